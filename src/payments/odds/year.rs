//! The odds of a contract year: the clauses together, under the contract's risk terms.
#![expect(clippy::float_arithmetic, reason = "odds are floats; they never enter a payment")]

use super::clause::{ClauseOdds, of_clause};
use super::sums::{Fineness, Sums, pounds};
use crate::contracts::{Element, Mode, Risk};
use crate::payments::instalment::twelfth;
use crate::payments::{Terms, under};
use crate::words::{Month, Pence, half_away, whole};

/// The odds of what a year's outcomes pay, risk terms and all.
#[derive(Clone, Debug)]
pub struct YearOdds {
    /// The clauses that pay in this year.
    pub clauses: Vec<ClauseOdds>,
    /// What outcomes pay an average practice.
    pub average: Sums,
    /// What they pay a practice that is really better.
    pub better: Sums,
    /// What they pay a practice of which nobody knows the true rates.
    pub any: Sums,
    /// Core and retainer, as paid in the year.
    pub certain: Pence,
    /// What the practice plans to spend; `None` where the contract does not say.
    pub planned_cost: Option<Pence>,
    /// The part of the variance that is chance, before risk terms; `None` where nothing varies.
    pub chance_share: Option<f64>,
}

/// The odds of a contract year; `None` where a clause that pays in it has no odds, because nothing is assumed of it.
pub fn of_year(terms: &Terms<'_>) -> Option<YearOdds> {
    of_year_on(terms, Fineness::FINE)
}

/// The same, as finely as is asked.
pub(in crate::payments) fn of_year_on(terms: &Terms<'_>, fineness: Fineness) -> Option<YearOdds> {
    let live = terms.contract.clauses.iter();
    let live = live.filter(|clause| terms.contract.clause_mode(clause, terms.year.to) == Mode::Live);
    let clauses: Vec<ClauseOdds> = live.map(|clause| of_clause(terms, clause)).collect::<Option<_>>()?;
    let sum = |of: &dyn Fn(&ClauseOdds) -> Sums| together(terms, clauses.iter().map(of), fineness);
    let (average, better) = (sum(&|clause| clause.average.clone()), sum(&|clause| clause.better.clone()));
    let any = sum(&|clause| clause.any.clone());
    let variance: f64 = clauses.iter().map(|clause| clause.variance).sum();
    let within: f64 = clauses.iter().map(|clause| clause.within).sum();
    let months = terms.year.first_month().up_to(Month::of(terms.year.to));
    Some(YearOdds {
        average,
        better,
        any,
        certain: months.map(|month| certain_in(terms, month)).sum(),
        planned_cost: terms.year.planned_cost,
        chance_share: (variance > 0.0).then(|| within / variance),
        clauses,
    })
}

impl YearOdds {
    /// What outcomes pay when each clause has the true rate that is asked for.
    pub fn at(&self, terms: &Terms<'_>, rate: impl Fn(&ClauseOdds) -> f64) -> Sums {
        together(terms, self.clauses.iter().map(|clause| clause.at(rate(clause))), Fineness::FINE)
    }

    /// What a practice that is really better gets more, in standard deviations of what an average one gets; `None` where
    /// that hardly varies: less than a pound.
    pub fn reward_to_noise(&self) -> Option<f64> {
        let noise = self.average.sd();
        (noise >= 1.0).then(|| (self.better.mean() - self.average.mean()) / noise)
    }

    /// The mean of all that is paid to an average practice in the year, in pounds.
    pub fn income(&self) -> f64 {
        pounds(self.certain) + self.average.mean()
    }

    /// The chance that an average practice's income is below its planned cost; `None` where no cost is planned.
    pub fn loss(&self) -> Option<f64> {
        self.planned_cost.map(|cost| self.average.below(cost - self.certain))
    }

    /// The same of a practice of which nobody knows the true rates.
    pub fn loss_of_any(&self) -> Option<f64> {
        self.planned_cost.map(|cost| self.any.below(cost - self.certain))
    }
}

/// Risk terms are asked of the contract at each sum: where there are more sums than this, they are first laid on a grid.
const POINTS_UNDER_RISK: usize = 1 << 17;

/// Independent clauses added up, then the risk terms of the year.
fn together(terms: &Terms<'_>, clauses: impl Iterator<Item = Sums>, fineness: Fineness) -> Sums {
    let sum = clauses.fold(Sums::certain(Pence::ZERO), |all, clause| all.plus(&clause, fineness));
    let risks: Vec<Risk> = terms.contract.risk_in(terms.year.number).map(|term| term.risk).collect();
    if risks.is_empty() {
        return sum;
    }
    let promised = terms.year.sum(terms.year.core) + terms.year.sum(terms.year.retainer);
    sum.shortened(POINTS_UNDER_RISK).becomes(|sum| after_risk(&risks, sum, promised))
}

/// A year's outcomes under its risk terms, as settlement applies them; `promised` is the year's core and retainer.
pub(in crate::payments) fn after_risk(risks: &[Risk], sum: Pence, promised: Pence) -> Pence {
    let exact = whole(sum.count().into());
    half_away(risks.iter().fold(exact, |sum, risk| under(*risk, sum, promised)))
}

/// Core and retainer of a month, where they are live.
pub(in crate::payments) fn certain_in(terms: &Terms<'_>, month: Month) -> Pence {
    let year = terms.year;
    let elements = [(Element::Core, year.core), (Element::Retainer, year.retainer)];
    let live =
        elements.into_iter().filter(|(of, _)| terms.contract.mode(*of, month.last_day()) == Mode::Live);
    live.map(|(_, share)| twelfth(year.sum(share), month)).sum()
}
