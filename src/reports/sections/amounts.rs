//! What makes up the month's payment.

use super::LaidOut;
use super::changes::CORRECTION;
use super::working::working_of;
use crate::contracts::Contract;
use crate::ledger::Movement;
use crate::payments::{Component, Due, Statement};
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Chart, Formula, Kind, Matter, Part, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "amounts", gives: &[] };

/// The lines of the month, with earlier months' corrections in one line of their own; they add up to the payment.
pub(in crate::reports) fn amounts(
    book: &Book,
    practice: &PracticeBook,
    contract: &Contract,
    statement: &Statement,
    laid_out: &LaidOut,
) -> Section {
    let columns = [("Line", Kind::Text), ("How certain", Kind::Text), ("Amount", Kind::Money)];
    let mut table = Table::new("amounts", "What makes up this month's payment", &columns);
    let mut parts = Vec::new();
    let posted = |month: bool| {
        book.posting
            .of(&practice.code)
            .filter(move |movement| (movement.target.period == book.period) == month)
    };
    let mut line = |label: String, of: Option<&Component>, certain: &str, amount: Option<Pence>| {
        let to = of.map(|of| format!("#{}", working_of(&practice.code, of)));
        let name = to.map_or_else(|| Cell::text(&label), |to| Cell::Link { text: label.clone(), to });
        table.push(vec![name, Cell::text(certain), amount.map_or(Cell::Symbol('x'), Cell::Money)]);
        let formula =
            of.zip(amount).and_then(|(of, amount)| laid_out.of(&practice.code, &of.to_string(), amount));
        if let Some(formula) = formula {
            table.work_out(table.rows.len() - 1, 2, formula);
        }
        parts.extend(amount.map(|amount| Part { label, amount }));
    };
    for of in &statement.lines {
        let name = of.component.to_string();
        let key = Some(&of.component);
        let movement = posted(true).find(|movement| *movement.target.component == *name);
        let amount = movement.map(Movement::this_month).unwrap_or_default();
        let label = of.component.label(&contract.clauses);
        match &of.due {
            Due::Pay(_) => line(label, key, of.component.certainty(), Some(amount)),
            Due::Estimated(..) => line(label, key, "as agreed, until the return comes", Some(amount)),
            Due::Shadow(had) => {
                line(format!("{label}: had it been live, {had}"), key, "shadow: not paid", None);
            }
            // Held is not nought: no sum stands there unless one was posted before.
            Due::Held(..) => line(label, key, "held", Some(amount).filter(|amount| *amount != Pence::ZERO)),
        }
    }
    let has_line = |movement: &&Movement| {
        let keys = statement.lines.iter().map(|line| line.component.to_string());
        keys.into_iter().any(|key| *movement.target.component == *key)
    };
    let gone: Pence = posted(true).filter(|movement| !has_line(movement)).map(Movement::this_month).sum();
    if gone != Pence::ZERO {
        line("Posted before under clauses that are gone".into(), None, "stays as posted", Some(gone));
    }
    let earlier: Pence = posted(false).map(Movement::this_month).sum();
    if earlier != Pence::ZERO {
        line("Corrections of earlier months".into(), None, "see what changed", Some(earlier));
        table.work_out(table.rows.len() - 1, 2, Formula::sum("changes", CORRECTION));
    }
    let total = book.posting.this_month(&practice.code);
    table.close(vec![Cell::text("Total to be paid"), Cell::Blank, Cell::Money(total)]);
    let table = table.note("The total has no word of its own on how certain it is, so that cell is blank.");
    let description = format!("The parts of {total}: each line of the table as a part of one bar.");
    Section::on("amounts", &WORDS).chart(Chart::Parts { description, parts }).table(table)
}
