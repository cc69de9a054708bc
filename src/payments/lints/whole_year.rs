//! L401, L402, L405, L406: what a whole year leaves to the practice.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "odds are floats; what is compared here is never priced"
)]

use super::in_hundred::in_hundred;
use super::together::{below, mean, together};
use super::{Odds, YearClauses};
use crate::contracts::{Lint, Risk};
use crate::payments::odds::{ClauseOdds, Sums};
use crate::payments::{Terms, under};
use crate::words::{Exact, Pence, half_away, whole};

pub(super) fn lints(odds: &Odds<'_>) -> Vec<Lint> {
    odds.years.iter().flat_map(of_year).collect()
}

fn of_year(year: &YearClauses<'_>) -> Vec<Lint> {
    let terms = &year.terms;
    let certain = terms.year.sum(terms.year.core) + terms.year.sum(terms.year.retainer);
    let clauses = |of: fn(&ClauseOdds) -> &Sums| together(year.clauses.iter().map(of));
    let average = clauses(|clause| &clause.average);
    let mut lints: Vec<Lint> = collar(terms, &average).into_iter().collect();
    if let Some(cost) = terms.year.planned_cost {
        let after = |sums: Vec<(Pence, f64)>| -> Vec<(Pence, f64)> {
            sums.into_iter()
                .map(|(sum, chance)| (certain + after_risk(terms, certain, sum), chance))
                .collect()
        };
        lints.extend(cash(terms, certain, cost, year));
        lints.extend(income(terms, mean(&after(average)), cost));
        lints.extend(loss(terms, below(&after(clauses(|clause| &clause.any)), cost)));
    }
    lints
}

fn after_risk(terms: &Terms<'_>, certain: Pence, sum: Pence) -> Pence {
    let sum = whole(sum.count().into());
    let risks = terms.contract.risk_in(terms.year.number);
    half_away(risks.fold(sum, |sum, term| under(term.risk, sum, certain)))
}

fn lint(code: &'static str, terms: &Terms<'_>, says: String) -> Lint {
    Lint::warning(code, terms.year.place.clone().at_column("PLANNED_COST"), says)
}

fn income(terms: &Terms<'_>, income: Pence, cost: Pence) -> Option<Lint> {
    (income < cost).then(|| {
        let says = format!(
            "In year {} an average practice earns {income} and plans to spend {cost}. Pay more for the middle of the bands, or guarantee it.",
            terms.year.number
        );
        lint("L401", terms, says)
    })
}

/// Of a practice of which nobody knows the true rates.
fn loss(terms: &Terms<'_>, loss: f64) -> Option<Lint> {
    let tolerated = float(terms.contract.simulation.tolerated_loss);
    (loss > tolerated).then(|| {
        let says = format!(
            "In year {} a loss comes with a chance of {}, more than the {} that the parties tolerate. Share the risk: a corridor, a floor, a guarantee.",
            terms.year.number,
            in_hundred(loss),
            in_hundred(tolerated)
        );
        lint("L402", terms, says)
    })
}

/// What has come by the end of the year's twelve months, in a middling year: what risk terms add comes with the
/// settlement.
fn cash(terms: &Terms<'_>, certain: Pence, cost: Pence, year: &YearClauses<'_>) -> Option<Lint> {
    let outcomes: Pence = year.clauses.iter().map(|clause| clause.average.quantile(0.5)).sum();
    let ahead = half_away(terms.contract.on_account * whole(outcomes.count().into()));
    let short = cost - certain - ahead;
    let month = half_away(whole(cost.count().into()) / whole(12));
    (short > month).then(|| {
        let says = format!(
            "By the end of year {} {short} of what is spent has not come, more than a month's cost of {month}. Pay more on account.",
            terms.year.number
        );
        lint("L405", terms, says)
    })
}

fn collar(terms: &Terms<'_>, sums: &[(Pence, f64)]) -> Option<Lint> {
    let mut risks = terms.contract.risk_in(terms.year.number);
    let (place, low, high) = risks.find_map(|term| match term.risk {
        Risk::Collar { middle, reach } => Some((&term.place, middle - reach, middle + reach)),
        _ => None,
    })?;
    let binds = below(sums, low) + 1.0 - below(sums, high);
    (binds > 0.5).then(|| {
        let says = format!(
            "In year {} the collar binds in {} of an average practice's years, and pays the same whatever is done. Give a longer reach.",
            terms.year.number,
            in_hundred(binds)
        );
        Lint::warning("L406", place.clone().at_column("FIRST"), says)
    })
}

fn float(number: Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}
