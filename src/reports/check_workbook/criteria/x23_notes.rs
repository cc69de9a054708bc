//! X23: notes and what refers to them.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::table::first_column;
use crate::reports::said::Profile;
use std::collections::BTreeMap;

pub(super) static X23: Criterion = Criterion {
    id: "X23",
    says: "Every [note 1] has a row on the sheet of notes, every row there is referred to, and the numbers run from 1 without gaps.",
    why: "A note that cannot be found, or that nothing points to, is not read.",
    to_do: "Give each note a row on the sheet Notes, and refer to it as [note 1].",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let notes = book.called("notes");
    let mut used = BTreeMap::new();
    for sheet in book.sheets.iter().filter(|sheet| notes.is_none_or(|notes| notes.part != sheet.part)) {
        for cell in &sheet.cells {
            for number in cell.text().into_iter().flat_map(referred) {
                used.entry(number).or_insert((sheet, cell));
            }
        }
    }
    let mut rows = BTreeMap::new();
    if let Some(sheet) = notes {
        for cell in first_column(sheet) {
            match number_of(&cell.value) {
                Some(number) if rows.insert(number, cell).is_some() => {
                    found.cell(sheet, cell.at, "two rows are this note", &cell.value);
                }
                Some(_) => {}
                None => found.cell(sheet, cell.at, "the row names no note", &cell.value),
            }
        }
        for (number, cell) in rows.iter().filter(|(number, _)| !used.contains_key(*number)) {
            found.cell(sheet, cell.at, "nothing refers to a note", &format!("note {number}"));
        }
        for (wanted, (number, cell)) in (1..).zip(&rows) {
            if wanted != *number {
                found.cell(
                    sheet,
                    cell.at,
                    format!("the notes have a gap: there is no note {wanted}"),
                    &cell.value,
                );
                break;
            }
        }
    }
    for (number, (sheet, cell)) in used.iter().filter(|(number, _)| !rows.contains_key(*number)) {
        found.cell(
            sheet,
            cell.at,
            "a note that is referred to has no row on the notes",
            &format!("note {number}"),
        );
    }
}

/// The notes that a text refers to.
fn referred(text: &str) -> impl Iterator<Item = u32> {
    text.split("[note ").skip(1).filter_map(|rest| rest.split_once(']')?.0.trim().parse().ok())
}

/// The number in `note 1`, `Note 1`, `[note 1]` or `1`.
fn number_of(text: &str) -> Option<u32> {
    let text = text.trim().trim_matches(['[', ']']).to_lowercase();
    text.strip_prefix("note").unwrap_or(&text).trim().parse().ok()
}
