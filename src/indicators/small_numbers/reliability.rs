//! How much of the difference between two rates of this size is more than chance. Exact: it may enter a payment.

use crate::words::{Exact, whole};

/// How many children the centre stands for when a rate is drawn to it: `M = 1/(4τ²) − 1`. `None` where authorities lie
/// no further apart than chance: then no number of children is enough.
pub fn prior(spread: Exact) -> Option<Exact> {
    (spread > whole(0)).then(|| whole(1) / (spread * whole(4)) - whole(1))
}

/// Reliability of a rate of so many children, `R = n/(n + M + 1)`: the share of the variance between units that is
/// not chance. High reliability says that units differ, not that practices cause it.
pub fn reliability(children: u64, prior: Exact) -> Exact {
    let children = whole(children.into());
    children / (children + prior + whole(1))
}

/// How many children give a wanted reliability: `R/(1 − R)·(M + 1)`, the next whole child.
///
/// # Panics
/// When the wanted reliability is one or more, which no number of children gives.
pub fn children_for_reliability(wanted: Exact, prior: Exact) -> i128 {
    assert!(wanted < whole(1), "no number of children gives full reliability");
    (wanted / (whole(1) - wanted) * (prior + whole(1))).ceil().to_integer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal};

    #[test]
    fn a_practice_of_120_children_says_little_by_itself() {
        let spread = exact(254, 10_000) * exact(254, 10_000);
        let of_the_rounded_spread = prior(spread).unwrap();
        assert_eq!(show_decimal(of_the_rounded_spread, 0), "387");
        assert_eq!(show_decimal(reliability(120, whole(385)), 2), "0.24");
        assert_eq!(show_decimal(reliability(120, whole(51)), 2), "0.70");
        assert_eq!(children_for_reliability(exact(7, 10), whole(385)), 901);
        assert_eq!(children_for_reliability(exact(7, 10), whole(51)), 122);
        assert_eq!(prior(whole(0)), None);
    }

    #[test]
    fn reliability_is_the_share_of_variance_between() {
        let spread = exact(1, 1600);
        let by_definition = spread / (spread + exact(1, 4 * 120));
        assert_eq!(reliability(120, prior(spread).unwrap()), by_definition);
    }
}
