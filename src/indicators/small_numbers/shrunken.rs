//! A rate drawn to the middle by how little it says. Exact: it may enter a payment.

use crate::words::{Exact, Long, TooLong, whole};

/// The shrunken rate `(x + M·p₀) ÷ (n + M)`: as if `prior` children of the centre's rate stood beside the practice's own.
/// Of nobody it is the centre.
///
/// # Panics
/// When there is nobody and no prior: a rate of nothing at all.
///
/// # Errors
/// When the numbers have too many digits.
pub fn shrunken(having: Exact, among: Exact, prior: Exact, centre: Exact) -> Result<Exact, TooLong> {
    ((Long::from(prior) * centre + having) / (Long::from(among) + prior)).fits()
}

/// What a practice's own past is worth as a baseline. A good or a bad year comes back towards the middle by itself, so
/// the past is weighed with the centre: `w·own + (1 − w)·p₀`, `w = n/(n + M)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The weight of the practice's own rate, `w`.
    pub weight: Exact,
    /// The baseline.
    pub rate: Exact,
}

impl Baseline {
    /// The baseline of an own rate over so many children; `None` of nobody.
    pub fn of(own: Exact, children: u64, prior: Exact, centre: Exact) -> Option<Self> {
        let children = whole(children.into());
        (children > whole(0)).then(|| {
            let weight = children / (children + prior);
            Self { weight, rate: weight * own + (whole(1) - weight) * centre }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Share, exact, show_decimal};
    use proptest::prelude::*;

    #[test]
    fn golden_shrunken_rate() {
        let rate = shrunken(whole(12), whole(120), whole(385), exact(1039, 10_000)).unwrap();
        assert_eq!(show_decimal(rate, 6), "0.102973");
    }

    #[test]
    fn golden_baseline() {
        let baseline = Baseline::of(exact(125, 1000), 360, whole(385), exact(1039, 10_000)).unwrap();
        assert_eq!(show_decimal(baseline.weight, 6), "0.483221");
        assert_eq!(show_decimal(baseline.rate * whole(100), 4), "11.4096");
        assert_eq!(Baseline::of(exact(1, 8), 0, whole(385), exact(1, 10)), None);
    }

    proptest! {
        #[test]
        fn it_lies_between_the_own_rate_and_the_centre(
            having in 0_u64..200, more in 1_u64..200, prior in 0_i128..1000, centre in 0_i128..=1000,
        ) {
            let (share, centre) = (Share::new(having, having + more), exact(centre, 1000));
            let own = share.rate().unwrap();
            let rate = shrunken(whole(having.into()), whole((having + more).into()), whole(prior), centre).unwrap();
            prop_assert!(rate >= own.min(centre) && rate <= own.max(centre));
            let baseline = Baseline::of(own, share.among, whole(prior), centre).unwrap();
            prop_assert_eq!(baseline.rate, rate);
        }
    }
}
