//! Text, encodings, quotation marks and what parts the columns.

use super::row::{Row, bad, read};
use super::told::Means::{Noted, Row as NotUsed, Table};

pub(crate) static ROWS: &[Row] = &[
    read(
        "M01",
        "a byte order mark",
        |sent| sent.change("reviews.csv", |text| format!("\u{feff}{text}")),
        &[],
    ),
    read(
        "M02",
        "Excel's Unicode text",
        |sent| sent.change("reviews.csv", |text| wide(&text.replace(',', "\t"), true)),
        &[
            ("reviews.csv", "Read as UTF-16", Noted),
            ("reviews.csv", "separated by tabs (expected ',')", Noted),
        ],
    ),
    read(
        "M03 C-01",
        "Windows-1252",
        |sent| sent.change("assignments.csv", |text| windows(&with_letters(&text))),
        &[("assignments.csv", "Read as Windows-1252", Noted)],
    ),
    read(
        "M03 C-01",
        "UTF-16 without a mark",
        |sent| sent.change("reviews.csv", |text| wide(&text, false)),
        &[("reviews.csv", "Read as UTF-16", Noted)],
    ),
    read(
        "M03 C-01",
        "letters in UTF-8",
        |sent| sent.change("assignments.csv", |text| with_letters(&text)),
        &[],
    ),
    read(
        "C-01",
        "a letter lost before it was sent",
        |sent| sent.cell("assignments.csv", 3, "REASON", "caf\u{fffd}"),
        &[("assignments.csv · row 3 · column E", "A letter was lost before the file was sent", Noted)],
    ),
    bad(
        "C-02",
        "a quotation mark that is never closed",
        |sent| sent.line("assignments.csv", 5, |line| format!("{line}\"left")),
        &[("assignments.csv · row 5", "A quotation mark stands inside a cell", Noted)],
    ),
    bad(
        "C-02",
        "a cell whose quotation mark is never closed",
        |sent| sent.cell("assignments.csv", 5, "REASON", "\"left"),
        &[(
            "assignments.csv",
            "A quotation mark opened on line 5 is never closed; 19 lines after it would be lost",
            Table,
        )],
    ),
    read(
        "C-03",
        "semicolons",
        |sent| sent.change("reviews.csv", |text| text.replace(',', ";")),
        &[("reviews.csv", "Columns are separated by ';' (expected ','): read as such", Noted)],
    ),
    read(
        "C-03",
        "bars",
        |sent| sent.change("reviews.csv", |text| text.replace(',', "|")),
        &[("reviews.csv", "Columns are separated by '|'", Noted)],
    ),
    read(
        "C-03",
        "a line that says what parts the columns",
        |sent| sent.change("reviews.csv", |text| format!("sep=;\r\n{}", text.replace(',', ";"))),
        &[("reviews.csv", "Columns are separated by ';'", Noted)],
    ),
    read(
        "C-03",
        "lines that end as on old Macs",
        |sent| sent.change("reviews.csv", |text| text.replace('\n', "\r")),
        &[],
    ),
    bad(
        "C-04",
        "a zero byte in a child's number",
        |sent| sent.line("reviews.csv", 4, |line| line.replacen('1', "1\0", 1)),
        &[
            ("reviews.csv · row 4 · column A", "invisible control character (U+0000)", Noted),
            ("reviews.csv · row 4", "under CHILD has a sign that no child's number has", NotUsed),
        ],
    ),
    bad(
        "C-04",
        "an escaped control character in a workbook",
        |sent| {
            sent.book("assignments", "xl/sharedStrings.xml", |text| {
                text.replacen("transferred in", "came_x0001_", 1)
            });
        },
        &[(
            "assignments.xlsx · sheet assignments · row 2 · column E",
            "invisible control character (U+0001)",
            Noted,
        )],
    ),
    read(
        "C-04",
        "text after a closing quotation mark",
        |sent| sent.cell("assignments.csv", 3, "REASON", "\"came\"into care"),
        &[("assignments.csv · row 3", "A quotation mark stands inside a cell", Noted)],
    ),
    bad(
        "C-05",
        "an invisible letter in a practice's code",
        |sent| sent.line("assignments.csv", 3, |line| line.replace("-practice", "\u{200b}-practice")),
        &[
            ("assignments.csv · row 3 · column B", "invisible control character (U+200B)", Noted),
            (
                "assignments.csv · row 3 · PRACTICE",
                "is not a declared practice (1 row). Correct the name",
                Noted,
            ),
        ],
    ),
    bad(
        "C-05",
        "a soft hyphen in free text",
        |sent| sent.cell("assignments.csv", 3, "REASON", "came\u{ad}in"),
        &[("assignments.csv · row 3 · column E", "invisible control character (U+00AD)", Noted)],
    ),
    bad(
        "C-05",
        "a letter of another alphabet in a child's number",
        |sent| sent.line("reviews.csv", 4, |line| format!("\u{410}{}", &line[1..])),
        &[("reviews.csv · row 4", "under CHILD has a sign that no child's number has", NotUsed)],
    ),
    bad(
        "C-06",
        "a file that ends in the middle of a row",
        |sent| sent.change("reviews.csv", |text| text[..text.len() - 10].to_string()),
        &[(
            "reviews.csv · row 22",
            "The row is not used: it has 3 values, but there are 4 headings",
            NotUsed,
        )],
    ),
    bad(
        "C-06",
        "a workbook that ends too soon",
        |sent| {
            sent.book("reviews", "xl/workbook.xml", |text| text + " ");
            let book = sent.bytes("reviews.xlsx").to_vec();
            sent.put("reviews.xlsx", &book[..book.len() / 2]);
        },
        &[("reviews.xlsx", "The workbook is damaged or cut off", Table)],
    ),
    bad(
        "C-07",
        "a cell of 40,000 letters",
        |sent| sent.cell("assignments.csv", 3, "REASON", &"x".repeat(40_000)),
        &[("assignments.csv", "Row 3 has a cell of more than 32767 characters. Shorten it", Table)],
    ),
    bad(
        "C-08",
        "XML that is not the UTF-8 it says it is",
        |sent| {
            sent.remove("sw_episodes.csv");
            let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SW>\n<CHILD><CHILDID>";
            sent.put("workers.xml", [text.as_bytes(), b"\xff</CHILDID></CHILD></SW>"].concat());
        },
        &[("workers.xml", "line 3", Table)],
    ),
];

fn wide(text: &str, marked: bool) -> Vec<u8> {
    let mark = marked.then_some(0xfeff);
    mark.into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn with_letters(text: &str) -> String {
    text.replace("came into care", "caf\u{e9} \u{a3}5 \u{2013} it\u{2019}s \u{201c}fine\u{201d}")
}

fn windows(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}
