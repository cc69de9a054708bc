//! When more was paid than was due: in which instalments it is taken back.

use crate::contracts::Contract;
use crate::payments::{Component, Statement, instalments};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "taken_back", gives: &["instalments", "month", "limit"] };

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
    let section = Section::on("taken-back", &WORDS);
    if taken.is_empty() {
        return Some(section);
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
    let percent = |limit| Cell::text(crate::contracts::trimmed(limit * crate::words::whole(100), 2));
    let note = "The row of the total has no number, so that cell is blank.";
    Some(
        section
            .with("instalments", &Cell::count(taken.len()))
            .with("month", &Cell::Money(month))
            .with("limit", &contract.clawback_limit.map_or(Cell::Blank, percent))
            .table(table.note(note)),
    )
}
