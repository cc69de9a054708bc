//! The funnel: how far a rate of so many children may lie from the middle before it says anything.
#![expect(
    clippy::float_arithmetic,
    reason = "arcsines need floats; the limits are rounded to a millionth, for reading only, never priced"
)]

use super::Interval;
use super::rounded::{count, float, millionth};
use crate::words::Exact;
use std::f64::consts::FRAC_PI_2;

/// Which of a funnel's two limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// 95 %: one in twenty lies beyond it by chance.
    Inner,
    /// 99.8 %: one in five hundred does.
    Outer,
}

/// The limits about a centre for so many children; a spread (τ²) of nought draws chance alone, the authorities' own
/// spread draws what is usual between them. `None` of nobody.
pub fn funnel(centre: Exact, among: u64, spread: Exact, limit: Limit) -> Option<Interval> {
    let z = match limit {
        Limit::Inner => 1.96,
        Limit::Outer => 3.09,
    };
    (among > 0).then(|| {
        let reach = z * (1.0 / (4.0 * count(among)) + float(spread)).sqrt();
        let middle = float(centre).sqrt().asin();
        let end = |angle: f64| millionth(angle.clamp(0.0, FRAC_PI_2).sin().powi(2));
        Interval { low: end(middle - reach), high: end(middle + reach) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal, whole};

    #[test]
    fn golden_funnel() {
        let shown = |spread| {
            let limits = funnel(exact(1039, 10_000), 120, spread, Limit::Inner).unwrap();
            [limits.low, limits.high].map(|end| show_decimal(end * whole(100), 1))
        };
        assert_eq!(shown(whole(0)), ["5.6", "16.5"]);
        let tau = exact(254, 10_000);
        assert_eq!(shown(tau * tau), ["5.0", "17.4"]);
    }

    #[test]
    fn the_outer_limit_lies_outside_and_neither_leaves_the_scale() {
        let at = |limit| funnel(exact(1, 50), 20, whole(0), limit).unwrap();
        let (inner, outer) = (at(Limit::Inner), at(Limit::Outer));
        assert!(outer.high > inner.high && inner.low == whole(0) && outer.low == whole(0));
        assert_eq!(funnel(exact(1, 50), 0, whole(0), Limit::Inner), None);
    }
}
