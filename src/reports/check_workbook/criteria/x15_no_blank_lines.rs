//! X15: a table has rows, and none of its rows or columns is blank.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use crate::words::column_letters;
use std::collections::BTreeSet;

pub(super) static X15: Criterion = Criterion {
    id: "X15",
    says: "There is at least one row below the headings, and no row or column of the table is wholly blank.",
    why: "A blank row looks like the end of a table to who reads by ear and to many programs.",
    to_do: "Delete the blank row or column; where there is nothing to list, say so in a row.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for (sheet, table) in book.tables() {
        let Some(body) = table.body() else {
            found.sheet(sheet, format!("table {} has no rows", table.name));
            continue;
        };
        let filled = || sheet.inside(body).filter(|cell| !cell.is_empty());
        let rows: BTreeSet<u32> = filled().map(|cell| cell.at.row).collect();
        let columns: BTreeSet<u32> = filled().map(|cell| cell.at.column).collect();
        // The first few that are missing: what an area declares may be far larger than what there is.
        let missing = |of: std::ops::RangeInclusive<u32>, there: &BTreeSet<u32>| {
            let all = usize::try_from(of.end() - of.start()).unwrap_or(usize::MAX).saturating_add(1);
            (
                all.saturating_sub(there.len()),
                of.filter(|line| !there.contains(line)).take(3).collect::<Vec<u32>>(),
            )
        };
        let (count, first) = missing(body.first.row..=body.last.row, &rows);
        for row in &first {
            found.line(sheet, format!("row {}", row + 1), format!("rows of the table are blank ({count})"));
        }
        let (count, first) = missing(body.columns(), &columns);
        for column in &first {
            found.line(
                sheet,
                format!("column {}", column_letters(*column as usize)),
                format!("columns of the table are blank ({count})"),
            );
        }
    }
}
