//! F4, the remittance advice: which statement each payment settles. The payment's own reference and day come from the
//! payables system, which makes the payment; until it says so, nothing here is paid.

use super::paid::pay_by;
use super::schedule::NET;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::finance::{net, statement_no};
use crate::reports::said::{Cell, Formula, Kind, Matter, Section, Table, Tone};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "remittance", gives: &[] };

/// A row for each payment.
pub(in crate::reports) fn remittance(book: &Book, council: &CouncilBook) -> Section {
    let columns = [
        ("Statement", Kind::Id),
        ("Practice", Kind::Id),
        ("Supplier", Kind::Id),
        ("Pay by", Kind::Day),
        ("Amount", Kind::Money),
        ("Payment", Kind::Text),
    ];
    let mut table = Table::new("remittance", "Remittance advice", &columns);
    let mut total = Pence::ZERO;
    for (at, practice) in council.practices.iter().enumerate() {
        let amount = net(book, practice);
        let Some(contract) = practice.contract.as_ref().filter(|_| amount > Pence::ZERO) else { continue };
        total = total + amount;
        table.push(vec![
            Cell::Id(statement_no(&council.council.code, &practice.code, book.period)),
            Cell::Id(practice.code.to_string()),
            Cell::Id(contract.supplier.to_string()),
            Cell::Day(pay_by(book, contract)),
            Cell::Money(amount),
            Cell::text("not made yet"),
        ]);
        table.work_out(table.rows.len() - 1, 4, Formula::cell("schedule", at, NET));
    }
    let id = |text: &str| Cell::Id(text.into());
    let total = Cell::Money(total);
    table.close(vec![id("Total"), id("all"), id("all"), Cell::Blank, total, Cell::text("none made yet")]);
    let table = table.note("The total has no day of its own, so that cell is blank.");
    Section::on("remittance", &WORDS).tone(Tone::Detail).table(table)
}
