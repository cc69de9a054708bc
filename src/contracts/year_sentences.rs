//! What a year's contract says beside its clauses, one English sentence a term: how the base is divided, what does not
//! pay yet, domains, points, factors, exceptions, risk.

use super::risk_sentence::risk_sentence;
use super::sentence::{percent, said};
use super::{Clause, Contract, ContractYear, Domain, Element, Factor, Mode, ModeRow, Reason, Worth, trimmed};
use crate::words::{Exact, Pence, long_date, short_date};

/// The sentences of a year: the base and its shares, each row of modes that touches the year, each domain, the points that
/// are priced alike, each factor, the exceptions, each risk term in its order.
pub fn year_sentences(contract: &Contract, year: &ContractYear) -> Vec<String> {
    let mut says = vec![base(contract, year)];
    says.extend(no_pot(contract, year));
    let touches = |row: &&ModeRow| row.from <= year.to && year.from <= row.to;
    says.extend(contract.modes.iter().filter(touches).map(|row| mode(row, year)));
    says.extend(contract.domains.iter().map(|domain| of_domain(contract, year, domain)));
    says.extend(points(contract));
    says.extend(contract.factors.all().map(of_factor));
    says.push(excepted(contract));
    says.extend(contract.risk_in(year.number).map(|term| risk_sentence(term.risk, year)));
    says
}

/// How the base is divided. A share of nought is said too: nothing is left out in silence.
fn base(contract: &Contract, year: &ContractYear) -> String {
    let share = |part: Exact, what: &str| format!("{} % ({}) {what}", percent(part), year.sum(part));
    format!(
        "In the year to {} the base is {}, which holds {}: {}, {}, {}, and {}.",
        long_date(year.to),
        year.base,
        contract.base_is,
        share(year.core, "is core funding, in twelfths"),
        share(year.outcomes, "is paid by outcomes"),
        share(year.retainer, "is the emergency retainer"),
        share(year.corporate, "is kept by the council as corporate parent"),
    )
}

/// Clauses whose weight is of a pot of nothing: a year in which no outcome is paid by its weight.
fn no_pot(contract: &Contract, year: &ContractYear) -> Option<String> {
    let weighed = |clause: &Clause| matches!(clause.worth, Worth::Weight(_));
    let nothing = year.pot() == Pence::ZERO && contract.clauses.iter().any(weighed);
    nothing.then(|| {
        format!("In the year to {} no outcome with a weight is paid: its pot is nothing.", long_date(year.to))
    })
}

/// A row of modes, within the year.
fn mode(row: &ModeRow, year: &ContractYear) -> String {
    let element = Element::ALL.iter().find(|element| *element.name() == *row.element);
    let what = match element {
        Some(Element::Core) => "core funding".into(),
        Some(Element::Outcomes) => "every outcome".into(),
        Some(Element::Retainer) => "the emergency retainer".into(),
        Some(Element::Corporate) => "the council's corporate share".into(),
        None => format!("clause {}", row.element),
    };
    let does = match row.mode {
        Mode::Live => "is live: it pays",
        Mode::Shadow => "is on trial: it is worked out and shown, and nothing is paid",
        Mode::Off => "is off: it is neither worked out nor paid",
    };
    let (from, to) = (short_date(row.from.max(year.from)), short_date(row.to.min(year.to)));
    format!("From {from} to {to} {what} {does}.")
}

fn of_domain(contract: &Contract, year: &ContractYear, domain: &Domain) -> String {
    let ours = contract.clauses.iter().filter(|clause| clause.domain.as_deref() == Some(&*domain.name));
    let ours: Vec<&str> = ours.map(|clause| &*clause.id).collect();
    format!(
        "In the year to {} the domain {} ({}) shares {} % of {}; with fewer than {} of its clauses scored its part goes to \
         the other domains.",
        long_date(year.to),
        domain.name,
        ours.join(", "),
        percent(domain.weight),
        year.pot(),
        domain.at_least
    )
}

/// The points of the contract, a sentence for each price.
fn points(contract: &Contract) -> Vec<String> {
    let mut by_price: Vec<(String, Exact, Vec<&str>)> = Vec::new();
    for clause in &contract.clauses {
        let Worth::Points(points, price) = &clause.worth else { continue };
        let price = said(price);
        match by_price.iter_mut().find(|(known, ..)| *known == price) {
            Some((_, sum, clauses)) => {
                *sum += points;
                clauses.push(&clause.id);
            }
            None => by_price.push((price, *points, vec![&clause.id])),
        }
    }
    let say = |(price, sum, clauses): (String, Exact, Vec<&str>)| {
        format!("{} can bring {} points together, each worth {price}.", clauses.join(", "), trimmed(sum, 4))
    };
    by_price.into_iter().map(say).collect()
}

fn of_factor(factor: &Factor) -> String {
    let every = |name: &str, every: &str| if name.is_empty() { every.into() } else { name.to_string() };
    let within = match (factor.floor, factor.ceiling) {
        (None, None) => String::new(),
        (Some(floor), None) => format!(", no less than {}", trimmed(floor, 6)),
        (None, Some(ceiling)) => format!(", no more than {}", trimmed(ceiling, 6)),
        (Some(floor), Some(ceiling)) => {
            format!(", no less than {} and no more than {}", trimmed(floor, 6), trimmed(ceiling, 6))
        }
    };
    format!(
        "What {} can earn by {} is multiplied by {} ÷ {} ({}){within}.",
        every(&factor.practice, "the practice"),
        every(&factor.clause, "every clause"),
        trimmed(factor.own, 6),
        trimmed(factor.average, 6),
        factor.name
    )
}

/// For which reasons a child may be excepted; a contract without reasons excepts nobody, and says so.
fn excepted(contract: &Contract) -> String {
    let reasons = &contract.exceptions.reasons;
    if reasons.is_empty() {
        return "No child may be excepted.".into();
    }
    let cap = contract.exceptions.cap;
    let cap =
        cap.map_or("any number".into(), |cap| format!("no more than {} % of those counted", percent(cap)));
    let say = |reason: &Reason| {
        let shown = if reason.evidence.is_empty() { "nothing need be shown" } else { &*reason.evidence };
        format!("{} ({}: {shown}; {} decides)", reason.code, reason.says, reason.decided_by)
    };
    let reasons: Vec<String> = reasons.iter().map(say).collect();
    format!("Children may be excepted, {cap}, for: {}.", reasons.join(", "))
}
