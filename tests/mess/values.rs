//! Values: numbers, dates, identifiers and codes as hands and spreadsheets write them.

use super::row::{Row, bad, read};
use super::sent::{SHEET, Sent};
use super::told::Means::{Noted, Row as NotUsed, Rule, Table};

pub(crate) static ROWS: &[Row] = &[
    bad(
        "M08",
        "the code of another year for a sex",
        |sent| sent.cell("header.csv", 4, "SEX", "2"),
        &[("header.csv · row 4 · SEX", "2", Rule("101"))],
    ),
    read(
        "M08",
        "codes and a child's number in small letters",
        |sent| {
            sent.line("reviews.csv", 3, str::to_lowercase);
            sent.line("reviews.csv", 5, str::to_lowercase);
        },
        &[("reviews.csv", "REVIEW_CODE 'pn", Noted)],
    ),
    bad(
        "M09",
        "an age in words",
        |sent| sent.cell("oc2.csv", 4, "SDQ_SCORE", "6 months"),
        &[("oc2.csv · row 4 · SDQ_SCORE", "6 months", Rule("180"))],
    ),
    read(
        "M10",
        "postcodes in small letters, without and with two blanks",
        |sent| {
            let post = |text: &str| text.to_lowercase().replace(' ', "");
            let lower = |cell: &str| if cell.starts_with("CT99") { post(cell) } else { cell.into() };
            sent.line("episodes.csv", 2, |line| line.split(',').map(lower).collect::<Vec<_>>().join(","));
            sent.line("episodes.csv", 3, |line| line.replace("CT99 ", "CT99  "));
        },
        &[],
    ),
    bad(
        "M14 B-01",
        "a child's number as a spreadsheet shows a large one",
        |sent| sent.line("reviews.csv", 4, |line| format!("1.23E+15{}", &line[6..])),
        &[(
            "reviews.csv · row 4",
            "'1.23E+15' under CHILD is how a spreadsheet shows a large number, of which digits may be lost",
            NotUsed,
        )],
    ),
    bad(
        "M14 B-01",
        "a number of more digits than a spreadsheet keeps",
        |sent| sent.book_cell("reviews", "A4", "<c r=\"A4\"><v>12345678901234567890</v></c>"),
        &[(
            "reviews.xlsx · sheet reviews · row 4 · column A",
            "has more digits than a spreadsheet keeps",
            Noted,
        )],
    )
    .follows(&["1012", "INT08"]),
    bad(
        "M15 B-06",
        "a date with the month first",
        |sent| sent.cell("reviews.csv", 4, "REVIEW", "08/25/2026"),
        &[("reviews.csv · row 4 · REVIEW", "1 date looks like month/day/year (08/25/2026)", Table)],
    )
    .follows(&["166"]),
    bad(
        "M15 B-06",
        "dates of two shapes in one column",
        |sent| sent.cell("reviews.csv", 4, "REVIEW", "2026-08-04"),
        &[("reviews.csv · row 4 · REVIEW", "yyyy-mm-dd", Table)],
    ),
    read(
        "M15 B-06",
        "all dates of a column with the year first",
        |sent| {
            sent.change("reviews.csv", |text| {
                let turned = |cell: &str| match cell.split('/').collect::<Vec<_>>()[..] {
                    [day, month, year] => format!("{year}-{month}-{day}"),
                    _ => cell.to_string(),
                };
                text.lines()
                    .map(|line| line.split(',').map(turned).collect::<Vec<_>>().join(",") + "\n")
                    .collect::<String>()
            });
        },
        &[],
    ),
    bad(
        "M12",
        "an episode that was left open before a later one",
        |sent| {
            sent.cell("episodes.csv", 3, "DEC", "");
            sent.cell("episodes.csv", 3, "REC", "");
        },
        &[(
            "episodes.csv · row 3 · DEC, REC",
            "has no end although the next one began on 08/06/2026",
            Rule("142"),
        )],
    )
    .follows(&["190", "433"]),
    bad(
        "M15",
        "dates of which each could have the month first",
        |sent| {
            sent.change("reviews.csv", |text| {
                let line = |line: &str| match line.split(',').collect::<Vec<_>>()[..] {
                    [child, born, held, code] if held.starts_with('0') => {
                        format!("{child},{born},{},{code}\n", held.replace("/0", "/").trim_start_matches('0'))
                    }
                    [child, born, "REVIEW", code] => format!("{child},{born},REVIEW,{code}\n"),
                    _ => String::new(),
                };
                text.lines().map(line).collect::<String>()
            });
        },
        &[(
            "reviews.csv · row 2 · REVIEW",
            "dates of the column has a day after the 12th, so that each could",
            Noted,
        )],
    ),
    bad(
        "M15",
        "a year of two digits",
        |sent| sent.cell("reviews.csv", 4, "REVIEW", "04/08/26"),
        &[("reviews.csv · row 4 · REVIEW", "04/08/26", Rule("166"))],
    ),
    bad(
        "M16 B-04",
        "a date as the number behind it",
        |sent| sent.cell("reviews.csv", 4, "REVIEW", "46238"),
        &[("reviews.csv · row 4 · REVIEW", "46238", Rule("166"))],
    ),
    bad(
        "M16 B-04",
        "a number that is no day, shown as a date",
        |sent| dated(sent, "60"),
        &[(
            "reviews.xlsx · sheet reviews · row 4 · column C",
            "60 is no day from 1990 to 2199: left as the number",
            Noted,
        )],
    )
    .follows(&["166"]),
    bad(
        "M17 B-03",
        "days counted from 1904",
        |sent| {
            sent.book("reviews", "xl/workbook.xml", |text| {
                text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1)
            });
        },
        &[("reviews.xlsx", "The workbook counts days from 1904", Noted)],
    ),
    bad(
        "M17 B-03",
        "a workbook that counts from 1904 and one that counts from 1900",
        |sent| {
            sent.book("oc2", SHEET, |text| text + " ");
            sent.book("reviews", "xl/workbook.xml", |text| {
                text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1)
            });
        },
        &[
            ("reviews.xlsx", "The workbook counts days from 1904, as old Macs do", Noted),
            ("reviews.xlsx", "The workbook counts days from 1904, and oc2.xlsx beside it from 1900", Noted),
        ],
    ),
    read("B-05", "a moment before midnight", |sent| dated(sent, "46237.99999999"), &[]),
    read(
        "B-05",
        "a time of day",
        |sent| dated(sent, "46238.5"),
        &[(
            "reviews.xlsx · sheet reviews · row 4 · column C",
            "The date has a time of day (12:00:00), which is dropped",
            Noted,
        )],
    ),
    read("M22 B-02", "a number among blanks", |sent| sent.cell("oc2.csv", 4, "SDQ_SCORE", " 16 "), &[]),
    read(
        "M22 B-02",
        "a whole number with a nought after its point",
        |sent| sent.cell("oc2.csv", 4, "SDQ_SCORE", "16.0"),
        &[("oc2.csv", "SDQ_SCORE '16.0' as 16 (1 cell)", Noted)],
    ),
    bad(
        "M22 B-02",
        "a number with a comma",
        |sent| sent.cell("education.csv", 3, "SESSIONS_POSSIBLE", "\"1,374\""),
        &[(
            "education.csv · row 3 · SESSIONS_POSSIBLE",
            "'1,374' is not a whole number, in digits alone",
            NotUsed,
        )],
    ),
    bad(
        "M22 B-02",
        "a number to base sixteen",
        |sent| sent.cell("oc2.csv", 4, "SDQ_SCORE", "0x10"),
        &[("oc2.csv · row 4 · SDQ_SCORE", "0x10", Rule("180"))],
    ),
    bad(
        "M22 B-02",
        "a word in place of a number",
        |sent| sent.cell("high_cost.csv", 2, "COST", "N/A"),
        &[("high_cost.csv · row 2 · COST", "'N/A' is not an amount in pounds and pence", NotUsed)],
    ),
    bad(
        "M22 B-02",
        "a number beyond all numbers",
        |sent| sent.book_cell("oc2", "C4", "<c r=\"C4\"><v>1e400</v></c>"),
        &[("oc2.xlsx · sheet oc2 · row 4 · column C", "is not a number: read as blank", Noted)],
    )
    .follows(&["186"]),
    bad(
        "M27",
        "a pupil number of no known shape",
        |sent| sent.cell("header.csv", 4, "UPN", "I99964916161"),
        &[("header.csv · row 4 · UPN", "", Rule("168"))],
    ),
    read(
        "M27",
        "a pupil number with a wrong check letter",
        |sent| {
            sent.line("header.csv", 4, |line| {
                let at = line.find("9996").unwrap() - 1;
                let letter = if &line[at..=at] == "W" { "X" } else { "W" };
                format!("{}{letter}{}", &line[..at], &line[at + 1..])
            });
        },
        &[("header.csv · row 4 · UPN", "The first letter of a UPN must follow from its digits", Noted)],
    ),
    bad(
        "M28",
        "a child's number that begins a formula",
        |sent| sent.line("reviews.csv", 4, |line| format!("=1+1{}", &line[6..])),
        &[("reviews.csv · row 4", "'=1+1' under CHILD has a sign that no child's number has", NotUsed)],
    ),
    read(
        "M28",
        "free text that begins a formula",
        |sent| sent.cell("assignments.csv", 3, "REASON", "=cmd|' /C calc'!A0"),
        &[],
    ),
    bad(
        "B-07",
        "an error in place of a date",
        |sent| sent.book_cell("reviews", "C4", "<c r=\"C4\" t=\"e\"><v>#REF!</v></c>"),
        &[(
            "reviews.xlsx · sheet reviews · row 4 · column C",
            "The row is not used: it shows the error #REF! under REVIEW, so nobody knows what belongs there",
            NotUsed,
        )],
    ),
    bad(
        "B-07",
        "an error that was saved as text",
        |sent| sent.cell("reviews.csv", 4, "REVIEW_CODE", "#N/A"),
        &[("reviews.csv · row 4 · column D", "it shows the error #N/A under REVIEW_CODE", NotUsed)],
    ),
    read(
        "B-07",
        "an error beside the table",
        |sent| {
            sent.book_cell(
                "reviews",
                "D4",
                "<c r=\"D4\" t=\"str\"><v>PN1</v></c><c r=\"F4\" t=\"e\"><v>#N/A</v></c>",
            );
        },
        &[("reviews.xlsx · sheet reviews · row 4 · column F", "The cell shows the error #N/A", Noted)],
    ),
    bad(
        "B-07",
        "an error that no program knows",
        |sent| sent.book_cell("reviews", "C4", "<c r=\"C4\" t=\"e\"><v>#SPILL!</v></c>"),
        &[("reviews.xlsx", "Cell C4 shows the error #SPILL!", Table)],
    ),
    bad(
        "B-07",
        "true in place of a number",
        |sent| sent.book_cell("oc2", "C4", "<c r=\"C4\" t=\"b\"><v>1</v></c>"),
        &[("oc2.xlsx · sheet oc2 · row 4 · SDQ_SCORE", "TRUE", Rule("180"))],
    ),
    bad(
        "B-08",
        "a sheet of 65,536 rows",
        |sent| full(sent, "<row r=\"65536\"><c r=\"A65536\" t=\"inlineStr\"><is><t>A1</t></is></c></row>"),
        &[
            ("reviews.xlsx · sheet reviews", "full to its last row", Table),
            ("reviews.xlsx · sheet reviews · row 65536 · column A", "far from the table", Noted),
        ],
    ),
    bad(
        "B-08",
        "a sheet of 256 columns",
        |sent| full_width(sent, "IV"),
        &[
            ("reviews.xlsx · sheet reviews", "full to its last column", Table),
            ("reviews.xlsx · sheet reviews · row 1", "The column 'X' is not part of Reviews", Noted),
        ],
    ),
    read(
        "B-08",
        "a sheet of 255 columns",
        |sent| full_width(sent, "IU"),
        &[("reviews.xlsx · sheet reviews · row 1", "not part of Reviews", Noted)],
    ),
    bad(
        "B-08",
        "a file of 65,536 rows",
        |sent| {
            sent.change("reviews.csv", |text| {
                let lines = text.lines().count();
                let last = text.lines().last().unwrap().to_string();
                format!("{text}{}{last}\n", ",,,\n".repeat(65_535 - lines))
            });
        },
        &[("reviews.csv", "full to its last row", Table)],
    ),
    bad(
        "M14",
        "numbers shown with zeros that they do not hold",
        leading_zeros,
        &[(
            "reviews.xlsx · sheet reviews · row 4 · column A",
            "The cell shows 00012 but holds 12: read as 12",
            Noted,
        )],
    )
    .follows(&["1012", "INT08"]),
];

