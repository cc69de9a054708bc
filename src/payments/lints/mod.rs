//! In: a contract whose words are sound. Out: the traps in what it would pay: how much is chance, what one child is worth,
//! who bears a loss. Each rests on what the contract's table of odds assumes.

mod bands;
mod chance;
mod cliffs;
mod in_hundred;
mod reliability;
mod shrunken;
mod small_groups;
mod whole_year;

use super::Terms;
use super::odds::{ClauseOdds, YearOdds, of_clause, of_year};
use crate::contracts::{Clause, Contract, Lint, Plan};
use crate::words::Date;

type Check = fn(&Contract) -> Vec<Lint>;

static ALL: [Check; 5] = [bands::lints, reliability::lints, shrunken::lints, small_groups::lints, cliffs::lints];

/// Every trap in what a contract would pay.
pub fn lints(contract: &Contract) -> Vec<Lint> {
    let odds = Odds::of(contract);
    let by_words = ALL.iter().flat_map(|check| check(contract));
    by_words.chain(chance::lints(&odds)).chain(whole_year::lints(&odds)).collect()
}

/// The odds of a contract.
struct Odds<'a> {
    /// Each year whose clauses all have odds.
    years: Vec<(Terms<'a>, YearOdds)>,
    /// Each clause that has odds, in the year with the largest pot.
    clauses: Vec<(&'a Clause, ClauseOdds)>,
}

impl<'a> Odds<'a> {
    fn of(contract: &'a Contract) -> Self {
        // Nothing has happened yet, so that every value that the contract ever states is known.
        let terms = || contract.years.iter().map(|year| Terms::of(contract, year, Date::MAX));
        let largest = terms().max_by_key(|terms| terms.year.pot());
        let clauses = contract.clauses.iter().filter_map(|clause| Some((clause, of_clause(largest.as_ref()?, clause)?)));
        Self { clauses: clauses.collect(), years: terms().filter_map(|terms| Some((terms, of_year(&terms)?))).collect() }
    }
}

/// Clauses with what is assumed of them.
fn planned(contract: &Contract) -> impl Iterator<Item = (&Clause, &Plan)> {
    contract.clauses.iter().filter_map(|clause| Some((clause, clause.odds.as_ref()?)))
}

/// How many cases are scored: those of all years pooled.
fn cases(clause: &Clause, plan: &Plan) -> u64 {
    plan.planned * u64::from(clause.years_pooled)
}
