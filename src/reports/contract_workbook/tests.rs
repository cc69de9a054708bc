//! The template and what it is filled with, read back through the reader's own door.

use super::example::PRACTICE;
use super::{contract_workbook, example};
use crate::contracts::{Accepts, Drawn, ITEMS, READ_ME, TABLES, draw_up};
use crate::payments::prove;
use crate::read::{Sheet, Verdict, Workbooks, read, read_bytes};
use std::collections::BTreeSet;
use std::io::Read;

const PATH: &str = "contracts/example-practice/contract.xlsx";

fn read_back(bytes: &[u8]) -> Vec<Sheet> {
    let (sheets, complaints, verdict) = read_bytes(PATH, bytes, &Workbooks::Here);
    let said: Vec<String> = complaints.iter().map(|one| format!("{}: {}", one.place, one.says)).collect();
    assert_eq!(said, [] as [&str; 0]);
    assert!(matches!(verdict, Verdict::Read { .. }), "{verdict:?}");
    sheets
}

fn drawn(sheets: &[Sheet]) -> Drawn {
    draw_up(PRACTICE, &sheets.iter().collect::<Vec<_>>())
}

/// A contract as text, without the places at which its values stand.
fn without_places(drawn: &Drawn) -> String {
    let text = format!("{:#?}", drawn.contract.as_ref().expect("a contract that stands"));
    let mut kept = String::new();
    let mut inside = None;
    for line in text.lines() {
        let depth = line.len() - line.trim_start().len();
        match inside {
            Some(from) if depth > from => {}
            Some(_) => inside = None,
            None if line.ends_with("Place {") => inside = Some(depth),
            None => kept = kept + line + "\n",
        }
    }
    kept
}

#[test]
fn the_template_has_a_sheet_a_table_with_the_headings_that_the_reader_wants() {
    let sheets = read_back(&contract_workbook(&[]).unwrap());
    let names: Vec<&str> = sheets.iter().filter_map(|sheet| sheet.name().map(|name| &**name)).collect();
    let tables = TABLES.iter().map(|table| table.name);
    assert_eq!(names, [READ_ME].into_iter().chain(tables).collect::<Vec<_>>());
    for (table, sheet) in TABLES.iter().zip(&sheets[1..]) {
        let rows: Vec<_> = sheet.rows().collect();
        let headings: Vec<&str> = table.columns.iter().map(|column| column.heading).collect();
        assert_eq!(rows[0].cells().collect::<Vec<_>>(), headings, "{}", table.name);
        let items = if table.name == "contract" { ITEMS.len() } else { 0 };
        assert_eq!(rows.len() - 1, items, "{}", table.name);
    }
}

#[test]
fn of_the_empty_template_nothing_is_said_but_that_values_are_missing() {
    let drawn = drawn(&read_back(&contract_workbook(&[]).unwrap()));
    assert!(drawn.contract.is_none());
    let missing = ["Nothing stands here.", "has no reference.", "There is no contract year."];
    for lint in &drawn.lints {
        assert!(missing.iter().any(|start| lint.says.contains(start)), "{lint}");
    }
    let blank = |item: &&str| drawn.lints.iter().any(|lint| lint.says.starts_with(&format!("{item} has no")));
    for item in &ITEMS {
        assert_eq!(blank(&item.name), item.default.is_none(), "{}", item.name);
    }
}

#[test]
fn the_example_is_a_contract_without_fault_and_reads_back_as_the_same() {
    let tables = example();
    let plain = drawn(&tables);
    assert_eq!(plain.lints, []);
    assert_eq!(prove(plain.contract.as_ref().unwrap()), []);
    let bytes = contract_workbook(&tables.iter().collect::<Vec<_>>()).unwrap();
    let back = drawn(&read_back(&bytes));
    assert_eq!(back.lints, []);
    assert_eq!(without_places(&back), without_places(&plain));
    let again = contract_workbook(&read_back(&bytes).iter().collect::<Vec<_>>()).unwrap();
    assert_eq!(again, bytes, "a workbook made from the workbook is the workbook");
}

