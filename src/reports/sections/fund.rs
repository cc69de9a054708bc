//! The emergency retainer as a fund for high-cost children: its balance, what agreed claims draw, and which claims wait.

use super::fund_tables::{balance, draws, held};
use crate::contracts::{Contract, ContractYear};
use crate::payments::Statement;
use crate::reports::said::{Cell, Matter, Section, Tone};
use crate::words::{Pence, long_date};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter {
    name: "fund",
    gives: &[
        "paid_in",
        "drawn",
        "left",
        "opening",
        "opening_not_known",
        "unmet",
        "cut",
        "claims",
        "waiting",
        "at_stake",
        "attachment",
        "carried",
        "ends",
        "settled",
    ],
};

/// What was paid in, what was drawn, what is left, and what becomes of it at the year's end.
pub(in crate::reports) fn fund(contract: &Contract, year: &ContractYear, statement: &Statement) -> Section {
    let fund = &statement.fund;
    let if_any = |sum: Pence| if sum > Pence::ZERO { Cell::Money(sum) } else { Cell::Blank };
    let waiting = if fund.held.is_empty() { Cell::Blank } else { Cell::count(fund.held.len()) };
    let section = Section::on("fund", &WORDS)
        .of(&statement.practice)
        .tone(Tone::Detail)
        .with("paid_in", &Cell::Money(fund.paid_in))
        .with("drawn", &Cell::Money(fund.drawn()))
        .with("left", &Cell::Money(fund.balance()))
        .with("opening", &if_any(fund.opening))
        .with("opening_not_known", &fund.opening_not_known.as_deref().map_or(Cell::Blank, Cell::text))
        .with("unmet", &if_any(fund.drawn() - fund.met()))
        .with("attachment", &Cell::Money(contract.high_cost_attachment))
        .with("waiting", &waiting)
        .with("at_stake", &Cell::Money(fund.at_stake()))
        .with("ends", &Cell::text(long_date(year.to)))
        .with("settled", &Cell::text(year.settled_in.long()))
        .when("cut", fund.rule.cut_in_proportion)
        .when("carried", fund.rule.carried)
        .when("claims", !fund.draws.is_empty() || !fund.held.is_empty());
    let tables = [Some(balance(fund)), draws(fund), held(fund)];
    tables.into_iter().flatten().fold(section, Section::table)
}
