//! The clean contract, and what is known of the published file that it is frozen from.

use super::Edit;
use crate::contracts::PublishedFile;
use crate::read::Sheet;
use crate::words::{Date, day, exact};

/// Its practice.
pub const PRACTICE: &str = "example-practice";

/// Its tables: `[name]`, then rows. No cell has a comma in it.
static TABLES: &str = include_str!("clean.txt");

const RELEASED: Date = day(2025, 11, 26);

/// The clean contract's tables, changed.
pub fn sheets(edits: &[Edit]) -> Vec<Sheet> {
    tables().map(|(name, rows)| sheet(name, rows, edits)).collect()
}

/// What stands in the clean contract where a change puts another value.
pub fn instead_of(edit: &Edit) -> Option<String> {
    let (_, rows) = tables().find(|(name, _)| *name == edit.table())?;
    edit.value_in(&cells(rows))
}

fn tables() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLES.split('[').skip(1).map(|table| table.split_once("]\n").expect("a name in brackets"))
}

fn cells(rows: &str) -> Vec<Vec<String>> {
    let lines = rows.lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split(',').map(String::from).collect()).collect()
}

fn sheet(name: &str, rows: &str, edits: &[Edit]) -> Sheet {
    let mut rows = cells(rows);
    edits.iter().filter(|edit| edit.table() == name).for_each(|edit| edit.make(&mut rows));
    let mut sheet = Sheet::new(format!("contracts/{PRACTICE}/{name}.csv"), None);
    for (number, row) in (1..).zip(&rows) {
        sheet.push(number, row.iter().map(String::as_str));
    }
    sheet
}

/// Published files as they were when the clean contract was frozen. All its regional rows together, London's three among them, would
/// give 9.87 %.
pub fn published() -> Vec<PublishedFile> {
    let workers = PublishedFile {
        name: "la_cla_social_worker_changes_2024.csv".into(),
        sha256: "3911d7dd18be".into(),
        neighbours: [("SW1".into(), 9)].into(),
        ..PublishedFile::default()
    };
    let stability = PublishedFile {
        name: "la_cla_placement_stability_2022_2025.csv".into(),
        sha256: "18a70d75ed60512938ab09fcb299e0e01079244be051fb6e1b9ef3b1c9288eec".into(),
        newest: Some(RELEASED),
        regional_sums: [("PS1".into(), exact(987, 10_000))].into(),
        neighbours: [("PS1".into(), 10)].into(),
    };
    vec![stability, workers]
}
