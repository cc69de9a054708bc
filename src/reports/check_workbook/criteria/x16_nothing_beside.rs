//! X16: nothing below or beside a table, and only column A above it.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X16: Criterion = Criterion {
    id: "X16",
    says: "No cell below or to the right of the table holds anything, and above it only column A does.",
    why: "Who reads by ear goes through the table and stops at its end; what stands elsewhere is never met.",
    to_do: "Move it into column A above the table, or to a sheet of its own.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        let [table] = sheet.tables.as_slice() else { continue };
        for cell in sheet.filled().filter(|cell| !table.area.holds(cell.at)) {
            if cell.at.row > table.area.last.row {
                found.cell(sheet, cell.at, "it stands below the table", &cell.value);
            } else if cell.at.row >= table.area.first.row {
                found.cell(sheet, cell.at, "it stands beside the table", &cell.value);
            } else if cell.at.column > 0 {
                found.cell(sheet, cell.at, "it stands above the table outside column A", &cell.value);
            }
        }
    }
}
