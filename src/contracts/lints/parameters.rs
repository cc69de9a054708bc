//! L103, L506: prices that have no value for a year, or none that is known when the year is settled.

use crate::contracts::{Contract, ContractYear, Lint, Price, Worth};
use crate::words::{Date, short_date};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let priced = contract.clauses.iter().flat_map(|clause| {
        let points = if let Worth::Points(_, price) = &clause.worth { Some(price) } else { None };
        let names = clause.form.price().into_iter().chain(points);
        names.filter_map(
            move |price| if let Price::Parameter(name) = price { Some((clause, name)) } else { None },
        )
    });
    let each_year = priced.flat_map(|named| contract.years.iter().map(move |year| (named, year)));
    each_year
        .filter_map(|((clause, name), year)| {
            let place = clause.place.clone().at_column("PRICE");
            Some(wrong(contract, name, year)?.at(place).of_clause(&clause.id))
        })
        .collect()
}

fn wrong(contract: &Contract, name: &str, year: &ContractYear) -> Option<Lint> {
    let settled = year.settled_in.last_day();
    let Err(why) = contract.parameters.value(name, year.to, settled) else { return None };
    let place = contract.place.clone();
    if contract.parameters.value(name, year.to, Date::MAX).is_err() {
        return Some(Lint::error("L103", place, why));
    }
    let says = format!(
        "The parameter {name} for {} is not known until after {}, when the year is settled. Give a value that is known by then, or settle later.",
        short_date(year.to),
        short_date(settled)
    );
    Some(Lint::error("L506", place, says))
}
