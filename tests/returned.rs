//! A return that is given back: every wrong cell is marked and no other, what was sent reads back as it was sent, and what
//! is put right in the workbook is right when it is sent again.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a workbook that cannot be read fails")]

#[path = "returned/opened.rs"]
mod opened;

use opened::Opened;
use outturn::read::{Sheet, Workbooks, read, read_bytes};
use outturn::reports::check_workbook::{HowToCheck, check_workbook};
use outturn::reports::{Looks, Returned, Stamp, returned_workbook};
use outturn::returns::{Effect, KEPT_OUT, Remark, SENT_AS, TO_DO, assemble, recognise};
use outturn::validate::{Validated, Year, rules, validate};
use outturn::words::{Period, read_date};
use std::collections::BTreeSet;
use std::path::Path;

const MONTH: &str = "2026-10";

fn period() -> Period {
    MONTH.parse().unwrap()
}

fn validated(sheets: &[Sheet]) -> Validated {
    let given = assemble("kent", period(), &[(period(), sheets.iter().collect())]);
    validate(given, &Year::of(period()), &rules::nearest(period().collection_year()).0)
}

fn remarks(of: &Validated) -> Vec<Remark> {
    of.cleared.given().remarks.clone()
}

/// The workbook in which the sheets go back.
fn given_back(sheets: &[Sheet]) -> Vec<u8> {
    let validated = validated(sheets);
    let remarks = remarks(&validated);
    let as_at = read_date("2026-11-03").unwrap();
    let Period::Month(month) = period() else { panic!("a month") };
    let stamp = Stamp { period: month, as_at, version: "0.0.0" };
    let returned = Returned {
        council: "kent",
        council_name: "Kent",
        example_data: true,
        period: period(),
        sheets: sheets.iter().collect(),
        remarks: &remarks,
        validated: &validated,
    };
    returned_workbook(&returned, &Looks::built_in().unwrap(), &stamp).unwrap()
}

/// The sheets of a workbook as our own reader reads them.
fn sent_again(bytes: &[u8]) -> Vec<Sheet> {
    let (sheets, complaints, _) = read_bytes("returned.xlsx", bytes, &Workbooks::Here);
    assert_eq!(complaints, [], "the reader complains of nothing");
    assert!(!sheets.is_empty());
    sheets
}

/// What was found, without the places.
fn found(of: &Validated) -> Vec<String> {
    let findings = of.findings.iter();
    let mut found: Vec<String> = findings
        .map(|of| format!("{} {} {} {} {}", of.table, of.rule, of.child, of.found_by(), of.says))
        .collect();
    found.sort();
    found
}

fn table(name: &str, rows: &[&str]) -> Sheet {
    let mut sheet = Sheet::new(format!("returns/kent/{MONTH}/{name}.csv"), None);
    for (number, row) in (1..).zip(rows) {
        sheet.push(number, row.split(','));
    }
    sheet
}

/// The same sheets with one cell changed: that of a column in the row that holds a text.
fn put_right(sheets: &[Sheet], row_with: &str, column: &str, value: &str) -> Vec<Sheet> {
    let changed = |sheet: &Sheet| {
        let mut new = Sheet::new(sheet.file().clone(), sheet.name().cloned());
        let heading = sheet.rows().find(|row| row.cells().any(|cell| cell == column));
        let at = heading.and_then(|row| row.cells().position(|cell| cell == column));
        for row in sheet.rows() {
            let mut cells: Vec<&str> = row.cells().collect();
            if let (Some(at), true) = (at, cells.contains(&row_with)) {
                cells.resize(cells.len().max(at + 1), "");
                cells[at] = value;
            }
            new.push(row.number(), cells);
        }
        new
    };
    sheets.iter().map(changed).collect()
}

/// The example month of a council.
fn example(council: &str) -> Vec<Sheet> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    read(&root, &format!("returns/{council}/{MONTH}"), &Workbooks::Here).unwrap().sheets
}

#[test]
fn tables_that_are_read_from_the_same_elements_are_marked_each_for_itself() {
    let xml = "<EXPSSDA903><CHILD><HEADER><CHILDID>A1</CHILDID><SEX>9</SEX><DOB>01/02/2014</DOB><ETHNIC>WBRI</ETHNIC>\
        <UPN>UN1</UPN><IN_TOUCH>NEVER</IN_TOUCH></HEADER></CHILD></EXPSSDA903>";
    let (sheets, ..) = read_bytes("returns/kent/2026-10/return.xml", xml.as_bytes(), &Workbooks::Here);
    let marked = Opened::of(&given_back(&sheets)).thick();
    let has = |table: &str, column: &str| marked.iter().any(|(of, _, at)| (&**of, &**at) == (table, column));
    assert!(has("Header", "SEX") && has("OC3", "IN_TOUCH"), "{marked:?}");
    assert!(!has("OC3", "SEX") && !marked.iter().any(|(of, ..)| of == "AD1"), "{marked:?}");
}

