//! How outcome money is split between partners or teams, where the contract does.

use crate::contracts::Contract;
use crate::payments::Statement;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::{Pence, split as parts};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "split", gives: &[] };

/// The split of the month's outcome lines; `None` where the contract splits nothing or nothing is to be split.
pub(in crate::reports) fn split(contract: &Contract, statement: &Statement) -> Option<Section> {
    let outcomes = statement.lines.iter().filter(|line| line.component.clause().is_some());
    let sum: Pence = outcomes.filter_map(|line| line.due.amount()).sum();
    if contract.split.keys.is_empty() || sum <= Pence::ZERO {
        return None;
    }
    let shares: Vec<_> = contract.split.keys.iter().map(|(_, share)| *share).collect();
    let mut table = Table::new(
        "split",
        "The month's outcome lines, split by the contract's keys",
        &[("Key", Kind::Text), ("Share", Kind::Money)],
    );
    for ((key, _), part) in contract.split.keys.iter().zip(parts(sum, &shares)) {
        table.push(vec![Cell::text(&**key), Cell::Money(part)]);
    }
    table.close(vec![Cell::text("Total"), Cell::Money(sum)]);
    Some(Section::on("split", &WORDS).tone(Tone::Detail).table(table))
}
