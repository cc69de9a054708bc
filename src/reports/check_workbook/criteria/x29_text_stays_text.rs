//! X29: no text is ever a formula.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::sheet::Stored;
use crate::reports::said::Profile;

pub(super) static X29: Criterion = Criterion {
    id: "X29",
    says: "Text that begins with =, +, -, @, a tab, a line break or a nought byte is stored as text, in the list of texts or in its cell, never as a formula or as its result.",
    why: "What somebody typed into a return must never be calculated on the machine of who opens the workbook.",
    to_do: "Write it as a text (a shared or inline string), not as a formula.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for cell in &sheet.cells {
            let begins = cell.value.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']);
            if begins && cell.stored == Stored::Result {
                found.cell(
                    sheet,
                    cell.at,
                    "text that looks like a formula is stored as a formula's result",
                    &cell.value,
                );
            }
            if begins && cell.stored == Stored::Number && number_is_none(&cell.value) {
                found.cell(
                    sheet,
                    cell.at,
                    "text that looks like a formula is stored as a number",
                    &cell.value,
                );
            }
            if cell.formula.as_ref().is_some_and(|formula| formula.text.contains('|')) {
                let text = cell.formula.as_ref().map_or("", |formula| &formula.text);
                found.cell(sheet, cell.at, "a formula calls another program", text);
            }
        }
    }
}

fn number_is_none(value: &str) -> bool {
    super::super::formula::number(value).is_none()
}
