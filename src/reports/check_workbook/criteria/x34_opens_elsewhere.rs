//! X34: other programs open it and read the same.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X34: Criterion = Criterion {
    id: "X34",
    says: "Other programs open the workbook and read the same text in every cell: calamine always, LibreOffice when it is asked for.",
    why: "Who gets the workbook opens it with what they have, and must read what was written.",
    to_do: "Open it in a spreadsheet program, save it as .xlsx, and compare.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

/// What others read is compared before the criteria are asked, because it takes other programs.
fn check(book: &Book, _: Profile, found: &mut Found) {
    for (sheet, at, what, value) in &book.read_otherwise {
        match book.sheets.iter().find(|one| one.name == *sheet) {
            Some(sheet) => found.cell(sheet, *at, what.as_str(), value),
            None => found.book(what.as_str()),
        }
    }
}
