//! L403, L404: limits that stand the wrong way round, and a clawback without one.

use crate::contracts::{Contract, Lint, Risk};
use crate::words::{Pence, whole};

pub(super) fn errors(contract: &Contract) -> Vec<Lint> {
    let corridors = contract.risk.iter().filter_map(|term| match term.risk {
        Risk::Corridor { first, second, .. } if first > second => {
            let says = format!("FIRST is {first}, above SECOND, {second}. Give a SECOND that is no lower.");
            Some(Lint::error("L403", term.place.clone().at_column("FIRST"), says))
        }
        _ => None,
    });
    let factors = contract.factors.all().filter(|factor| factor.floor > factor.ceiling.or(factor.floor));
    let factors = factors.map(|factor| {
        let says = format!(
            "The factor {} has a floor above its ceiling. Give a FLOOR that is no higher.",
            factor.name
        );
        Lint::error("L403", factor.place.clone().at_column("FLOOR"), says)
    });
    corridors
        .chain(contract.years.iter().filter_map(|year| floor_above_cap(contract, year.number)))
        .chain(factors)
        .collect()
}

fn floor_above_cap(contract: &Contract, year: u8) -> Option<Lint> {
    let floor = |risk| if let Risk::Floor(floor) = risk { Some(floor) } else { None };
    let cap = |risk| if let Risk::Cap(cap) = risk { Some(cap) } else { None };
    let terms = || contract.risk_in(year);
    let (term, floor) = terms().find_map(|term| Some((term, floor(term.risk)?)))?;
    let cap: Pence = terms().find_map(|term| cap(term.risk)).filter(|cap| floor > *cap)?;
    let says = format!(
        "In year {year} the floor, {floor}, is above the cap, {cap}. Give a floor that is no higher."
    );
    Some(Lint::error("L403", term.place.clone().at_column("FIRST"), says))
}

pub(super) fn warnings(contract: &Contract) -> Vec<Lint> {
    let paid_ahead =
        contract.on_account > whole(0) && contract.years.iter().any(|year| year.outcomes > whole(0));
    if contract.clawback_limit.is_some() || !paid_ahead {
        return Vec::new();
    }
    let says = "What is taken back in a month has no limit, and can be more than the month's whole payment. Give the percentage of it that may be.";
    vec![Lint::warning("L404", contract.place_of("clawback_limit"), says)]
}
