//! In: a contract whose words are sound. Out: the traps in what it would pay: how much is chance, what one child is worth,
//! who bears a loss. Each rests on what the contract's table of odds assumes.

mod bands;
mod cliffs;
mod reliability;
mod shrunken;
mod small_groups;

use crate::contracts::{Clause, Contract, Lint, Plan};

type Check = fn(&Contract) -> Vec<Lint>;

static ALL: [Check; 5] = [bands::lints, reliability::lints, shrunken::lints, small_groups::lints, cliffs::lints];

/// Every trap in what a contract would pay.
pub fn lints(contract: &Contract) -> Vec<Lint> {
    ALL.iter().flat_map(|check| check(contract)).collect()
}

/// Clauses with what is assumed of them.
fn planned(contract: &Contract) -> impl Iterator<Item = (&Clause, &Plan)> {
    contract.clauses.iter().filter_map(|clause| Some((clause, clause.odds.as_ref()?)))
}

/// How many cases are scored: those of all years pooled.
fn cases(clause: &Clause, plan: &Plan) -> u64 {
    plan.planned * u64::from(clause.years_pooled)
}
