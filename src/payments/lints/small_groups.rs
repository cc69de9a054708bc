//! L309: results of a handful of pupils.

use super::cases;
use crate::contracts::{Contract, Lint};

/// Below so many pupils a rate of key stage results says nothing.
const PUPILS: u64 = 30;

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let stages = contract
        .clauses
        .iter()
        .filter(|clause| clause.measure.id.starts_with("ED1") || clause.measure.id.starts_with("ED2"));
    let few = stages.filter(|clause| clause.odds.as_ref().is_none_or(|plan| cases(clause, plan) < PUPILS));
    few.map(|clause| {
        let pupils = clause
            .odds
            .as_ref()
            .map_or("an unknown number of".into(), |plan| cases(clause, plan).to_string());
        let says = format!(
            "{} is a rate of {pupils} pupils. Pool years until there are {PUPILS}, or leave it unpaid.",
            clause.measure.id
        );
        Lint::warning("L309", clause.place.clone().at_column("INDICATOR"), says).of_clause(&clause.id)
    })
    .collect()
}
