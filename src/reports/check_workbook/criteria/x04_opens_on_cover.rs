//! X04: it opens on its cover.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X04: Criterion = Criterion {
    id: "X04",
    says: "The first sheet is the cover, and the workbook opens on it.",
    why: "Who opens a workbook somewhere in the middle does not learn what it is.",
    to_do: "Put a sheet named Cover first, select it, and save.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for view in book.says.within("bookViews", "workbookView") {
        for (key, what) in [
            ("activeTab", "it opens on another sheet than the first"),
            ("firstSheet", "its first tabs are scrolled out of sight"),
        ] {
            if view.get(key).is_some_and(|value| value != "0") {
                found.book(what);
            }
        }
    }
    match book.sheets.first() {
        Some(first) if first.name.to_lowercase().starts_with("cover") => {}
        Some(first) => found.sheet(first, "the first sheet is not the cover"),
        None => found.book("it has no sheets"),
    }
}
