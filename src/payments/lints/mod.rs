//! In: a contract whose words are sound. Out: the traps in what it would pay: how much is chance, what one child is worth,
//! who bears a loss. Each rests on what the contract's table of odds assumes.

mod bands;
mod chance;
mod cliffs;
mod in_hundred;
mod reliability;
mod shrunken;
mod small_groups;
mod together;
mod whole_year;

use super::Terms;
use super::odds::{ClauseOdds, of_clause};
use crate::contracts::{Clause, Contract, Lint, Mode, Plan};
use crate::words::Date;

type Check = fn(&Contract) -> Vec<Lint>;

static ALL: [Check; 5] =
    [bands::lints, reliability::lints, shrunken::lints, small_groups::lints, cliffs::lints];

/// Every trap in what a contract would pay.
pub fn lints(contract: &Contract) -> Vec<Lint> {
    let odds = Odds::of(contract);
    let by_words = ALL.iter().flat_map(|check| check(contract));
    by_words.chain(chance::lints(&odds)).chain(whole_year::lints(&odds)).collect()
}

/// The odds of a contract.
struct Odds<'a> {
    /// Each year whose live clauses all have odds.
    years: Vec<YearClauses<'a>>,
    /// Each clause that has odds, in the year with the largest pot.
    clauses: Vec<(&'a Clause, ClauseOdds)>,
}

/// The odds of every live clause of a year.
struct YearClauses<'a> {
    terms: Terms<'a>,
    clauses: Vec<ClauseOdds>,
}

impl<'a> Odds<'a> {
    fn of(contract: &'a Contract) -> Self {
        // Nothing has happened yet, so that every value that the contract ever states is known.
        let terms = || contract.years.iter().map(|year| Terms::of(contract, year, Date::MAX));
        let largest = terms().max_by_key(|terms| terms.year.pot());
        let of = |clause| Some((clause, of_clause(largest.as_ref()?, clause)?));
        Self {
            clauses: contract.clauses.iter().filter_map(of).collect(),
            years: terms().filter_map(YearClauses::of).collect(),
        }
    }
}

impl<'a> YearClauses<'a> {
    fn of(terms: Terms<'a>) -> Option<Self> {
        let live = terms.contract.clauses.iter();
        let live = live.filter(|clause| terms.contract.clause_mode(clause, terms.year.to) == Mode::Live);
        let clauses = live.map(|clause| of_clause(&terms, clause)).collect::<Option<_>>()?;
        Some(Self { terms, clauses })
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
