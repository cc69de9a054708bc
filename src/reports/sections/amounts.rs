//! What makes up the month's payment.

use crate::payments::{Due, Statement};
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Chart, Kind, Part, Section, Table};
use crate::words::Pence;

/// The lines of the month, with earlier months' corrections in one line of their own; they add up to the payment.
pub(in crate::reports) fn amounts(book: &Book, practice: &PracticeBook, statement: &Statement) -> Section {
    let columns = [("Line", Kind::Text), ("How certain", Kind::Text), ("Amount", Kind::Money)];
    let mut table = Table::new("amounts", "What makes up this month's payment", &columns);
    let mut parts = Vec::new();
    for movement in book.posting.of(&practice.code).filter(|movement| movement.target.period == book.period) {
        let line =
            statement.lines.iter().find(|line| *line.component.to_string() == *movement.target.component);
        let Some(line) = line else { continue };
        let amount = movement.this_month();
        let certain = match &line.due {
            Due::Pay(_) if line.component.clause().is_none() => "certain",
            Due::Pay(_) => "on account, settled at year end",
            Due::Estimated(..) => "agreed, until the return comes",
            Due::Held(..) => "held",
        };
        table.push(vec![Cell::text(line.component.long()), Cell::text(certain), Cell::Money(amount)]);
        parts.push(Part { label: line.component.long(), amount });
    }
    let earlier: Pence = book
        .posting
        .of(&practice.code)
        .filter(|movement| movement.target.period != book.period)
        .map(crate::ledger::Movement::this_month)
        .sum();
    if earlier != Pence::ZERO {
        let label = "Corrections of earlier months";
        table.push(vec![Cell::text(label), Cell::text("see what changed"), Cell::Money(earlier)]);
        parts.push(Part { label: label.into(), amount: earlier });
    }
    let total = book.posting.this_month(&practice.code);
    table.close(vec![Cell::text("To be paid"), Cell::Blank, Cell::Money(total)]);
    let table = table.note("The total has no word of its own on how certain it is, so that cell is blank.");
    let description = format!("The parts of {total}: each line of the table as a part of one bar.");
    Section::new("amounts", "What you will be paid").chart(Chart::Parts { description, parts }).table(table)
}