/// The reviews as a workbook in which one date is a number that is shown as a date.
fn dated(sent: &mut Sent, serial: &str) {
    styled(sent, "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>", "");
    let cell = format!("<c r=\"C4\" s=\"1\"><v>{serial}</v></c>");
    let book = super::sent::changed_part(sent.bytes("reviews.xlsx"), SHEET, |text| {
        super::sent::with_cell(&text, "C4", &cell)
    });
    sent.put("reviews.xlsx", book);
}

/// The reviews as a workbook with one more style.
fn styled(sent: &mut Sent, style: &str, format: &str) {
    sent.book("reviews", "xl/styles.xml", |text| {
        let text = text.replacen("<cellXfs count=\"1\">", "<cellXfs count=\"2\">", 1);
        let text = text.replacen("</cellXfs>", &format!("{style}</cellXfs>"), 1);
        text.replacen("<fonts ", &format!("{format}<fonts "), 1)
    });
}

fn leading_zeros(sent: &mut Sent) {
    let format = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"00000\"/></numFmts>";
    styled(sent, "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>", format);
    let book = super::sent::changed_part(sent.bytes("reviews.xlsx"), SHEET, |text| {
        super::sent::with_cell(&text, "A4", "<c r=\"A4\" s=\"1\"><v>12</v></c>")
    });
    sent.put("reviews.xlsx", book);
}

fn full(sent: &mut Sent, row: &str) {
    sent.book("reviews", SHEET, |text| text.replacen("</sheetData>", &format!("{row}</sheetData>"), 1));
}

/// The reviews as a workbook whose first row goes on up to a column.
fn full_width(sent: &mut Sent, column: &str) {
    sent.book("reviews", SHEET, |text| {
        let end = text.find("</row>").unwrap();
        let cell = format!("<c r=\"{column}1\" t=\"inlineStr\"><is><t>X</t></is></c>");
        format!("{}{cell}{}", &text[..end], &text[end..])
    });
}
