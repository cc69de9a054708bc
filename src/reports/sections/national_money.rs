//! What each practice is paid, as everybody may see it: one net figure, rounded, never by indicator.

use crate::reports::book::Book;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::{Pence, exact, half_away};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "national_money", gives: &[] };

/// Net payments to the nearest thousand pounds.
pub(in crate::reports) fn national_money(book: &Book) -> Section {
    let columns = [
        ("Practice", Kind::Text),
        ("Council", Kind::Text),
        ("Contract year", Kind::Count),
        ("Net payment, nearest £1,000", Kind::Money),
        ("Return", Kind::Text),
    ];
    let mut table = Table::new("payments", "Payments of the month", &columns);
    for (council, practice) in book.practices() {
        let net = book.posting.this_month(&practice.code);
        let year = practice.statement.as_ref().map(|statement| statement.contract_year);
        table.push(vec![
            Cell::text(practice.name()),
            Cell::text(&*council.council.name),
            year.map_or(Cell::Symbol('x'), Cell::count),
            Cell::Money(thousands(net)),
            Cell::text(if council.figures.is_some() { "received" } else { "not measured" }),
        ]);
    }
    let table = table
        .note("Payments are rounded because an amount divided by a price would give a count of children.");
    Section::on("payments", &WORDS).table(table)
}

fn thousands(net: Pence) -> Pence {
    Pence::new(half_away(exact(net.count().into(), 100_000)).count() * 100_000)
}