#[test]
fn the_contracts_that_come_with_the_project_read_back_as_the_same() {
    let inputs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let intake = read(&inputs, "contracts", &Workbooks::Here).unwrap();
    let practices: BTreeSet<&str> =
        intake.sheets.iter().filter_map(|one| one.file().split('/').nth(1)).collect();
    assert_eq!(practices.len(), 6);
    for practice in practices {
        let ours = format!("contracts/{practice}/");
        let sheets: Vec<&Sheet> = intake.sheets.iter().filter(|one| one.file().starts_with(&ours)).collect();
        let back = read_back(&contract_workbook(&sheets).unwrap());
        let back = draw_up(practice, &back.iter().collect::<Vec<_>>());
        assert_eq!(without_places(&back), without_places(&draw_up(practice, &sheets)), "{practice}");
    }
}

#[test]
fn every_column_checks_what_is_typed_and_shows_what_it_wants() {
    let bytes = contract_workbook(&[]).unwrap();
    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for (number, table) in (2..).zip(TABLES) {
        let mut xml = String::new();
        let name = format!("xl/worksheets/sheet{number}.xml");
        parts.by_name(&name).unwrap().read_to_string(&mut xml).unwrap();
        let checks = if table.name == "contract" { ITEMS.len() } else { table.columns.len() };
        assert_eq!(xml.matches("<dataValidation ").count(), checks, "{}", table.name);
        let is_list = |accepts| matches!(accepts, Accepts::Choice(_) | Accepts::In(..) | Accepts::Measured);
        let lists = if table.name == "contract" {
            ITEMS.iter().filter(|item| is_list(item.accepts)).count()
        } else {
            table.columns.iter().filter(|column| is_list(column.accepts)).count()
        };
        assert_eq!(xml.matches("type=\"list\"").count(), lists, "{}", table.name);
        assert!(xml.contains("state=\"frozen\""), "{}: the headings stay in sight", table.name);
    }
}

#[test]
fn months_and_codes_stay_as_they_were_typed() {
    let mut contract = Sheet::new("contracts/x/contract.csv", None);
    contract.push(1, ["ITEM", "VALUE", "REFERENCE"]);
    contract.push(2, ["order", "0012", "1.10"]);
    contract.push(3, ["first_period", "2026-10", "=1+1"]);
    contract.push(4, ["least_adjustment", "5.00", "3-4"]);
    let back = read_back(&contract_workbook(&[&contract]).unwrap());
    let row = |item: &str| {
        let row = back[1].rows().find(|row| row.cell(0) == item).unwrap();
        [row.cell(1).to_string(), row.cell(2).to_string()]
    };
    assert_eq!(row("order"), ["0012", "1.10"]);
    assert_eq!(row("first_period"), ["2026-10", "=1+1"]);
    assert_eq!(row("least_adjustment"), ["5", "3-4"]);
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(contract_workbook(&[]).unwrap(), contract_workbook(&[]).unwrap());
    let tables = example();
    let sheets: Vec<&Sheet> = tables.iter().collect();
    assert_eq!(contract_workbook(&sheets).unwrap(), contract_workbook(&sheets).unwrap());
}

#[test]
fn a_term_of_every_table_is_written_again() {
    for table in TABLES {
        let mut sheet = Sheet::new(format!("contracts/x/{}.csv", table.name), None);
        sheet.push(1, table.columns.iter().map(|column| column.heading));
        let first = if table.name == "contract" { "practice" } else { "12" };
        let texts = |at: usize| if at == 0 { first } else { "7" };
        sheet.push(2, (0..table.columns.len()).map(texts));
        let back = read_back(&contract_workbook(&[&sheet]).unwrap());
        let found = back.iter().find(|sheet| sheet.name().is_some_and(|name| **name == *table.name)).unwrap();
        let row = found.rows().nth(1).unwrap();
        let columns = if table.name == "contract" { 3 } else { table.columns.len() };
        assert_eq!(
            row.cells().take(columns).collect::<Vec<_>>(),
            (0..columns).map(texts).collect::<Vec<_>>()
        );
    }
}