#[test]
fn every_wrong_cell_of_the_example_month_is_marked_and_no_other() {
    let mut marked = 0;
    for council in ["kent", "liverpool", "staffordshire"] {
        let sheets = example(council);
        let validated = validated(&sheets);
        let mut wanted: BTreeSet<(String, u32, String)> = BTreeSet::new();
        for finding in &validated.findings {
            let sheet =
                sheets.iter().find(|sheet| sheet.place().at_row(finding.place.row.unwrap()) == finding.place);
            let sheet = sheet.expect("every finding is of this month");
            let headings: Vec<String> = sheet.rows().next().unwrap().cells().map(str::to_uppercase).collect();
            let table = finding.table.name().to_string();
            for column in finding.columns.iter().filter(|column| headings.iter().any(|of| of == *column)) {
                wanted.insert((table.clone(), finding.place.row.unwrap(), (*column).to_string()));
            }
        }
        let found = Opened::of(&given_back(&sheets)).thick();
        assert_eq!(found, wanted, "{council}");
        marked += found.len();
    }
    assert!(marked > 30, "{marked} cells were marked");
}

#[test]
fn what_was_sent_reads_back_as_it_was_sent() {
    let sheets = example("kent");
    let before = validated(&sheets);
    let bytes = given_back(&sheets);
    assert_eq!(bytes, given_back(&sheets), "the same bytes");
    let again = sent_again(&bytes);
    let after = validated(&again);
    assert_eq!(found(&after), found(&before));
    assert_eq!(remarks(&after), [], "nothing is said of the columns and worksheets that explain");
    let cells = |sheets: &[Sheet]| -> BTreeSet<(String, String, Vec<String>)> {
        let mut cells = BTreeSet::new();
        for sheet in sheets {
            let Some(known) = recognise(sheet, &mut Vec::new()) else { continue };
            let heading = sheet.rows().nth(known.heading).unwrap();
            let number = heading.cells().position(|cell| cell == SENT_AS);
            let skipped = if number.is_some() { 3 } else { 0 };
            for row in sheet.rows().skip(known.heading) {
                let plain = row.number().to_string();
                let number = number.map_or(plain.clone(), |at| row.cell(at).to_string());
                let number = if number == SENT_AS { "1".to_string() } else { number };
                let sent = (skipped..heading.len()).map(|at| row.cell(at).to_string()).collect();
                cells.insert((known.table.name().to_string(), number, sent));
            }
        }
        cells
    };
    let (first, second) = (cells(&sheets), cells(&again));
    assert!(first.len() > 1_000);
    assert_eq!(first, second);
    let twice = given_back(&again);
    assert_eq!(found(&validated(&sent_again(&twice))), found(&before), "given back a second time");
}

