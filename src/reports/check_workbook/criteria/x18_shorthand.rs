//! X18: text among numbers is shorthand, and the shorthand is explained.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::sheet::Cell;
use crate::reports::said::Profile;

pub(super) static X18: Criterion = Criterion {
    id: "X18",
    says: "Text in a column of numbers is one of [c] [low] [k] [u] [x] [z], and each that is used is explained above the table or on the notes.",
    why: "A dash, a star or 'n/a' means something else in every file, and programs that read the column stumble over it.",
    to_do: "Use the shorthand, and say above the table what it means.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

const SHORTHAND: [&str; 6] = ["[c]", "[low]", "[k]", "[u]", "[x]", "[z]"];

fn check(book: &Book, _: Profile, found: &mut Found) {
    let notes: String = book
        .called("notes")
        .into_iter()
        .flat_map(super::super::sheet::Sheet::filled)
        .filter_map(Cell::text)
        .collect();
    let notes = notes.to_lowercase();
    for (sheet, table) in book.tables() {
        let above = table.above(sheet);
        for cells in table.by_column(sheet).values() {
            let numbers = cells.iter().filter(|cell| cell.is_number()).count();
            let texts = || cells.iter().filter_map(|cell| Some((cell, cell.text()?.trim())));
            for (cell, text) in texts() {
                if SHORTHAND.contains(&text) {
                    if !above.contains(text) && !notes.contains(text) {
                        found.cell(sheet, cell.at, "the shorthand is not explained", text);
                    }
                } else if 2 * numbers > cells.len() {
                    found.cell(sheet, cell.at, "there is text in a column of numbers", text);
                }
            }
        }
    }
}
