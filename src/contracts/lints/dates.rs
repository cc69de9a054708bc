//! L501: a year with school results in it, settled before they are there.

use crate::contracts::{Contract, Lint};
use crate::returns::TableId;
use crate::words::{Month, day};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let of_schools = |clause: &&crate::contracts::Clause| {
        clause.measure.indicator.is_some_and(|indicator| indicator.tables.contains(&TableId::Education))
    };
    let Some(clause) = contract.clauses.iter().find(of_schools) else { return Vec::new() };
    let too_early = contract.years.iter().filter_map(|year| {
        // The summer's results and the year's absence come with the new school year.
        let results = Month::of(day(year.to.year(), 9, 1));
        (year.settled_in < results).then(|| {
            let says = format!(
                "Year {} is settled in {}, but what {} counts is not there before {results}. Settle then or later.",
                year.number, year.settled_in, clause.measure.id
            );
            Lint::error("L501", year.place.clone().at_column("SETTLED_IN"), says).of_clause(&clause.id)
        })
    });
    too_early.collect()
}
