//! When more was paid than was due: in which instalments it is taken back.

use crate::contracts::Contract;
use crate::payments::{Component, Statement, instalments};
use crate::reports::said::{Cell, Kind, Section, Table};
use crate::words::Pence;

/// The instalments of a negative month; `None` when there is nothing to take back.
pub(in crate::reports) fn taken_back(
    contract: &Contract,
    statement: &Statement,
    total: Pence,
) -> Option<Section> {
    if total >= Pence::ZERO {
        return None;
    }
    let certain =
        |line: &&crate::payments::Line| matches!(line.component, Component::Core | Component::Retainer);
    let month: Pence = statement.lines.iter().filter(certain).filter_map(|line| line.due.amount()).sum();
    let taken = instalments(-total, month, contract.clawback_limit);
    let section = Section::new("taken-back", "How it is taken back");
    if taken.is_empty() {
        return Some(section.say("No certain payment is left to take it from: it is carried as a debt."));
    }
    let mut table = Table::new(
        "instalments",
        "Instalments, one a month",
        &[("Instalment", Kind::Count), ("Amount", Kind::Money)],
    );
    for (number, amount) in (1_i64..).zip(&taken) {
        table.push(vec![Cell::Count(number), Cell::Money(*amount)]);
    }
    table.close(vec![Cell::Blank, Cell::Money(-total)]);
    let limit = contract.clawback_limit.map_or("without a limit".to_string(), |limit| {
        let percent = crate::contracts::trimmed(limit * crate::words::whole(100), 2);
        format!("no more than {percent} % of it each month")
    });
    let words = format!(
        "A payment is never negative. The contract lets the council take from the certain part of a month's payment \
         ({month}) {limit}; there is no interest."
    );
    let note = "The row of the total has no number, so that cell is blank.";
    Some(section.say(words).table(table.note(note)))
}
