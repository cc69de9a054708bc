//! What a clause pays at each count, asked of the contract once.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "scores become floats for odds alone; what is paid stays whole pence"
)]

use super::chances::Chances;
use super::sums::{Sums, pounds};
use crate::contracts::{Adjusted, Clause, Plan};
use crate::payments::earned::why_not;
use crate::payments::settle::monthly as monthly_part;
use crate::payments::weights::weights;
use crate::payments::{Outcome, Terms};
use crate::words::{Exact, Pence, Share, half_away, whole};

/// What a clause pays for a whole year at the counts from `first` on, among a fixed number of cases.
#[derive(Clone, Debug)]
pub(in crate::payments) struct Pays {
    pub(in crate::payments) cases: u64,
    first: u64,
    pence: Vec<Pence>,
    monthly: Vec<Pence>,
    scores: Vec<f64>,
    /// The most that one count more or less moves the pay.
    pub(in crate::payments) one_case: Pence,
}

impl Pays {
    /// Asks the contract at each count from `first` to `last`; `None` when it cannot say.
    pub(in crate::payments) fn of(
        terms: &Terms<'_>,
        clause: &Clause,
        cases: u64,
        first: u64,
        last: u64,
    ) -> Option<Self> {
        let plan = clause.odds.as_ref()?;
        let weight = weight(terms, clause)?;
        let asked = as_planned(clause);
        let (mut pence, mut monthly, mut scores) = (Vec::new(), Vec::new(), Vec::new());
        let mut before: Option<Exact> = None;
        let mut step = whole(0);
        for having in first..=last {
            let earned = terms.at(&asked, &outcome(plan, having, cases), weight).ok()?;
            let moved = before.map_or(whole(0), |before| earned.exact - before);
            step = step.max(moved).max(-moved);
            before = Some(earned.exact);
            pence.push(half_away(earned.exact));
            monthly.push(half_away(monthly_part(earned.exact, terms.contract.on_account)));
            scores.push(*earned.score.numer() as f64 / *earned.score.denom() as f64);
        }
        Some(Self { cases, first, pence, monthly, scores, one_case: half_away(step) })
    }

    fn place(&self, having: u64) -> usize {
        let place = having.saturating_sub(self.first) as usize;
        place.min(self.pence.len() - 1)
    }

    /// What it pays at a count. Counts so rare that the contract was not asked pay as the nearest that was.
    pub(in crate::payments) fn at(&self, having: u64) -> Pence {
        self.pence[self.place(having)]
    }

    /// What it pays for a month on account at a count.
    pub(in crate::payments) fn monthly(&self, having: u64) -> Pence {
        self.monthly[self.place(having)]
    }

    /// The same pays, of a month on account instead of the whole year.
    pub(in crate::payments) fn of_a_month(self) -> Self {
        Self { pence: self.monthly.clone(), ..self }
    }

    /// The part of the most at a count.
    pub(in crate::payments) fn score(&self, having: u64) -> f64 {
        self.scores[self.place(having)]
    }

    /// The odds of what it pays.
    pub(in crate::payments) fn sums(&self, chances: &Chances) -> Sums {
        Sums::of(chances.counts().map(|(having, chance)| (self.at(having), chance)).collect())
    }

    /// The mean and the mean square of what it pays, in pounds.
    pub(in crate::payments) fn moments(&self, chances: &Chances) -> (f64, f64) {
        chances.counts().fold((0.0, 0.0), |(mean, square), (having, chance)| {
            let paid = pounds(self.at(having));
            (mean + paid * chance, square + paid * paid * chance)
        })
    }
}

/// The clause as it is simulated: the mix of children is that of the standard, so that observed over expected times
/// the standard rate is the plain rate; and a minimum of sessions is reached.
fn as_planned(clause: &Clause) -> Clause {
    let mut clause = clause.clone();
    if matches!(clause.adjusted, Adjusted::CaseMix { .. }) {
        clause.adjusted = Adjusted::Plain;
    }
    if !counts_cases(&clause) {
        clause.minimum = 0;
    }
    clause
}

/// Is its minimum one of independent cases? Sessions and placements come several to a child, and move together.
pub(in crate::payments) fn counts_cases(clause: &Clause) -> bool {
    clause.measure.indicator.is_none() || clause.measure.counts_children()
}

/// A count as a clause sees it: where the form looks at the practice's own past and the contract fixes none, the past is
/// that of an average practice; the companion has not worsened.
fn outcome(plan: &Plan, having: u64, cases: u64) -> Outcome {
    let outcome = Outcome::of(Share::new(having, cases)).with_baseline(Some(plan.average));
    Outcome { companion_worsened: Some(whole(0)), ..outcome }
}

/// How many years a clause pools in a contract year: those before the contract began are nobody's to answer for.
pub(in crate::payments) fn years_pooled(terms: &Terms<'_>, clause: &Clause) -> u64 {
    clause.years_pooled.min(terms.year.number).max(1).into()
}

/// A clause's part of the pot when every clause has as many cases as planned.
fn weight(terms: &Terms<'_>, clause: &Clause) -> Option<Exact> {
    let clauses = &terms.contract.clauses;
    let scored: Vec<bool> = clauses
        .iter()
        .map(|clause| {
            clause.odds.as_ref().is_none_or(|plan| {
                let cases = plan.planned * years_pooled(terms, clause);
                why_not(&as_planned(clause), &outcome(plan, 0, cases)).is_none()
            })
        })
        .collect();
    let at = clauses.iter().position(|known| known.id == clause.id)?;
    Some(weights(terms.contract, &scored)[at])
}
