//! X08: no hidden rows or columns.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::styles::hundredths;
use crate::reports::said::Profile;
use crate::words::column_letters;

pub(super) static X08: Criterion = Criterion {
    id: "X08",
    says: "No row or column is hidden, folded away or without height or width.",
    why: "What is hidden is still sent, is still summed, and is read by those who read by ear.",
    to_do: "Show the row or column, or delete it.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for row in &sheet.rows {
            let line = format!("row {}", u64::from(row.number) + 1);
            match row {
                _ if row.hidden => found.line(sheet, line, "a row is hidden"),
                _ if row.flat => found.line(sheet, line, "a row has no height"),
                _ if row.outlined => found.line(sheet, line, "a row can be folded away"),
                _ => {}
            }
        }
        for columns in sheet.says.within("cols", "col") {
            let first = columns.number("min").unwrap_or(1).saturating_sub(1).min(16_383);
            let line = format!("column {}", column_letters(first as usize));
            if columns.is("hidden") {
                found.line(sheet, line, "a column is hidden");
            } else if columns.get("width").and_then(hundredths) == Some(0) {
                found.line(sheet, line, "a column has no width");
            } else if columns.number("outlineLevel").is_some_and(|level| level > 0) {
                found.line(sheet, line, "a column can be folded away");
            }
        }
        if sheet.says.first("sheetFormatPr").is_some_and(|format| format.is("zeroHeight")) {
            found.sheet(sheet, "all rows are hidden unless one says otherwise");
        }
    }
}
