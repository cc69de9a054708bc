//! The practice's account, month by month: how low it may fall, and what may be taken back.

use super::{estimate, rate};
use crate::contracts::Contract;
use crate::payments::simulate::{Outlook, Simulated};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "account", gives: &[] };

/// The account of an average practice and of one whose rates are unknown.
pub(in crate::reports) fn account(contract: &Contract, outlook: &Outlook) -> Section {
    let columns = [
        ("Practice", Kind::Text),
        ("Lowest, 1 run in 20 below", Kind::Pounds),
        ("Lowest, half of runs below", Kind::Pounds),
        ("Lowest, 1 run in 20 above", Kind::Pounds),
        ("Most often lowest in", Kind::Text),
        ("Something is taken back", Kind::Percent),
        ("Taken back, 1 in 20 above", Kind::Pounds),
        ("Still owed at the end", Kind::Percent),
    ];
    let mut table = Table::new("account", "The account over the whole contract", &columns);
    let mut row = |name: &str, of: &Simulated| {
        table.push(vec![
            Cell::text(name),
            estimate(of.lowest.map(|lowest| lowest.p5)),
            estimate(of.lowest.map(|lowest| lowest.p50)),
            estimate(of.lowest.map(|lowest| lowest.p95)),
            of.lowest_in.map_or(Cell::Symbol('x'), |month| Cell::text(month.long())),
            Cell::Percent(of.clawed_back),
            of.debt.map_or(Cell::Symbol('z'), |debt| Cell::Pounds(debt.p95)),
            rate(Some(of.left_owed)),
        ]);
    };
    row("Average", &outlook.average);
    row("Rates unknown", &outlook.unknown);
    let table = table
        .note("Lowest: all receipts since the contract began, less a twelfth of the year's planned cost each month, at its lowest.")
        .note("[x]: a year of the contract plans no cost. [z]: nothing is ever taken back.")
        .note("Taken back: what was paid on account beyond what a year earned, at its settlement, where anything was.")
        .note("Still owed: the contract ended before the monthly payments were enough to take it from.");
    let month =
        contract.years.iter().filter_map(|year| year.planned_cost).map(|cost| cost.count() / 12).min();
    let lowest = outlook.average.lowest.map(|lowest| lowest.p5);
    let deep = month.zip(lowest).is_some_and(|(month, lowest)| lowest < -Pence::new(month));
    let section = Section::on("account", &WORDS).table(table);
    if deep { section.tone(Tone::Warning) } else { section }
}
