//! What a file is, and files that are made to hurt.

use super::row::{Row, bad, read};
use super::sent::{SHEET, Sent, parts, with_cell};
use super::told::Means::{Noted, Table};
use super::workbooks;
use super::written::{xlsx, zip};

pub(crate) static ROWS: &[Row] = &[
    bad(
        "M24 A-15",
        "an empty file",
        |sent| sent.put("reviews.csv", ""),
        &[("reviews.csv", "The file is empty", Table)],
    ),
    bad(
        "M24 A-15",
        "a web page that is named .xls",
        |sent| {
            instead(
                sent,
                "reviews.xls",
                "<html><body><table><tr><td>CHILD</td></tr></table></body></html>".into(),
            );
        },
        &[(
            "reviews.xls",
            "This .xls file is really a web page. Open it in Excel and save it as .xlsx",
            Table,
        )],
    ),
    read(
        "M24 A-15",
        "a CSV file that is named .xls",
        |sent| {
            let text = sent.bytes("reviews.csv").to_vec();
            instead(sent, "reviews.xls", text);
        },
        &[],
    ),
    read(
        "M24",
        "a zip of tables that is named .xlsx",
        |sent| {
            let text = sent.bytes("reviews.csv").to_vec();
            instead(sent, "reviews.xlsx", zip(&[("reviews.csv".into(), text)]));
        },
        &[],
    ),
    bad(
        "M24",
        "a zip of something else that is named .xlsx",
        |sent| instead(sent, "reviews.xlsx", zip(&[("mimetype".into(), b"application/epub+zip".to_vec())])),
        &[("reviews.xlsx", "This file is not a workbook", Table)],
    ),
    bad(
        "M24 A-08",
        "a workbook with a password",
        |sent| instead(sent, "reviews.xlsx", workbooks::ole("EncryptedPackage")),
        &[("reviews.xlsx", "The workbook has a password, or was saved as 'read-only recommended'", Table)],
    ),
    bad(
        "M24",
        "an .xls workbook that is named .xlsx, and damaged",
        |sent| instead(sent, "reviews.xlsx", workbooks::ole("")),
        &[("reviews.xlsx", "This workbook is damaged, or is too old", Table)],
    ),
    bad(
        "A-01",
        "a zip bomb",
        |sent| instead(sent, "reviews.xlsx", workbooks::bomb()),
        &[("reviews.xlsx", "the limits are 128 MB and 250 times", Table)],
    ),
    bad(
        "A-01",
        "a zip of files that unpack too far",
        |sent| instead(sent, "reviews.zip", zip(&[("reviews.csv".into(), vec![b' '; 4 << 20])])),
        &[("reviews.zip", "A file of the zip unpacks to 4 MB", Table)],
    ),
    bad(
        "A-01",
        "a zip in a zip",
        |sent| instead(sent, "reviews.zip", workbooks::zip_in_zip()),
        &[("reviews.zip/reviews.zip", "zip", Table)],
    ),
    bad(
        "A-02",
        "a cell far from the table",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                let far = "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>";
                text.replacen("</sheetData>", far, 1)
            });
        },
        &[
            ("reviews.xlsx · sheet reviews", "full to its last row", Table),
            ("reviews.xlsx · sheet reviews · row 1048576 · column XFD", "far from the table", Noted),
        ],
    ),
    bad(
        "A-02",
        "many cells far from the table",
        |sent| instead(sent, "reviews.xlsx", workbooks::far_cells()),
        &[("reviews.xlsx", "makes more than 5000000 cells", Table)],
    ),
    bad(
        "A-03",
        "a count of strings that no file can hold",
        |sent| {
            sent.book("reviews", "xl/sharedStrings.xml", |text| {
                let start = text.find("uniqueCount=\"").unwrap() + 13;
                let end = start + text[start..].find('"').unwrap();
                format!("{}4294967295{}", &text[..start], &text[end..])
            });
        },
        &[("reviews.xlsx", "The workbook is damaged: its string count is impossible", Table)],
    ),
    bad(
        "A-04",
        "an .xls workbook whose sectors go in a circle",
        |sent| instead(sent, "reviews.xls", circle()),
        &[("reviews.xls", "damaged", Table)],
    ),
    bad(
        "A-05",
        "an .xls workbook with a record that is none",
        |sent| {
            instead(
                sent,
                "reviews.xls",
                [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0xff; 2_000]].concat(),
            );
        },
        &[("reviews.xls", "damaged", Table)],
    ),
    bad(
        "A-06",
        "XML with a DOCTYPE",
        |sent| {
            instead(
                sent,
                "return.xml",
                b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><EXPSSDA903/>".to_vec(),
            );
        },
        &[("return.xml", "DOCTYPE", Table)],
    ),
    bad(
        "A-06",
        "a workbook with a DOCTYPE",
        |sent| sent.book("reviews", SHEET, |text| text.replacen("<worksheet", "<!DOCTYPE a><worksheet", 1)),
        &[("reviews.xlsx", "The workbook contains a DOCTYPE declaration", Table)],
    ),
    bad(
        "A-07",
        "XML of 300,000 elements in one another",
        |sent| instead(sent, "return.xml", "<CHILD>".repeat(300_000).into_bytes()),
        &[("return.xml", "256", Table)],
    ),
    read(
        "A-09",
        "macros",
        |sent| {
            sent.book("reviews", SHEET, |text| text + " ");
            let mut all = parts(sent.bytes("reviews.xlsx"));
            all.push(("xl/vbaProject.bin".into(), vec![0; 100]));
            sent.remove("reviews.xlsx");
            sent.put("reviews.xlsm", zip(&all));
        },
        &[("reviews.xlsm", "The workbook holds macros", Noted)],
    ),
    read(
        "A-10",
        "a value from another workbook",
        |sent| {
            sent.book_cell(
                "assignments",
                "E3",
                "<c r=\"E3\" t=\"str\"><f>[1]Sheet1!A1</f><v>came into care</v></c>",
            );
        },
        &[("assignments.xlsx · sheet assignments · row 3 · column E", "from another", Noted)],
    ),
    bad(
        "M21 A-11",
        "a formula without a saved result",
        |sent| sent.book_cell("assignments", "A3", "<c r=\"A3\"><f>1+1</f></c>"),
        &[("assignments.xlsx", "Cell A3 of sheet 'assignments' is a formula without a saved result", Table)],
    ),
    read(
        "A-12",
        "formulas whose saved results may be old",
        |sent| {
            sent.book_cell(
                "assignments",
                "E3",
                "<c r=\"E3\" t=\"str\"><f>B1&amp;B2</f><v>came into care</v></c>",
            );
        },
        &[("assignments.xlsx · sheet assignments · row 3 · column E", "formula", Noted)],
    ),
    bad(
        "A-13",
        "two parts whose names are alike but for case",
        |sent| {
            sent.book("reviews", SHEET, |text| text + " ");
            let mut all = parts(sent.bytes("reviews.xlsx"));
            all.push(("XL/Workbook.xml".into(), vec![0; 100]));
            sent.put("reviews.xlsx", zip(&all));
        },
        &[("reviews.xlsx", "The workbook is ambiguous: it has two parts of one name", Table)],
    ),
    bad(
        "A-13",
        "two workbooks glued together",
        |sent| {
            let book = xlsx(&[sent.table("reviews")]);
            instead(sent, "reviews.xlsx", [book.clone(), book].concat());
        },
        &[("reviews.xlsx", "The workbook is ambiguous", Table)],
    ),
    bad(
        "A-14",
        "a zip with a name that leads out of it",
        |sent| {
            let text = sent.bytes("reviews.csv").to_vec();
            instead(sent, "reviews.zip", zip(&[("../../reviews.csv".into(), text)]));
        },
        &[("reviews.zip/../../reviews.csv", "name", Table)],
    ),
    read(
        "A-14",
        "a zip of returns",
        |sent| {
            let files: Vec<_> =
                ["reviews.csv", "oc2.csv"].map(|name| (name.to_string(), sent.bytes(name).to_vec())).into();
            sent.remove("oc2.csv");
            instead(sent, "returns.zip", zip(&files));
        },
        &[],
    ),
    bad(
        "A-07",
        "a number of a text that is none",
        |sent| {
            sent.book("reviews", SHEET, |text| with_cell(&text, "A3", "<c r=\"A3\" t=\"s\"><v>1.0</v></c>"));
        },
        &[("reviews.xlsx", "The workbook is damaged: cell A3 points to text number '1.0'", Table)],
    ),
];

/// Another file in place of the reviews.
fn instead(sent: &mut Sent, name: &str, bytes: Vec<u8>) {
    sent.remove("reviews.csv");
    sent.put(name, bytes);
}

/// The head of an old workbook with one sector of allocations, each of which leads to itself.
fn circle() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(24, 0);
    bytes.extend([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    bytes.resize(44, 0);
    bytes.extend(
        [1_u32, 0, 0, 4096, 0xffff_fffe, 0, 0xffff_fffe, 0, 0].iter().flat_map(|word| word.to_le_bytes()),
    );
    bytes.resize(512, 0xff);
    bytes.extend((0..128_u32).flat_map(|_| 0_u32.to_le_bytes()));
    bytes
}
