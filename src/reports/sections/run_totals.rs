//! The three sums that must be one.

use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::reports::{Sums, sums};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "run_totals", gives: &[] };

/// Statements, schedules and the ledger.
pub(in crate::reports) fn run_totals(book: &Book) -> Section {
    let mut table = Table::new("totals", "The three sums", &[("Sum", Kind::Text), ("Amount", Kind::Money)]);
    let Sums { statements, schedules } = sums(book);
    let ledger: Pence = book.posting.movements.iter().map(crate::ledger::Movement::this_month).sum();
    for (name, sum) in [
        ("All statements", statements),
        ("All schedules", schedules),
        ("The ledger's movement for the month", ledger),
    ] {
        table.push(vec![Cell::text(name), Cell::Money(sum)]);
    }
    Section::on("totals", &WORDS).table(table)
}
