//! What makes up the month's payment.

use crate::contracts::Contract;
use crate::ledger::Movement;
use crate::payments::{Due, Statement};
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Chart, Kind, Part, Section, Table};
use crate::words::Pence;

/// The lines of the month, with earlier months' corrections in one line of their own; they add up to the payment.
pub(in crate::reports) fn amounts(
    book: &Book,
    practice: &PracticeBook,
    contract: &Contract,
    statement: &Statement,
) -> Section {
    let columns = [("Line", Kind::Text), ("How certain", Kind::Text), ("Amount", Kind::Money)];
    let mut table = Table::new("amounts", "What makes up this month's payment", &columns);
    let mut parts = Vec::new();
    let mut line = |label: String, certain: &str, amount: Pence| {
        table.push(vec![Cell::text(&label), Cell::text(certain), Cell::Money(amount)]);
        parts.push(Part { label, amount });
    };
    let posted = |month: bool| {
        book.posting
            .of(&practice.code)
            .filter(move |movement| (movement.target.period == book.period) == month)
    };
    for of in &statement.lines {
        let key = of.component.to_string();
        let amount =
            posted(true).find(|movement| *movement.target.component == *key).map(Movement::this_month);
        let certain = match &of.due {
            Due::Pay(_) => of.component.certainty(),
            Due::Estimated(..) => "as agreed, until the return comes",
            Due::Held(..) => "held",
        };
        line(of.component.label(&contract.clauses), certain, amount.unwrap_or_default());
    }
    let earlier: Pence = posted(false).map(Movement::this_month).sum();
    if earlier != Pence::ZERO {
        line("Corrections of earlier months".into(), "see what changed", earlier);
    }
    let total = book.posting.this_month(&practice.code);
    table.close(vec![Cell::text("To be paid"), Cell::Blank, Cell::Money(total)]);
    let table = table.note("The total has no word of its own on how certain it is, so that cell is blank.");
    let description = format!("The parts of {total}: each line of the table as a part of one bar.");
    Section::new("amounts", "What you will be paid").chart(Chart::Parts { description, parts }).table(table)
}
