//! How sure the difference of two rates is: Newcombe's interval, from the two Wilson intervals.
//!
//! Source: Newcombe (1998), interval estimation for the difference between independent proportions, method 10.
#![expect(
    clippy::float_arithmetic,
    reason = "square roots need floats; the ends are rounded to a millionth, for reading only, never priced"
)]

use super::rounded::{float, millionth};
use super::{Interval, wilson};
use crate::words::Share;

/// The 95 % interval of the first rate less the second; `None` where either is of nobody.
pub fn difference_interval(one: Share, other: Share) -> Option<Interval> {
    let (first, second) = (float(one.rate()?), float(other.rate()?));
    let (of_first, of_second) = (wilson(one)?, wilson(other)?);
    let reach = |up: f64, down: f64| (up * up + down * down).sqrt();
    let low = reach(first - float(of_first.low), float(of_second.high) - second);
    let high = reach(float(of_first.high) - first, second - float(of_second.low));
    Some(Interval { low: millionth(first - second - low), high: millionth(first - second + high) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::show_decimal;

    #[test]
    fn the_published_example() {
        let interval = difference_interval(Share::new(56, 70), Share::new(48, 80)).unwrap();
        assert_eq!([show_decimal(interval.low, 4), show_decimal(interval.high, 4)], ["0.0524", "0.3339"]);
        assert_eq!(difference_interval(Share::new(0, 0), Share::new(1, 2)), None);
    }
}
