//! X07: no merged cells.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X07: Criterion = Criterion {
    id: "X07",
    says: "No cells are merged: each has one row and one column.",
    why: "A merged cell has no one row and column, so a screen reader cannot say which heading it belongs to.",
    to_do: "Unmerge the cells, and wrap long text or widen the column instead.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for merged in sheet.says.within("mergeCells", "mergeCell") {
            found.line(sheet, merged.get("ref").unwrap_or("?"), "cells are merged");
        }
    }
}
