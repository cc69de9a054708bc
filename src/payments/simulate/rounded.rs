//! Odds as they are shown: money in whole pounds, chances to a millionth. Behind this no float is left.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "this is where floats of odds end"
)]

use crate::payments::odds::Sums;
use crate::words::{Exact, Pence, exact};

/// What may come out: its mean and how far it spreads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The mean.
    pub mean: Pence,
    /// The standard deviation.
    pub sd: Pence,
    /// One in twenty is no more than this.
    pub p5: Pence,
    /// Half are no more than this.
    pub p50: Pence,
    /// Nineteen in twenty are no more than this.
    pub p95: Pence,
}

impl Spread {
    /// Of exact sums.
    pub fn of(sums: &Sums) -> Self {
        Self {
            mean: pounds(sums.mean()),
            sd: pounds(sums.sd()),
            p5: sums.quantile(0.05),
            p50: sums.quantile(0.5),
            p95: sums.quantile(0.95),
        }
    }

    /// Of drawn sums; there is at least one.
    pub(super) fn drawn(mut sums: Vec<Pence>) -> Self {
        sums.sort_unstable();
        let (mean, sd) = mean_and_sd(sums.iter().copied());
        let at = |percent: usize| sums[(sums.len() * percent).div_ceil(100).max(1) - 1];
        Self { mean: pounds(mean), sd: pounds(sd), p5: at(5), p50: at(50), p95: at(95) }
    }
}

/// The mean and the standard deviation of drawn sums, in pounds.
pub(super) fn mean_and_sd(sums: impl Iterator<Item = Pence> + Clone) -> (f64, f64) {
    let in_pounds = |sum: Pence| sum.count() as f64 / 100.0;
    let count = sums.clone().count() as f64;
    let mean = sums.clone().map(in_pounds).sum::<f64>() / count;
    let squares: f64 = sums.map(|sum| (in_pounds(sum) - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0).max(1.0)).sqrt())
}

/// A sum of odds, to the nearest pound.
pub fn pounds(of_odds: f64) -> Pence {
    Pence::new(of_odds.round() as i64 * 100)
}

/// A chance (or any small number), to a millionth.
pub fn chance(of_odds: f64) -> Exact {
    exact((of_odds * 1e6).round() as i128, 1_000_000)
}

/// So many of so many runs.
pub(super) fn part(runs: usize, of: usize) -> Exact {
    exact(runs as i128, of.max(1) as i128)
}
