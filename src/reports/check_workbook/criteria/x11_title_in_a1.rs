//! X11: the first cell is the sheet's title.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeSet;

pub(super) static X11: Criterion = Criterion {
    id: "X11",
    says: "A1 of every sheet holds its title: text of at most 255 characters, which no other sheet has.",
    why: "A1 is the first thing that is read aloud, and the name by which a reader tells sheets apart.",
    to_do: "Write a title of its own into A1.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

const FIRST: At = At { row: 0, column: 0 };

fn check(book: &Book, _: Profile, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for sheet in &book.sheets {
        match sheet.cell(FIRST).and_then(|cell| cell.text()).filter(|text| !text.trim().is_empty()) {
            None => found.sheet(sheet, "A1 holds no text"),
            Some(text) if text.chars().count() > 255 => {
                found.cell(sheet, FIRST, "the title is longer than 255 characters", text);
            }
            Some(text) if !seen.insert(text) => found.cell(sheet, FIRST, "two sheets have this title", text),
            Some(_) => {}
        }
    }
}
