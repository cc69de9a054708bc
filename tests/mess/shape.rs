//! Headings, shapes, and which table is which.

use super::row::{Row, bad, read};
use super::sent::SHEET;
use super::told::Means::{Noted, Row as NotUsed, Table};
use super::written::{Table as Written, ods, separated, xlsx, xml, zip};
use rust_xlsxwriter::{Chart, Workbook};

const BOTH: &str =
    "The return for 2026-10 came both as XML (return.xml) and in another form (episodes.csv, header.csv,";

pub(crate) static ROWS: &[Row] = &[
    read(
        "M04",
        "a column that is part of no table",
        |sent| {
            sent.change("reviews.csv", |text| {
                text.replace('\n', ",x\n").replacen(",x\n", ",TEST_COLUMN\n", 1)
            });
        },
        &[("reviews.csv · row 1", "The column 'TEST_COLUMN' is not part of Reviews; it is not used", Noted)],
    ),
    bad(
        "M04",
        "a row with a value too few",
        |sent| sent.line("reviews.csv", 4, |line| line.rsplit_once(',').unwrap().0.into()),
        &[("reviews.csv · row 4", "The row is not used: it has 3 values, but there are 4 headings", NotUsed)],
    ),
    bad(
        "M04",
        "a row with a value too many",
        |sent| sent.line("reviews.csv", 4, |line| format!("{line},x")),
        &[("reviews.csv · row 4", "The row is not used: it has 5 values, but there are 4 headings", NotUsed)],
    ),
    read(
        "M05",
        "headings in another order",
        |sent| {
            let reviews = sent.table("reviews");
            let turned = |row: &Vec<String>| row.iter().rev().cloned().collect();
            let rows = reviews.rows.iter().map(turned).collect();
            let turned = Written { headings: turned(&reviews.headings), rows, name: reviews.name };
            sent.put("reviews.csv", separated(&turned, b','));
        },
        &[],
    ),
    read(
        "M06",
        "headings all in another case, as a system writes them, with blanks",
        |sent| sent.line("reviews.csv", 1, |_| "Child ,\u{a0}dob, Review,review_code\u{a0}".into()),
        &[],
    ),
    read(
        "M06",
        "some headings in another case, with blanks",
        |sent| sent.line("reviews.csv", 1, |_| "Child ,\u{a0}dob, REVIEW,review_code\u{a0}".into()),
        &[(
            "reviews.csv · row 1",
            "The headings were read without regard to capitals: 'Child' as CHILD, 'dob' as DOB, 'review_code' as REVIEW_CODE.",
            Noted,
        )],
    ),
    bad(
        "U1 U2",
        "a heading under another name",
        |sent| sent.line("reviews.csv", 1, |line| line.replacen("CHILD", "CHILD ID", 1)),
        &[(
            "reviews.csv · row 1",
            "missing: CHILD. 'CHILD ID' is not recognised: did you mean CHILD?",
            Table,
        )],
    ),
    bad(
        "U1",
        "a heading twice",
        |sent| sent.change("reviews.csv", |text| text.replace('\n', ",x\n").replacen(",x\n", ",DOB\n", 1)),
        &[("reviews.csv · row 1", "The heading DOB stands here twice", Table)],
    ),
    bad(
        "M07",
        "XML and CSV of one return",
        |sent| {
            let reviews = sent.table("reviews");
            let (of_return, ..) = xml(vec![reviews]);
            sent.put("return.xml", of_return);
        },
        &[
            ("episodes.csv", BOTH, Table),
            ("header.csv", BOTH, Table),
            ("missing.csv", BOTH, Table),
            ("oc2.csv", BOTH, Table),
            ("oc3.csv", BOTH, Table),
            ("placed_for_adoption.csv", BOTH, Table),
            ("previous_permanence.csv", BOTH, Table),
            ("return.xml", BOTH, Table),
            ("reviews.csv", BOTH, Table),
            ("uasc.csv", BOTH, Table),
        ],
    ),
    read(
        "M18",
        "a title and a blank row above the headings",
        |sent| sent.change("reviews.csv", |text| format!("Reviews of October,,,\n\n{text}")),
        &[(
            "reviews.csv · row 3",
            "The headings were found on row 3; what stands above them is not read",
            Noted,
        )],
    ),
    bad(
        "M19 A-17",
        "a hidden sheet of the return",
        |sent| {
            sent.book("reviews", "xl/workbook.xml", |text| {
                text.replacen("<sheet ", "<sheet state=\"hidden\" ", 1)
            });
        },
        &[("reviews.xlsx · sheet reviews", "The sheet is hidden", Table)],
    ),
    bad(
        "M19 A-17",
        "a very hidden sheet of the return",
        |sent| {
            sent.book("reviews", "xl/workbook.xml", |text| {
                text.replacen("<sheet ", "<sheet state=\"veryHidden\" ", 1)
            });
        },
        &[("reviews.xlsx · sheet reviews", "The sheet is hidden", Table)],
    ),
    read(
        "M19 A-17",
        "a hidden row",
        |sent| {
            sent.book("reviews", SHEET, |text| text.replacen("<row r=\"4\"", "<row r=\"4\" hidden=\"1\"", 1));
        },
        &[("reviews.xlsx", "The workbook has hidden rows or columns", Noted)],
    ),
    read(
        "M19 A-17",
        "a filter that hides rows",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                text.replacen("<row r=\"4\"", "<row r=\"4\" hidden=\"1\"", 1).replacen(
                    "</sheetData>",
                    "</sheetData><autoFilter ref=\"A1:D9\"/>",
                    1,
                )
            });
        },
        &[("reviews.xlsx", "The workbook has hidden rows or columns", Noted)],
    ),
    read(
        "M19 A-17",
        "a filter that hides nothing",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                text.replacen("</sheetData>", "</sheetData><autoFilter ref=\"A1:D9\"/>", 1)
            });
        },
        &[],
    ),
    read(
        "M19 A-17",
        "a hidden column",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                text.replacen(
                    "<sheetData>",
                    "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>",
                    1,
                )
            });
        },
        &[("reviews.xlsx", "The workbook has hidden rows or columns", Noted)],
    ),
    read(
        "M19 A-17",
        "merged cells",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                text.replacen(
                    "</sheetData>",
                    "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B4:B5\"/></mergeCells>",
                    1,
                )
            });
        },
        &[("reviews.xlsx", "The workbook has cells merged over several rows", Noted)],
    ),
    bad(
        "M20",
        "a total at the foot",
        |sent| sent.change("reviews.csv", |text| text + "Total,,,21\n"),
        &[("reviews.csv · row 23", "The row is not used: it looks like a total, not like a child", NotUsed)],
    ),
    bad(
        "M20",
        "a grand total at the foot",
        |sent| sent.change("reviews.csv", |text| text + "Grand total,,,21\n"),
        &[("reviews.csv · row 23", "The row is not used: it looks like a total, not like a child", NotUsed)],
    ),
    bad(
        "M23",
        "headings and no rows, of a table that cannot be empty",
        |sent| sent.change("header.csv", |text| only_headings(&text)),
        &[(
            "header.csv",
            "has headings but no rows, though every child in care has a row in it, so its rows may be lost",
            Table,
        )],
    )
    .follows(&["205A"]),
    bad(
        "M23",
        "no rows below the headings of a workbook",
        |sent| {
            let headings = sent.table("episodes").headings;
            sent.remove("episodes.csv");
            sent.put("episodes.xlsx", xlsx(&[Written { name: "Episodes".into(), headings, rows: vec![] }]));
        },
        &[("episodes.xlsx · sheet Episodes", "has headings but no rows, though every child in care", Table)],
    ),
    bad(
        "M23",
        "no rows of what befalls few children",
        |sent| sent.change("missing.csv", |text| only_headings(&text)),
        &[("missing.csv", "The table Missing has headings but no rows, so it counts as not sent", Noted)],
    ),
    read(
        "M23 U7",
        "a nil return of what befalls few children",
        |sent| sent.put("ad1.csv", NO_ADOPTIONS),
        &[],
    ),
    bad(
        "M25",
        "one table in two different files",
        |sent| {
            let other = sent.text("reviews.csv").replacen("PN0", "PN1", 1);
            sent.put("copy of reviews.csv", other);
        },
        &[
            (
                "copy of reviews.csv",
                "Reviews came more than once for 2026-10, so none of them is used",
                Table,
            ),
            ("reviews.csv", "Reviews came more than once for 2026-10, so none of them is used", Table),
        ],
    ),
    read(
        "M31",
        "one workbook with a sheet a table",
        |sent| {
            let tables = sent.tables();
            sent.put("return.xlsx", xlsx(&tables));
        },
        &[],
    ),
    read(
        "M31",
        "a workbook a table",
        |sent| {
            for table in sent.tables() {
                sent.put(&format!("{}.xlsx", table.name), xlsx(&[table]));
            }
        },
        &[],
    ),
    read(
        "M31",
        "an OpenDocument workbook",
        |sent| {
            let tables = sent.tables();
            sent.put("return.ods", ods(&tables));
        },
        &[],
    ),
    read(
        "M31",
        "XML, and a file a table beside it",
        |sent| {
            let (of_return, of_workers, beside) = xml(sent.tables());
            sent.put("return.xml", of_return);
            sent.put("workers.xml", of_workers);
            for table in beside {
                sent.put(&format!("{}.csv", table.name), separated(&table, b','));
            }
        },
        &[("return.xml", "No child has anything for AD1: read as nothing to report there", Noted)],
    ),
    read(
        "M31",
        "a zip of tables",
        |sent| {
            let file = |table: &Written| (format!("{}.csv", table.name), separated(table, b','));
            let files: Vec<_> = sent.tables().iter().map(file).collect();
            sent.put("return.zip", zip(&files));
        },
        &[],
    ),
    read(
        "A-16",
        "a chart on a sheet of its own",
        |sent| {
            let reviews = sent.table("reviews");
            sent.remove("reviews.csv");
            sent.put("reviews.xlsx", with_chart(&reviews));
        },
        &[],
    ),
    read(
        "M30",
        "a sheet that says it has one cell",
        |sent| {
            sent.book("reviews", SHEET, |text| {
                let start = text.find("<dimension ref=\"").unwrap();
                let end = start + text[start..].find("/>").unwrap();
                format!("{}<dimension ref=\"A1\"{}", &text[..start], &text[end..])
            });
        },
        &[],
    ),
    read(
        "M29",
        "a sheet that points to a drawing which is not there",
        |sent| {
            sent.book("reviews", SHEET, |text| {
        let rest = "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId9\"/></worksheet>";
        text.replacen("</worksheet>", rest, 1)
    });
        },
        &[],
    ),
];

const NO_ADOPTIONS: &str =
    "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\nNIL,,,,,,,\n";

/// The first line of a table.
fn only_headings(text: &str) -> String {
    text.split_inclusive('\n').take(1).collect()
}

fn with_chart(table: &Written) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Reviews").unwrap();
    for (at, row) in (0..).zip(std::iter::once(&table.headings).chain(&table.rows)) {
        sheet.write_row(at, 0, row).unwrap();
    }
    let mut chart = Chart::new_pie();
    chart.add_series().set_values("Reviews!$A$1:$A$2");
    book.add_chartsheet().insert_chart(0, 0, &chart).unwrap();
    book.save_to_buffer().unwrap()
}
