//! A contract over returns that were made before it: what it would have paid, had it been live.

use super::alternatives::best_year;
use crate::contracts::{Contract, Risk};
use crate::indicators::Measured;
use crate::payments::odds::after_risk;
use crate::payments::of_figures::Years;
use crate::payments::{Outcome, Terms};
use crate::words::{CollectionYear, Date, Exact, Pence, half_away};

/// A contract over past years.
#[derive(Clone, Debug)]
pub struct BackTested {
    /// The contract year whose terms were used: the one that pays most by outcomes.
    pub terms_of: u8,
    /// What that year could pay at most.
    pub pot: Pence,
    /// The past years, the earliest first.
    pub years: Vec<PastYear>,
}

/// One past year.
#[derive(Clone, Debug)]
pub struct PastYear {
    /// The collection year.
    pub year: CollectionYear,
    /// Each clause, in the contract's order.
    pub clauses: Vec<PastClause>,
    /// All outcomes under the risk terms; `None` where a clause could not be measured.
    pub total: Option<Pence>,
}

/// One clause in a past year.
#[derive(Clone, Debug)]
pub struct PastClause {
    /// The clause.
    pub clause: Box<str>,
    /// The counts, where there are any.
    pub counted: Option<(Exact, Exact)>,
    /// The part of the most, and what it would have paid; or why nobody can say.
    pub paid: Result<(Exact, Pence), String>,
}

/// Runs the clauses over past years, by the terms of the contract year that pays most by outcomes; `None` of a contract
/// without years.
pub fn back_test(
    contract: &Contract,
    past: &[(CollectionYear, Measured<'_>)],
    known: Date,
) -> Option<BackTested> {
    let year = best_year(contract)?;
    let terms = Terms::of(contract, year, known);
    let years = past.iter().map(|(past, measured)| past_year(&terms, *past, measured)).collect();
    Some(BackTested { terms_of: year.number, pot: year.pot(), years })
}

fn past_year(terms: &Terms<'_>, year: CollectionYear, measured: &Measured<'_>) -> PastYear {
    let clauses = &terms.contract.clauses;
    let outcomes: Vec<Result<Outcome, String>> = clauses
        .iter()
        .map(|clause| match measured {
            Measured::No(why) => Err(why.clone()),
            Measured::Yes(figures) => {
                Years::of(clause, figures, u8::MAX).map(|years| years.outcome(clause, figures))
            }
        })
        .collect();
    let there: Vec<Option<Outcome>> = outcomes.iter().map(|outcome| outcome.clone().ok()).collect();
    let earned = terms.all_earned(&there);
    let clauses: Vec<PastClause> = clauses
        .iter()
        .zip(outcomes)
        .zip(earned)
        .map(|((clause, outcome), earned)| PastClause {
            clause: clause.id.clone(),
            counted: outcome
                .as_ref()
                .ok()
                .and_then(|of| of.counts)
                .map(|counts| (counts.having, counts.among)),
            paid: match (earned, outcome) {
                (Some(earned), _) => earned.map(|earned| (earned.score, half_away(earned.exact))),
                (None, Err(why)) => Err(why),
                (None, Ok(_)) => unreachable!("a figure that is there is earned or held"),
            },
        })
        .collect();
    let risks: Vec<Risk> = terms.contract.risk_in(terms.year.number).map(|term| term.risk).collect();
    let promised = terms.year.sum(terms.year.core) + terms.year.sum(terms.year.retainer);
    let sum: Option<Pence> = clauses.iter().map(|clause| clause.paid.as_ref().ok().map(|paid| paid.1)).sum();
    PastYear { year, clauses, total: sum.map(|sum| after_risk(&risks, sum, promised)) }
}
