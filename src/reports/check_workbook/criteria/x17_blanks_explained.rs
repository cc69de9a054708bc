//! X17: empty cells are explained.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X17: Criterion = Criterion {
    id: "X17",
    says: "A table with an empty cell has a sentence above it that contains 'blank' or 'empty' and says why.",
    why: "An empty cell may be nought, not known or forgotten, and nobody can tell which.",
    to_do: "Say above the table why cells are blank, or put a shorthand such as [x] or [z] into them.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for (sheet, table) in book.tables() {
        let filled = sheet.inside(table.area).filter(|cell| !cell.is_empty()).count() as u64;
        let above = table.above(sheet);
        if filled >= table.area.size() || above.contains("blank") || above.contains("empty") {
            continue;
        }
        let empty = |at: &At| sheet.cell(*at).is_none_or(super::super::sheet::Cell::is_empty);
        let rows = table.area.first.row..=table.area.last.row;
        let all = rows.flat_map(|row| table.area.columns().map(move |column| At { row, column }));
        let what = format!(
            "cells of the table are empty ({}), and nothing above it says why",
            table.area.size() - filled
        );
        all.filter(empty).take(3).for_each(|at| found.line(sheet, at.to_string(), what.as_str()));
    }
}
