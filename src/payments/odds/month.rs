//! The odds of a month's payment on account, at the number of children that were really there.
#![expect(clippy::float_arithmetic, reason = "odds are floats; they never enter a payment")]

use super::clause::{Assumed, variances};
use super::pays::{Pays, counts_cases};
use super::sums::{Fineness, Sums};
use crate::contracts::Clause;
use crate::payments::Terms;
use crate::words::Pence;

/// The odds of what a clause pays on account for a month.
#[derive(Clone, Debug)]
pub struct MonthOdds {
    /// How many cases are counted.
    pub cases: u64,
    /// What it pays an exactly average practice.
    pub average: Sums,
    /// The part of the variance that is chance, when true rates differ as the contract assumes; `None` where nothing
    /// varies.
    pub chance_share: Option<f64>,
    within: f64,
    variance: f64,
}

/// Counts rarer than this are no matter of a month's payment.
const RARE: f64 = 1e-9;

impl MonthOdds {
    /// Of a clause at a number of cases; `None` where the contract says nothing that can be used about an average
    /// practice. Cases that come several to a child count as the contract plans them.
    pub fn of(terms: &Terms<'_>, clause: &Clause, cases: u64) -> Option<Self> {
        let assumed = Assumed::of(terms, clause)?;
        let cases = if counts_cases(clause) { cases } else { assumed.cases };
        if cases == 0 {
            return None;
        }
        let [usual, _, any] = Assumed { cases, ..assumed }.chances().map(|chances| chances.likely(RARE));
        let pays = Pays::of(terms, clause, cases, usual.first.min(any.first), usual.last().max(any.last()))?;
        let pays = pays.of_a_month();
        let (within, variance) = variances(&pays, assumed.average, assumed.strength);
        let chance_share = (variance > 0.0).then(|| within / variance);
        Some(Self { cases, average: pays.sums(&usual), chance_share, within, variance })
    }

    /// Of several clauses together, which are independent of one another.
    pub fn together(all: &[Self]) -> Self {
        let nothing = Sums::certain(Pence::ZERO);
        let average = all.iter().fold(nothing, |sum, of| sum.plus(&of.average, Fineness::ROUGH));
        let sum = |of: fn(&Self) -> f64| all.iter().map(of).sum::<f64>();
        let (within, variance) = (sum(|of| of.within), sum(|of| of.variance));
        let chance_share = (variance > 0.0).then(|| within / variance);
        Self { cases: all.iter().map(|of| of.cases).sum(), average, chance_share, within, variance }
    }
}
