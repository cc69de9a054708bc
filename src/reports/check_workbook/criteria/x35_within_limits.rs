//! X35: within what spreadsheet programs hold.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X35: Criterion = Criterion {
    id: "X35",
    says: "No sheet has more than 1,048,576 rows, and no cell more than 32,767 characters.",
    why: "A spreadsheet program cuts off what is beyond, and does not say so.",
    to_do: "Divide the table or the text.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

/// Rows beyond the last cannot even be named; where a part has some it cannot be understood, which is said with it.
fn check(book: &Book, _: Profile, found: &mut Found) {
    for (part, why) in &book.package.broken {
        if why.contains("beyond the last of a worksheet") {
            found.book(format!("{part}: {why}"));
        }
    }
    for sheet in &book.sheets {
        for cell in sheet.cells.iter().filter(|cell| cell.value.len() > 32_767) {
            // Programs count in units of UTF-16.
            if cell.value.encode_utf16().count() > 32_767 {
                found.cell(sheet, cell.at, "the text is longer than 32,767 characters", &cell.value);
            }
        }
    }
}
