//! X12: one marked-up table on each sheet after the cover.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X12: Criterion = Criterion {
    id: "X12",
    says: "Each sheet after the cover has exactly one marked-up table, against the left edge, with a heading row; a statement has no row of totals outside its rows, a working file at most one.",
    why: "A marked-up table tells a screen reader which row holds the headings; without one the other criteria on tables have nothing to look at.",
    to_do: "Mark the table up (Insert, Table, my table has headers), one a sheet, beginning in column A.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, profile: Profile, found: &mut Found) {
    for sheet in book.data_sheets() {
        match sheet.tables.len() {
            1 => {}
            0 => found.sheet(sheet, "no table is marked up on it, so nothing is known of its headings"),
            many => found.sheet(sheet, format!("it has {many} tables")),
        }
        for table in &sheet.tables {
            if table.area.first.column != 0 {
                found.sheet(
                    sheet,
                    format!("table {} does not begin in column A but is {}", table.name, table.written),
                );
            }
            if table.header_rows != 1 {
                found.sheet(sheet, format!("table {} has {} heading rows", table.name, table.header_rows));
            }
            let most = u32::from(profile != Profile::Statement);
            if table.total_rows > most {
                found.sheet(sheet, format!("table {} has {} rows of totals", table.name, table.total_rows));
            }
        }
    }
}
