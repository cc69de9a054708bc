//! What a gate can see: how many children it takes, and how often it opens when it should.
#![expect(
    clippy::float_arithmetic,
    reason = "square roots of variances need floats; counts of children and rounded probabilities leave here"
)]

use super::rounded::float;
use super::{binomial_at_most, wilson};
use crate::words::{Exact, Share};

/// How many children a group must have for a change from one rate to another to be seen in four cases of five, where
/// one in twenty false alarms is allowed (two-sided); `None` where there is no change to see.
pub fn children_for_power(from: Exact, to: Exact) -> Option<u64> {
    let (from, to) = (float(from), float(to));
    let spread = |rate: f64| (rate * (1.0 - rate)).sqrt();
    let number = ((1.96 * spread(from) + 0.8416 * spread(to)) / (from - to)).powi(2);
    number.is_finite().then(|| u64::try_from(super::rounded::decimals(number, 0).to_integer()).ok())?
}

/// How often an interval shows what is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// The most that may be found for Wilson's interval to lie below the target; `None` where even none is too many.
    pub at_most: Option<u64>,
    /// How often so few are found, at the true rate.
    pub chance: Exact,
}

/// How often a practice of so many children with a true rate below a target shows it: Wilson's interval lies below.
pub fn exclusion(children: u64, true_rate: Exact, target: Exact) -> Exclusion {
    let below =
        |having: &u64| wilson(Share::new(*having, children)).is_some_and(|interval| interval.high < target);
    let at_most = (0..=children).take_while(below).last();
    let chance = at_most.map_or(Exact::from_integer(0), |most| binomial_at_most(most, children, true_rate));
    Exclusion { at_most, chance }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal, whole};

    #[test]
    fn golden_numbers_for_a_fifth_better() {
        let rate = |thousandths| exact(thousandths, 1000);
        assert_eq!(children_for_power(rate(104), rate(84)), Some(1730));
        assert_eq!(children_for_power(rate(266), rate(213)), Some(522));
        assert_eq!(children_for_power(rate(104), rate(104)), None);
    }

    #[test]
    fn golden_exclusion() {
        let shown = |children| {
            let found = exclusion(children, exact(84, 1000), exact(104, 1000));
            (found.at_most, show_decimal(found.chance * whole(100), 1))
        };
        assert_eq!(shown(120), (Some(5), "5.6".into()));
        assert_eq!(shown(1000), (Some(85), "57.4".into()));
        assert_eq!(shown(5), (None, "0.0".into()));
    }
}
