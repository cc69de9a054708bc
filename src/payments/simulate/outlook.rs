//! Everything that is said of a contract's odds, in whole pounds and exact fractions.

use super::alternatives::{Alternative, alternatives, best_year};
use super::course::{Lacking, lacking};
use super::rounded::{Spread, chance, pounds};
use super::through::{Simulated, TrueRates, simulate};
use crate::contracts::Contract;
use crate::payments::Terms;
use crate::payments::odds::{ClauseOdds, YearOdds, of_year};
use crate::words::{Date, Exact, Pence};

/// The odds of a contract.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// Each year, by exact sums.
    pub years: Vec<YearOutlook>,
    /// The year that pays most by outcomes: clauses and alternatives are judged in it.
    pub judged_in: u8,
    /// What that year could pay at most by outcomes.
    pub pot: Pence,
    /// Each clause that pays in that year.
    pub clauses: Vec<ClauseOutlook>,
    /// Runs of practices that are exactly average.
    pub average: Simulated,
    /// Runs of practices of which nobody knows the true rates.
    pub unknown: Simulated,
    /// The contract beside its alternatives.
    pub alternatives: Vec<Alternative>,
}

/// One year, by exact sums.
#[derive(Clone, Copy, Debug)]
pub struct YearOutlook {
    /// The contract year.
    pub number: u8,
    /// Core and retainer.
    pub certain: Pence,
    /// What outcomes pay an average practice.
    pub average: Spread,
    /// What they pay a better practice on average.
    pub better: Pence,
    /// What they pay a practice of which nobody knows the true rates.
    pub unknown: Spread,
    /// What the practice plans to spend.
    pub planned_cost: Option<Pence>,
    /// The chance that an average practice's income is below it.
    pub loss: Option<Exact>,
    /// The same of a practice of which nobody knows the true rates.
    pub loss_unknown: Option<Exact>,
    /// The part of the variance that is chance, before risk terms.
    pub chance_share: Option<Exact>,
}

/// One clause in the year that pays most by outcomes.
#[derive(Clone, Debug)]
pub struct ClauseOutlook {
    /// The clause.
    pub clause: Box<str>,
    /// The cases that are scored.
    pub cases: u64,
    /// What it pays an average practice.
    pub average: Spread,
    /// The most that one case more or less moves it.
    pub one_case: Pence,
    /// What one case is worth on average.
    pub expected: Pence,
    /// The chance that an average practice scores nothing.
    pub nothing: Exact,
    /// The chance that it scores in full.
    pub full: Exact,
    /// The part of the variance that is chance.
    pub chance_share: Exact,
    /// The chance that fewer than the minimum are there; `None` where it is a minimum of sessions or the like.
    pub not_scored: Option<Exact>,
    /// For a gate: how often a practice with a fifth fewer bad outcomes passes.
    pub power: Option<Exact>,
}

/// The odds of a contract, with parameters as known on a day.
///
/// # Errors
/// What the contract would have to say first: nothing is assumed that it does not say. Years without a planned cost are
/// no error; then there are no odds of a loss.
pub fn outlook(contract: &Contract, known: Date, runs: usize, seed: u64) -> Result<Outlook, Vec<Lacking>> {
    let lacking = || lacking(contract, known);
    let odds: Option<Vec<YearOdds>> =
        contract.years.iter().map(|year| of_year(&Terms::of(contract, year, known))).collect();
    let through = |truth| simulate(contract, known, truth, runs, seed);
    let (Some(odds), Some(average), Some(unknown), Some(judged)) =
        (odds, through(TrueRates::Average), through(TrueRates::Unknown), best_year(contract))
    else {
        return Err(lacking());
    };
    let best = contract.years.iter().zip(&odds).find(|(year, _)| year.number == judged.number);
    let clauses = best.map(|(_, odds)| odds.clauses.iter().map(clause_outlook).collect());
    Ok(Outlook {
        years: contract.years.iter().zip(&odds).map(|(year, odds)| year_outlook(year.number, odds)).collect(),
        judged_in: judged.number,
        pot: judged.pot(),
        clauses: clauses.unwrap_or_default(),
        average,
        unknown,
        alternatives: alternatives(contract, known),
    })
}

fn year_outlook(number: u8, odds: &YearOdds) -> YearOutlook {
    YearOutlook {
        number,
        certain: odds.certain,
        average: Spread::of(&odds.average),
        better: pounds(odds.better.mean()),
        unknown: Spread::of(&odds.any),
        planned_cost: odds.planned_cost,
        loss: odds.loss().map(chance),
        loss_unknown: odds.loss_of_any().map(chance),
        chance_share: odds.chance_share.map(chance),
    }
}

fn clause_outlook(odds: &ClauseOdds) -> ClauseOutlook {
    ClauseOutlook {
        clause: odds.clause.clone(),
        cases: odds.cases,
        average: Spread::of(&odds.average),
        one_case: odds.one_case,
        expected: pounds(odds.expected_per_case),
        nothing: chance(odds.nothing),
        full: chance(odds.full),
        chance_share: chance(odds.chance_share),
        not_scored: odds.not_scored.map(chance),
        power: odds.power.map(chance),
    }
}

impl Outlook {
    /// The year that pays most by outcomes.
    pub fn judged(&self) -> Option<&YearOutlook> {
        self.years.iter().find(|year| year.number == self.judged_in)
    }
}
