//! L109: rows that can never match anything: a term that nobody applies looks like one that somebody does.

use crate::contracts::{Contract, Element, Lint, Parameter, Price, RetainerRule, Worth};
use crate::words::{Place, short_date};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    let all = [modes(contract), risk(contract), domains(contract), parameters(contract)];
    all.into_iter().flatten().collect()
}

fn never(place: Place, says: String) -> Lint {
    Lint::warning("L109", place, says)
}

fn modes(contract: &Contract) -> Vec<Lint> {
    let (first, last) = (contract.years.first(), contract.years.last());
    let Some((first, last)) = first.zip(last) else { return Vec::new() };
    let outside =
        contract.modes.iter().filter(|row| row.to < first.from || last.to < row.from || row.to < row.from);
    outside
        .map(|row| {
            let says = format!(
                "{} to {} holds no day of the contract, so that this mode never applies. Give days of its years.",
                short_date(row.from),
                short_date(row.to)
            );
            never(row.place.clone().at_column("FROM"), says)
        })
        .collect()
}

fn risk(contract: &Contract) -> Vec<Lint> {
    let is_one = |year: &u8| contract.years.iter().any(|known| known.number == *year);
    let years = contract.risk.iter().flat_map(|term| term.years.iter().map(move |year| (term, year)));
    years
        .filter(|(_, year)| !is_one(year))
        .map(|(term, year)| {
            let says = format!(
                "There is no contract year {year}, so that the term never applies in it. Take it out."
            );
            never(term.place.clone().at_column("YEARS"), says)
        })
        .collect()
}

fn domains(contract: &Contract) -> Vec<Lint> {
    let used = |name: &str| contract.clauses.iter().any(|clause| clause.domain.as_deref() == Some(name));
    let idle = contract.domains.iter().filter(|domain| !used(&domain.name));
    idle.map(|domain| {
        let says = format!(
            "No clause is of the domain {}: its part of the pot is never paid. Give it clauses.",
            domain.name
        );
        never(domain.place.clone().at_column("DOMAIN"), says)
    })
    .collect()
}

fn parameters(contract: &Contract) -> Vec<Lint> {
    let asked = |row: &&Parameter| {
        let by_clause = contract.clauses.iter().any(|clause| {
            let prices = clause.form.price().into_iter().chain(match &clause.worth {
                Worth::Points(_, price) => Some(price),
                _ => None,
            });
            prices.into_iter().any(|price| *price == Price::Parameter(row.name.clone()))
        });
        let achieved =
            row.name.strip_prefix("achieved:").is_some_and(|clause| contract.clause(clause).is_some());
        let carried = *row.name == *RetainerRule::CARRIED && contract.retainer.carried;
        by_clause || achieved || carried || Element::ALL.iter().any(|element| *element.name() == *row.name)
    };
    let idle = contract.parameters.0.iter().filter(|row| !asked(row));
    idle.map(|row| {
        let says = format!(
            "Nothing asks for the parameter {}. Name it where its value is meant, or take it out.",
            row.name
        );
        never(row.place.clone().at_column("NAME"), says)
    })
    .collect()
}