#[test]
fn what_is_put_right_is_no_longer_found() {
    let headings = "CHILD,DOB,REVIEW,REVIEW_CODE";
    let rows = [headings, "00417,01/02/2015,05/06/2026,PN9", "00418,01/02/2015,05/06/2026,PN1"];
    let again = sent_again(&given_back(&[table("reviews", &rows)]));
    let codes = |sheets: &[Sheet]| {
        let validated = validated(sheets);
        let codes = validated.findings.iter().filter(|of| of.columns.contains(&"REVIEW_CODE"));
        codes.map(|of| (of.rule, of.child.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(codes(&again), [("167", "00417".to_string())]);
    assert_eq!(codes(&put_right(&again, "00417", "REVIEW_CODE", "PN1")), []);
}

#[test]
fn rows_that_are_not_used_go_back_too_and_stay_out_until_somebody_has_looked() {
    let rows = [
        "CHILD,DOB,REVIEW,REVIEW_CODE",
        "1,01/02/2015,05/06/2026,PN1",
        ",01/02/2015,05/06/2026,PN1",
        "short,05/06/2026,PN1",
        "long,01/02/2015,,05/06/2026,PN1",
        "Total,3,,",
        "NIL,,,",
    ];
    let sheets = [table("reviews", &rows)];
    let refused =
        |of: &Validated| remarks(of).iter().filter(|remark| remark.effect == Effect::RowRefused).count();
    let before = validated(&sheets);
    let bytes = given_back(&sheets);
    let again = sent_again(&bytes);
    let after = validated(&again);
    assert_eq!((refused(&before), refused(&after)), (4, 4));
    assert_eq!(after.cleared.given().count, before.cleared.given().count);
    assert_eq!(after.cleared.given().children, before.cleared.given().children);
    let said: Vec<String> = Opened::of(&bytes).column("Reviews", TO_DO);
    assert_eq!(said.iter().filter(|said| *said == KEPT_OUT).count(), 2);
    assert_eq!(said.iter().filter(|said| *said == "not used").count(), 2);
    let right = put_right(&put_right(&again, "short", "REVIEW_CODE", "PN1"), "short", TO_DO, "");
    assert_eq!(refused(&validated(&right)), 3);
}

#[test]
fn a_table_that_cannot_be_used_goes_back_as_it_stands() {
    let wrong = table("reviews", &["CHILD,DOB,REVIEW,REVIEWCODE", "1,01/02/2015,05/06/2026,PN1"]);
    let twice = [table("a", &["CHILD,DOB,DOB,REVIEW,REVIEW_CODE", "1,,,05/06/2026,PN1"])];
    let other = [table("notes", &["CHILD,DOB,REVIEW,REVIEW_CODE,,NOTE,NOTE", "1,,05/06/2026,PN1,x,y,z"])];
    for sheets in [&[wrong][..], &twice, &other] {
        let bytes = given_back(sheets);
        let again = validated(&sent_again(&bytes));
        let says = |of: &Validated| {
            let refused = remarks(of).into_iter().filter(|remark| remark.effect == Effect::TableRefused);
            refused.map(|remark| remark.says).collect::<Vec<_>>()
        };
        assert_eq!(says(&again), says(&validated(sheets)));
        assert_eq!(found(&again), found(&validated(sheets)));
        keeps_every_criterion(&bytes);
    }
}

#[test]
fn what_was_sent_stays_text() {
    let hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "=cmd|' /C calc'!A0", "{=1}"];
    let rows: Vec<String> = hostile.iter().map(|text| format!("{text},{text},{text},{text}")).collect();
    let headings = std::iter::once("CHILD,DOB,REVIEW,REVIEW_CODE");
    let all: Vec<&str> = headings.chain(rows.iter().map(String::as_str)).collect();
    let bytes = given_back(&[table("reviews", &all)]);
    let opened = Opened::of(&bytes);
    assert_eq!(opened.formulas(), 0);
    let links = opened.links();
    assert!(
        links.iter().all(|link| link.starts_with("location=\"Reviews") || link.contains("!A1")),
        "{links:?}"
    );
    assert!(opened.quoted() >= 4 * 7, "{} cells are quoted text", opened.quoted());
    let (sheets, _, _) = read_bytes("returned.xlsx", &bytes, &Workbooks::Here);
    let cells: BTreeSet<String> = sheets
        .iter()
        .flat_map(Sheet::rows)
        .flat_map(|row| row.cells().map(String::from).collect::<Vec<_>>())
        .collect();
    for text in hostile {
        assert!(cells.contains(text), "{text}");
    }
    keeps_every_criterion(&bytes);
}

#[test]
fn the_example_month_keeps_every_criterion_of_workbooks() {
    keeps_every_criterion(&given_back(&example("kent")));
}

fn keeps_every_criterion(bytes: &[u8]) {
    let how = HowToCheck { profile: None, workbooks: &Workbooks::Here, with_libreoffice: false };
    let checked = check_workbook(bytes, &how).unwrap();
    assert_eq!(checked.breaches, []);
}

#[test]
fn a_finding_on_most_rows_is_marked_in_each_and_told_once() {
    let rows: Vec<String> = (0..20).map(|child| format!("{child},01/02/2015,05/06/2026,PN9")).collect();
    let all: Vec<&str> =
        std::iter::once("CHILD,DOB,REVIEW,REVIEW_CODE").chain(rows.iter().map(String::as_str)).collect();
    let opened = Opened::of(&given_back(&[table("reviews", &all)]));
    let codes = opened.thick().into_iter().filter(|(_, _, column)| column == "REVIEW_CODE");
    assert_eq!(codes.count(), 20);
    let said = opened.column("Reviews", "What is wrong, what to do");
    assert!(said.iter().all(|said| !said.contains("rule 167")), "{said:?}");
    assert_eq!(opened.column("On most rows", "Rule").iter().filter(|rule| *rule == "167").count(), 1);
}
