//! The odds of one clause.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "odds are floats; they never enter a payment"
)]

use super::beta::true_rates;
use super::chances::Chances;
use super::pays::{Pays, counts_cases, years_pooled};
use super::sums::{Sums, pounds};
use crate::contracts::{Clause, Form, Scale};
use crate::indicators::Better;
use crate::payments::Terms;
use crate::words::{Exact, Pence};

/// The odds of what a clause pays for a whole year.
#[derive(Clone, Debug)]
pub struct ClauseOdds {
    /// The clause.
    pub clause: Box<str>,
    /// How many cases are scored: those planned a year, times the years pooled.
    pub cases: u64,
    /// What it pays an average practice.
    pub average: Sums,
    /// What it pays a practice that is really better.
    pub better: Sums,
    /// What it pays a practice of which nobody knows the true rate.
    pub any: Sums,
    /// The mean score of an average practice, as a part of the most.
    pub score_mean: f64,
    /// Its standard deviation.
    pub score_sd: f64,
    /// The chance that an average practice scores nothing.
    pub nothing: f64,
    /// The chance that it scores in full.
    pub full: f64,
    /// The most that one case more or less moves what is paid.
    pub one_case: Pence,
    /// What one case is worth on average, in pounds: how the mean of what is paid moves with the true rate, a case.
    pub expected_per_case: f64,
    /// The part of the variance of what is paid that is chance, when true rates differ as the contract assumes.
    pub chance_share: f64,
    /// The chance that fewer than the minimum are there to be counted, when children arrive as they happen to; `None`
    /// where the minimum counts something else than independent cases, such as sessions.
    pub not_scored: Option<f64>,
    /// For a gate: the chance that a practice with a fifth fewer bad outcomes than the gate's rate passes it.
    pub power: Option<f64>,
    /// The variance that is chance, in square pounds.
    pub(in crate::payments) within: f64,
    /// All of the variance, in square pounds.
    pub(in crate::payments) variance: f64,
    pays: Pays,
}

/// The odds of a clause in a contract year; `None` where the contract has no row of odds for it, where that row has no
/// cases or no rates between 0 and 1, where its figures are no shares, or where the contract cannot say what a count would pay.
pub fn of_clause(terms: &Terms<'_>, clause: &Clause) -> Option<ClauseOdds> {
    let assumed = Assumed::of(terms, clause)?;
    let (cases, average, strength) = (assumed.cases, assumed.average, assumed.strength);
    let [usual, good, any] = assumed.chances();
    let pays = pays(terms, clause)?;
    let (within, variance) = variances(&pays, average, strength);
    let score = |of: &dyn Fn(f64) -> f64| -> f64 {
        usual.counts().map(|(having, chance)| of(pays.score(having)) * chance).sum()
    };
    let score_mean = score(&|score| score);
    Some(ClauseOdds {
        clause: clause.id.clone(),
        cases,
        average: pays.sums(&usual),
        better: pays.sums(&good),
        any: pays.sums(&any),
        score_mean,
        score_sd: score(&|score| (score - score_mean).powi(2)).sqrt(),
        nothing: score(&|score| f64::from(u8::from(score <= 0.0))),
        full: score(&|score| f64::from(u8::from(score >= 1.0))),
        one_case: pays.one_case,
        expected_per_case: slope(&pays, average),
        chance_share: if variance > 0.0 { within / variance } else { 1.0 },
        not_scored: counts_cases(clause).then(|| Chances::poisson(cases as f64).below(clause.minimum)),
        power: power(clause, &pays),
        within,
        variance,
        pays,
    })
}

/// What a clause pays at every count that matters.
pub(in crate::payments) fn pays(terms: &Terms<'_>, clause: &Clause) -> Option<Pays> {
    let assumed = Assumed::of(terms, clause)?;
    let chances = assumed.chances();
    let first = chances.iter().map(|of| of.first).min()?;
    let last = chances.iter().map(Chances::last).max()?;
    Pays::of(terms, clause, assumed.cases, first, last)
}

/// What is assumed of a clause, as numbers that can be used.
#[derive(Clone, Copy)]
pub(super) struct Assumed {
    pub(super) cases: u64,
    pub(super) average: f64,
    pub(super) better: f64,
    pub(super) strength: f64,
}

impl Assumed {
    pub(super) fn of(terms: &Terms<'_>, clause: &Clause) -> Option<Self> {
        let plan = clause.odds.as_ref().filter(|_| clause.measure.scale == Scale::Percent)?;
        let cases = plan.planned * years_pooled(terms, clause);
        let [average, better, strength] = [plan.average, plan.better, plan.spread].map(float);
        let usable =
            cases > 0 && 0.0 < average && average < 1.0 && (0.0..=1.0).contains(&better) && strength > 0.0;
        usable.then_some(Self { cases, average, better, strength })
    }

    /// How likely the counts of an average, a better and an unknown practice are.
    pub(super) fn chances(&self) -> [Chances; 3] {
        let (yes, no) = (self.strength * self.average, self.strength * (1.0 - self.average));
        [
            Chances::binomial(self.cases, self.average),
            Chances::binomial(self.cases, self.better),
            Chances::beta_binomial(self.cases, yes, no),
        ]
    }
}

impl ClauseOdds {
    /// What it pays at a true rate.
    pub fn at(&self, rate: f64) -> Sums {
        self.pays.sums(&Chances::binomial(self.pays.cases, rate))
    }

    /// The chance of scoring in full at a true rate.
    pub fn full_at(&self, rate: f64) -> f64 {
        let chances = Chances::binomial(self.pays.cases, rate);
        chances.counts().filter(|(having, _)| self.pays.score(*having) >= 1.0).map(|(_, chance)| chance).sum()
    }
}

/// The variance of what is paid at a known true rate, on average over the true rates; and the whole variance.
pub(super) fn variances(pays: &Pays, average: f64, strength: f64) -> (f64, f64) {
    let (mut within, mut mean, mut square) = (0.0, 0.0, 0.0);
    for (rate, weight) in true_rates(average, strength, pays.cases) {
        let (of_rate, squared) = pays.moments(&Chances::binomial(pays.cases, rate));
        within += weight * (squared - of_rate * of_rate);
        mean += weight * of_rate;
        square += weight * squared;
    }
    (within, square - mean * mean)
}

/// How the mean of what is paid moves with the true rate, divided by the number of cases: of one case, whether it has
/// what is asked or not makes this difference, whatever the others do.
fn slope(pays: &Pays, average: f64) -> f64 {
    let others = Chances::binomial(pays.cases - 1, average);
    let moved = others
        .counts()
        .map(|(having, chance)| (pounds(pays.at(having + 1)) - pounds(pays.at(having))) * chance);
    moved.sum::<f64>().abs()
}

fn power(clause: &Clause, pays: &Pays) -> Option<f64> {
    let Form::Gate(against) = clause.form else { return None };
    let rate = fifth_better(float(against), clause.measure.better)?;
    let chances = Chances::binomial(pays.cases, rate);
    Some(chances.counts().filter(|(having, _)| pays.score(*having) >= 1.0).map(|(_, chance)| chance).sum())
}

/// The rate with a fifth fewer bad outcomes; `None` where nobody can say which are the bad ones.
fn fifth_better(rate: f64, better: Better) -> Option<f64> {
    match better {
        Better::Lower => Some(rate * 0.8),
        Better::Higher => Some(1.0 - (1.0 - rate) * 0.8),
        Better::Neither => None,
    }
}

/// A fraction as a float, for odds alone.
pub(in crate::payments) fn float(number: Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}
