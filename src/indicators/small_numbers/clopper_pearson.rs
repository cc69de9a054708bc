//! How sure a rate of errors is that was found in a sample: the interval of Clopper and Pearson (1934). It covers the true rate in
//! at least 95 of a hundred samples at every rate and every size. Wilson's, which is shorter, falls below that where few or no
//! errors are found, and an auditor's sample mostly finds few or none.

use super::tails::{binomial_at_least, binomial_at_most};
use super::wilson::Interval;
use crate::words::{Exact, exact, whole};

/// Ends are looked for among so many steps from nought to one.
const STEPS: i128 = 1_000_000;

/// The 95 % interval of a rate of which so many were found among so many, to a millionth, outwards; `None` of nobody.
pub fn clopper_pearson(found: u64, among: u64) -> Option<Interval> {
    if among == 0 || found > among {
        return None;
    }
    let tail = exact(25, 1000);
    // So many or more are unlikely up to the lower end, so many or fewer from the upper one.
    let low = last_step(|rate| binomial_at_least(found, among, rate) <= tail);
    let high = STEPS - last_step(|rate| binomial_at_most(found, among, whole(1) - rate) <= tail);
    let low = if found == 0 { 0 } else { low };
    let high = if found == among { STEPS } else { high };
    Some(Interval { low: exact(low, STEPS), high: exact(high, STEPS) })
}

/// The last step at which something holds that holds from nought up to some rate.
fn last_step(holds: impl Fn(Exact) -> bool) -> i128 {
    let (mut holds_at, mut beyond) = (0, STEPS);
    while beyond - holds_at > 1 {
        let middle = i128::midpoint(holds_at, beyond);
        if holds(exact(middle, STEPS)) {
            holds_at = middle;
        } else {
            beyond = middle;
        }
    }
    holds_at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::show_decimal;

    fn shown(found: u64, among: u64) -> [String; 2] {
        let interval = clopper_pearson(found, among).unwrap();
        [interval.low, interval.high].map(|end| show_decimal(end, 4))
    }

    #[test]
    fn ends_are_those_of_the_published_tables() {
        assert_eq!(shown(0, 10), ["0.0000", "0.3085"]);
        assert_eq!(shown(1, 10), ["0.0025", "0.4450"]);
        assert_eq!(shown(5, 10), ["0.1871", "0.8129"]);
        assert_eq!(shown(10, 10), ["0.6915", "1.0000"]);
        assert_eq!(clopper_pearson(0, 0), None);
        assert_eq!(clopper_pearson(3, 2), None);
    }

    /// With none found, the upper end solves (1 − p)ⁿ = 0.025.
    #[test]
    fn with_none_found_the_upper_end_has_a_closed_form() {
        for among in [1_u32, 6, 59, 400] {
            let high = clopper_pearson(0, among.into()).unwrap().high;
            let right = |rate: Exact| binomial_at_most(0, among.into(), rate);
            assert!(right(high) <= exact(25, 1000), "{among}");
            assert!(right(high - exact(2, STEPS)) >= exact(249, 10_000), "{among}");
        }
    }
}
