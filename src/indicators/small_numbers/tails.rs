//! How often chance alone gives so many or more: exact tails of the binomial, Poisson and hypergeometric laws.
//!
//! Each term follows from the one before by a ratio, and the terms are divided by their own sum, so that nothing but
//! the four operations is used and every machine comes to the same figure.
#![expect(
    clippy::float_arithmetic,
    reason = "tails of long laws leave the exact fractions; the result is rounded to a millionth and never priced"
)]

use super::rounded::{count, float, millionth};
use crate::words::{Exact, whole};

/// The chance of at least `having` of `among` at a rate.
pub fn binomial_at_least(having: u64, among: u64, rate: Exact) -> Exact {
    binomial(among, rate, |at| at >= having)
}

/// The chance of at most `having` of `among` at a rate.
pub fn binomial_at_most(having: u64, among: u64, rate: Exact) -> Exact {
    binomial(among, rate, |at| at <= having)
}

/// The chance of at least `found` where `expected` are expected.
pub fn poisson_at_least(found: u64, expected: Exact) -> Exact {
    whole(1) - found.checked_sub(1).map_or(whole(0), |below| poisson_at_most(below, expected))
}

/// The chance of at most `found` where `expected` are expected.
pub fn poisson_at_most(found: u64, expected: Exact) -> Exact {
    millionth(poisson_below(found, float(expected)))
}

/// The chance of at least `found` marked ones among `drawn`, where `marked` of `all` are marked: Fisher's exact test.
pub fn drawn_at_least(found: u64, drawn: u64, marked: u64, all: u64) -> Exact {
    let lowest = (drawn + marked).saturating_sub(all);
    let highest = drawn.min(marked);
    let ratio = |at: u64| {
        let more = count(marked - at) * count(drawn - at);
        more / (count(at + 1) * count(all + at + 1 - marked - drawn))
    };
    millionth(part(lowest, highest, ratio, |at| at >= found))
}

fn binomial(among: u64, rate: Exact, wanted: impl Fn(u64) -> bool) -> Exact {
    if rate <= whole(0) || rate >= whole(1) {
        let sure = if rate <= whole(0) { 0 } else { among };
        return whole(i128::from(wanted(sure)));
    }
    let odds = float(rate) / (1.0 - float(rate));
    millionth(part(0, among, |at| odds * count(among - at) / count(at + 1), wanted))
}

/// The same as [`poisson_at_most`] for a float, for whoever solves for the expected number.
pub(super) fn poisson_below(found: u64, expected: f64) -> f64 {
    if expected <= 0.0 {
        return 1.0;
    }
    // Beyond this the terms no longer reach the twelfth decimal.
    let mut far = found.max(1);
    while count(far) < expected + 12.0 * expected.sqrt() + 30.0 {
        far += far / 2 + 1;
    }
    part(0, far, |at| expected / count(at + 1), |at| at <= found)
}

/// The part of a law from `lowest` to `highest` that is wanted; `ratio(at)` leads from a term to the next. The largest
/// term is one, so that none of those that matter is too small for a float.
fn part(lowest: u64, highest: u64, ratio: impl Fn(u64) -> f64, wanted: impl Fn(u64) -> bool) -> f64 {
    let top = (lowest..highest).find(|at| ratio(*at) <= 1.0).unwrap_or(highest);
    let (mut all, mut part) = (0.0, 0.0);
    let mut add = |at: u64, term: f64| {
        all += term;
        part += if wanted(at) { term } else { 0.0 };
    };
    add(top, 1.0);
    let (mut up, mut down) = (1.0, 1.0);
    for at in top..highest {
        up *= ratio(at);
        add(at + 1, up);
    }
    for at in (lowest..top).rev() {
        down /= ratio(at);
        add(at, down);
    }
    part / all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal};
    use proptest::prelude::*;

    #[test]
    fn golden_tails() {
        assert_eq!(show_decimal(binomial_at_least(6, 8, exact(1, 3)), 3), "0.020");
        assert_eq!(show_decimal(binomial_at_least(9, 12, exact(1, 2)), 3), "0.073");
        assert_eq!(binomial_at_least(6, 8, exact(1, 3)), exact(19_662, 1_000_000));
    }

    #[test]
    fn known_tails() {
        // Poisson: e⁻² · (1 + 2) and its complement. Drawn: the lady tasting tea, all four of four.
        assert_eq!(poisson_at_most(1, whole(2)), exact(406_006, 1_000_000));
        assert_eq!(poisson_at_least(2, whole(2)), exact(593_994, 1_000_000));
        assert_eq!(drawn_at_least(4, 4, 4, 8), exact(14_286, 1_000_000));
        assert_eq!(drawn_at_least(3, 4, 4, 8), exact(242_857, 1_000_000));
        assert_eq!(poisson_at_least(0, whole(3)), whole(1));
        assert_eq!(binomial_at_least(1, 5, whole(0)), whole(0));
        assert_eq!(binomial_at_least(5, 5, whole(1)), whole(1));
    }

    #[test]
    fn a_long_law_does_not_run_out_of_floats() {
        let half = binomial_at_least(50_000, 100_000, exact(1, 2));
        assert!(half > exact(5, 10) && half < exact(502, 1000), "{half}");
        let unlikely = binomial_at_least(99_000, 100_000, exact(1, 100));
        assert_eq!(unlikely, whole(0));
    }

    proptest! {
        #[test]
        fn both_tails_share_the_count_itself(having in 0_u64..60, more in 0_u64..60, rate in 1_i128..999) {
            let (among, rate) = (having + more, exact(rate, 1000));
            let both = binomial_at_least(having, among, rate) + binomial_at_most(having, among, rate);
            prop_assert!(both >= whole(1));
            if having > 0 {
                let parts = binomial_at_least(having, among, rate) + binomial_at_most(having - 1, among, rate);
                prop_assert!((parts - whole(1)).numer().abs() <= 2, "{parts}");
            }
        }
    }
}
