//! L203: a code that a year of the contract does not have.

use crate::contracts::{Clause, Contract, Lint};
use crate::validate::codes::is_listed;
use crate::words::CollectionYear;

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    contract.clauses.iter().flat_map(|clause| of_clause(contract, clause)).collect()
}

fn of_clause(contract: &Contract, clause: &Clause) -> Vec<Lint> {
    let years = || contract.years.iter().map(|year| CollectionYear::of(year.to));
    let wrong = |code: &str| {
        let (column, value) = code.split_once(':').unwrap_or(("", code));
        let year = years().find(|year| !is_listed(column, value, *year))?;
        let says = format!(
            "{} counts by the code {code}, which the collection year {year} does not have. Give codes, as REC:E45, that hold in every year of the contract.",
            clause.measure.id
        );
        Some(Lint::error("L203", clause.place.clone().at_column("INDICATOR"), says).of_clause(&clause.id))
    };
    clause.measure.codes.iter().filter_map(|code| wrong(code)).collect()
}
