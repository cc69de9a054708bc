//! From a float to an exact fraction of fixed decimals: the one way out of this folder's floats.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "square roots and tails need floats; they leave here rounded, for reading and for lint only"
)]

use crate::words::{Exact, exact};

/// The normal quantile of a two-sided 95 % interval.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// To a millionth: rates, probabilities and ends of intervals.
pub(super) fn millionth(number: f64) -> Exact {
    decimals(number, 6)
}

/// To so many decimals, half away from nought.
pub(super) fn decimals(number: f64, decimals: u32) -> Exact {
    let unit = 10_i128.pow(decimals);
    exact((number * unit as f64).round() as i128, unit)
}

/// An exact fraction as the nearest float.
pub(super) fn float(number: Exact) -> f64 {
    *number.numer() as f64 / *number.denom() as f64
}

/// A count as a float: counts of children and sessions fit without loss.
pub(super) fn count(number: u64) -> f64 {
    number as f64
}
