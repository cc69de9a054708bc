//! Case mix: what would be expected of these children, stratum by stratum. Exact: it may enter a payment.

use crate::words::{Exact, Long, TooLong, whole};

/// Children of one stratum, and the rate that such children have elsewhere: a frozen decimal of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// How many of them the practice has.
    pub children: Exact,
    /// The reference rate.
    pub rate: Exact,
}

/// What was found beside what was expected: indirect standardisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjusted {
    /// `E`: how many the reference rates would give.
    pub expected: Exact,
    /// `O/E`: 1 is as expected. Its interval is [`super::ratio_interval`].
    pub ratio: Exact,
    /// `O/E · p₀`: the rate with which the practice may be set beside others.
    pub rate: Exact,
}

/// Adjusts what was found for the strata; `None` where nothing is expected.
///
/// # Errors
/// When the numbers have too many digits.
pub fn adjusted(found: Exact, strata: &[Expected], centre: Exact) -> Result<Option<Adjusted>, TooLong> {
    let each = |stratum: &Expected| Long::from(stratum.children) * stratum.rate;
    let expected = strata.iter().fold(Long::from(whole(0)), |sum, stratum| sum + each(stratum)).fits()?;
    if expected <= whole(0) {
        return Ok(None);
    }
    let ratio = (Long::from(found) / expected).fits()?;
    Ok(Some(Adjusted { expected, ratio, rate: (Long::from(ratio) * centre).fits()? }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, show_decimal};

    #[test]
    fn golden_adjusted_rate() {
        let strata = [(30, 5), (50, 10), (40, 16)]
            .map(|(children, rate)| Expected { children: whole(children), rate: exact(rate, 100) });
        let found = adjusted(whole(14), &strata, exact(1039, 10_000)).unwrap().unwrap();
        assert_eq!(found.expected, exact(129, 10));
        assert_eq!(show_decimal(found.ratio, 4), "1.0853");
        assert_eq!(show_decimal(found.rate * whole(100), 3), "11.276");
        assert_eq!(adjusted(whole(1), &[], exact(1, 10)), Ok(None));
    }
}
