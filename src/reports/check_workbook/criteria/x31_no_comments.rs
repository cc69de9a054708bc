//! X31: no comments.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X31: Criterion = Criterion {
    id: "X31",
    says: "The workbook has no comments, no notes on cells and no threads of them.",
    why: "They show only to who rests a pointer on the cell, and they carry the names of who wrote them.",
    to_do: "Say it in a cell or on the sheet of notes, and delete the comment.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for part in &book.package.parts {
        let name = part.name.to_lowercase();
        let kind = book.package.type_of(&part.name).unwrap_or("").to_lowercase();
        let says = |word: &str| name.contains(word) || (kind.contains(word) && !name.contains("_rels/"));
        if says("comment") || says("persons/") {
            found.book(format!("{} holds comments or who made them", part.name));
        }
    }
}
