//! How sure a count is: Byar's interval, and the exact Poisson one below ten.
#![expect(
    clippy::float_arithmetic,
    reason = "cube roots of a count need floats; the result is rounded to a millionth and never priced"
)]

use super::Interval;
use super::rounded::{Z95, count, float, millionth};
use super::tails::poisson_below;
use crate::words::{Exact, whole};

/// Below this count Byar's approximation is replaced by the exact interval.
const EXACT_BELOW: u64 = 10;

/// The 95 % interval of a count.
pub fn count_interval(found: u64) -> Interval {
    let (low, high) = ends(found);
    Interval { low: millionth(low), high: millionth(high) }
}

/// The 95 % interval of what was found over what was expected; `None` where nothing was expected.
pub fn ratio_interval(found: u64, expected: Exact) -> Option<Interval> {
    (expected > whole(0)).then(|| {
        let (low, high) = ends(found);
        Interval { low: millionth(low / float(expected)), high: millionth(high / float(expected)) }
    })
}

fn ends(found: u64) -> (f64, f64) {
    if found >= EXACT_BELOW {
        return (byar(count(found), -Z95), byar(count(found + 1), Z95));
    }
    // The mean at which so many or more come in one case of forty, and the mean at which so few or fewer do.
    let low = found.checked_sub(1).map_or(0.0, |below| mean_at(|mean| poisson_below(below, mean) < 0.975));
    (low, mean_at(|mean| poisson_below(found, mean) < 0.025))
}

fn byar(found: f64, z: f64) -> f64 {
    found * (1.0 - 1.0 / (9.0 * found) + z / (3.0 * found.sqrt())).powi(3)
}

/// The lowest mean of which something is true that, once true, stays so.
fn mean_at(beyond: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 40.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if beyond(middle) { high = middle } else { low = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal};

    #[test]
    fn golden_counts() {
        for (found, low, high) in [
            (0, "0.0000", "3.6889"),
            (5, "1.6235", "11.6683"),
            (9, "4.1154", "17.0848"),
            (12, "6.1935", "20.9629"),
            (25, "16.1743", "36.9065"),
        ] {
            let Interval { low: from, high: to } = count_interval(found);
            assert_eq!([show_decimal(from, 4), show_decimal(to, 4)], [low, high], "{found}");
        }
    }

    #[test]
    fn golden_ratio() {
        let interval = ratio_interval(14, exact(129, 10)).unwrap();
        assert_eq!([show_decimal(interval.low, 4), show_decimal(interval.high, 4)], ["0.5928", "1.8210"]);
        assert_eq!(ratio_interval(3, whole(0)), None);
    }
}
