//! F7, the reconciliation: the chain from the return to the upload, and each control to the penny as two sums and their
//! difference.

use super::reconciled::reconciled;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::controls::controls;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "reconciliation", gives: &[] };

/// The chain, and due, asked for, posted.
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
    Section::on("reconciliation", &WORDS).table(reconciled(book, council)).table(table)
}
