//! Files of text, and one that only pretends to be something.

use crate::attack::{Listed, put};
use std::fmt::Write;

pub(crate) const ATTACKS: [Listed; 7] = [
    (
        "random bytes",
        "random.xlsx",
        "The file is not text. Send the tables as CSV files or a workbook.",
        |folder, _| put(folder, "random.xlsx", &noise(1 << 20)),
    ),
    (
        "a billion laughs",
        "laughs.xml",
        "The file contains a DOCTYPE declaration, which is not allowed.",
        |folder, _| put(folder, "laughs.xml", laughs().as_bytes()),
    ),
    (
        "nested elements",
        "nested.xml",
        "On line 1 elements stand 257 deep in each other; the limit is 256.",
        |folder, _| {
            let deep = format!(
                "<EXPSSDA903>{}{}</EXPSSDA903>",
                "<CHILD>".repeat(300_000),
                "</CHILD>".repeat(300_000)
            );
            put(folder, "nested.xml", deep.as_bytes())
        },
    ),
    (
        "commas",
        "commas.csv",
        "The file has more than 5000000 cells. Delete what is not part of the return",
        |folder, size| {
            let row = format!("{}\n", ",".repeat(9_999));
            put(folder, "commas.csv", row.repeat(size.text / row.len()).as_bytes())
        },
    ),
    ("one row of commas", "row.csv", "Row 1 has ", |folder, size| {
        put(folder, "row.csv", format!("CHILD{}\n", ",".repeat(size.text)).as_bytes())
    }),
    ("one row of commas and a mark", "marked-row.csv", "Row 1 has ", |folder, size| {
        put(folder, "marked-row.csv", format!("\"CHILD\"{}\n", ",".repeat(size.text)).as_bytes())
    }),
    (
        "a mark that swallows the file",
        "marks.csv",
        "A quotation mark opened on line 1 is never closed; ",
        |folder, size| {
            let row = "1,01/04/2026,S,C2,N1,U1,PR1,,,,AB1 2CD,AB1 2CD,SC123456\n";
            let text = format!("\"CHILD,{}", row.repeat(size.text / row.len()));
            put(folder, "marks.csv", text.as_bytes())
        },
    ),
];

/// Bytes without a pattern, the same every time.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length).map(|_| next()).collect()
}

/// Ten entities, each ten times the one before.
fn laughs() -> String {
    let mut text = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n".to_string();
    for level in 1..10 {
        let before = format!("&lol{};", level - 1).repeat(10);
        writeln!(text, "<!ENTITY lol{level} \"{before}\">").unwrap();
    }
    text + "]>\n<EXPSSDA903><CHILD><HEADER><CHILDID>&lol9;</CHILDID></HEADER></CHILD></EXPSSDA903>\n"
}
