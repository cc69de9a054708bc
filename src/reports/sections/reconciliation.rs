//! The reconciliation to the penny: each control as two sums and their difference.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::controls::controls;
use crate::reports::said::{Cell, Kind, Section, Table};

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
    let words = "A difference that is not nought stops the run before anything is posted.";
    Section::new("reconciliation", "Reconciliation").say(words).table(table)
}
