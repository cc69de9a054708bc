//! X06: names of sheets.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeSet;

pub(super) static X06: Criterion = Criterion {
    id: "X06",
    says: "Names of sheets are letters, digits, underscores and spaces, begin with a letter, have at most 31 characters and differ in more than case; no sheet is hidden.",
    why: "Links and other programs find sheets by name, and what is hidden is sent without being seen.",
    to_do: "Rename the sheet, or show it or take it out.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for sheet in &book.sheets {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | ' ');
        let begins = sheet.name.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if !begins || !sheet.name.chars().all(plain) || sheet.name.len() > 31 {
            found.sheet(sheet, "the sheet's name is not plain");
        }
        if !seen.insert(sheet.name.to_lowercase()) {
            found.sheet(sheet, "two sheets have this name");
        }
        if sheet.state != "visible" {
            found.sheet(sheet, "the sheet is hidden");
        }
    }
}
