//! F7, the reconciliation to the penny: each control as two sums and their difference.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::controls::controls;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "reconciliation", gives: &[] };

/// Due, asked for, posted.
pub(in crate::reports) fn reconciliation(book: &Book, council: &CouncilBook) -> Section {
    let columns = [
        ("Control", Kind::Text),
        ("One side", Kind::Money),
        ("Other side", Kind::Money),
        ("Difference", Kind::Money),
    ];
    let mut table = Table::new("reconciliation", "Controls", &columns);
    for control in controls(book, council) {
        table.push(vec![
            Cell::text(control.says),
            Cell::Money(control.one),
            Cell::Money(control.other),
            Cell::Money(control.one - control.other),
        ]);
    }
    let section = Section::on("reconciliation", &WORDS).table(table);
    match rows(council) {
        Some(rows) => section.table(rows),
        None => section,
    }
}

/// F7 begins with the return: rows in are rows used and rows refused, and each refused row has its remark.
fn rows(council: &CouncilBook) -> Option<Table> {
    let count = council.validated.as_ref()?.cleared.given().count;
    let columns = [
        ("Control", Kind::Text),
        ("In", Kind::Count),
        ("Used", Kind::Count),
        ("Refused", Kind::Count),
        ("Unexplained", Kind::Count),
    ];
    let mut table = Table::new("reconciled_rows", "Rows of the return", &columns);
    let (read, used, refused) = (count.read, count.used(), count.refused);
    let unexplained = read.abs_diff(used + refused);
    let mut row = vec![Cell::text("Rows in = rows used + rows refused")];
    row.extend([read, used, refused, unexplained].map(Cell::count));
    table.push(row);
    Some(table)
}
