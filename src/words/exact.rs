//! Exact fractions: rates, scores and shares stay whole until the one rounding of a payable line.

use super::{Long, Pence, TooLong};
use num_rational::Ratio;
use num_traits::ToPrimitive;
use rust_decimal::Decimal;

/// A fraction of whole numbers. Contract decimals have at most eight places and counts at most nine digits, so that
/// a count times a pot stays far inside 128 bits. Where many such numbers are multiplied, as in the working of a payment,
/// [`super::Long`] notices what does not fit.
pub type Exact = Ratio<i128>;

/// The fraction `above / below`.
///
/// # Panics
/// When `below` is nought: a rate of nobody must be asked for as `Option` (see [`super::Share::rate`]).
pub fn exact(above: i128, below: i128) -> Exact {
    Ratio::new(above, below)
}

/// A whole number as a fraction.
pub fn whole(number: i128) -> Exact {
    Ratio::from_integer(number)
}

/// Reads a decimal such as `11.7` exactly. A percent sign, if present, divides by a hundred.
/// `None` for anything else, for more than eight decimals and for more than twelve digits before the point.
pub fn read_exact(text: &str) -> Option<Exact> {
    let (number, divide) = match text.strip_suffix('%') {
        Some(number) => (number.trim_end(), 100),
        None => (text, 1),
    };
    let plain = number.strip_prefix('-').unwrap_or(number);
    if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let decimal: Decimal = number.parse().ok()?;
    if decimal.scale() > 8 || decimal.abs() >= Decimal::from(1_000_000_000_000_i64) {
        return None;
    }
    Some(Ratio::new(decimal.mantissa(), 10_i128.pow(decimal.scale()) * divide))
}

/// `number` no lower than `low` and no higher than `high`.
pub fn clamp(number: Exact, low: Exact, high: Exact) -> Exact {
    number.max(low).min(high)
}

/// Nothing at `zero`, everything at `full`, in proportion between: right for lower-is-better too, when
/// `zero > full`. Callers have checked that the two differ (lint L301).
///
/// # Errors
/// When the numbers have too many digits.
pub fn linear(rate: Exact, zero: Exact, full: Exact) -> Result<Exact, TooLong> {
    let part = (Long::from(rate) - zero) / (Long::from(full) - zero);
    Ok(clamp(part.fits()?, whole(0), whole(1)))
}

/// **The one rounding function**: to whole pence, half away from nought (½p becomes 1p, −½p becomes −1p).
///
/// # Panics
/// When the sum is beyond ninety thousand million million pounds: no contract can say so.
pub fn half_away(pounds_in_pence: Exact) -> Pence {
    let (above, below) = (*pounds_in_pence.numer(), *pounds_in_pence.denom());
    let rest = (above % below).abs();
    let away = if rest >= below - rest { above.signum() } else { 0 };
    let pence = (above / below + away).to_i64();
    Pence::new(pence.expect("contract amounts are bounded when they are read"))
}

/// About the same number in no more than so many bits above and below, so that it can be multiplied to be shown: for reading
/// only, never for money.
pub fn about(number: Exact, bits: u32) -> Exact {
    let (mut above, mut below) = (*number.numer(), *number.denom());
    while below > 1 && (above.unsigned_abs() | below.unsigned_abs()) >> bits > 0 {
        (above, below) = (above / 2, below / 2);
    }
    Ratio::new(above, below)
}

/// Shows a fraction with so many decimals, half away from nought: for reading only, never for working.
pub fn show_decimal(number: Exact, decimals: u32) -> String {
    let scaled = about(number, 80) * whole(10_i128.pow(decimals));
    let away = if scaled < whole(0) { -exact(1, 2) } else { exact(1, 2) };
    let rounded = (scaled + away).trunc().to_integer();
    let sign = if rounded < 0 { "-" } else { "" };
    let unit = 10_u128.pow(decimals);
    let (before, after) = (rounded.unsigned_abs() / unit, rounded.unsigned_abs() % unit);
    if decimals == 0 {
        format!("{sign}{before}")
    } else {
        format!("{sign}{before}.{after:0width$}", width = decimals as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_penny_goes_away_from_nought() {
        for (above, below, pence) in
            [(1, 2, 1), (-1, 2, -1), (49, 100, 0), (-49, 100, 0), (3, 2, 2), (-3, 2, -2)]
        {
            assert_eq!(half_away(exact(above, below)), Pence::new(pence), "{above}/{below}");
        }
    }

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        assert_eq!(read_exact("11.7"), Some(exact(117, 10)));
        assert_eq!(read_exact("8.4%"), Some(exact(84, 1000)));
        assert_eq!(read_exact("-3"), Some(whole(-3)));
        for wrong in ["", "1e3", "1,000", "0x10", "NaN", "1.123456789", "£5", "1234567890123", "1.2.3"] {
            assert_eq!(read_exact(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_ends_pay_in_full_and_nothing() {
        let (zero, full) = (exact(117, 1000), exact(84, 1000));
        assert_eq!(linear(exact(12, 120), zero, full), Ok(exact(17, 33)));
        assert_eq!(linear(full, zero, full), Ok(whole(1)));
        assert_eq!(linear(zero, zero, full), Ok(whole(0)));
    }

    #[test]
    fn the_longest_fractions_are_rounded_and_shown() {
        let most = i128::MAX;
        assert_eq!(half_away(exact(most, most - 1)), Pence::new(1));
        assert_eq!(half_away(exact(1 - most, most - 3)), Pence::new(-1));
        assert_eq!(show_decimal(exact(most / 3, most - 1), 6), "0.333333");
        assert_eq!(show_decimal(exact(most, most / 2), 8), "2.00000000");
    }

    #[test]
    fn shown_decimals_round_half_away() {
        assert_eq!(show_decimal(exact(1, 8), 2), "0.13");
        assert_eq!(show_decimal(exact(-1, 8), 2), "-0.13");
        assert_eq!(show_decimal(exact(5, 2), 0), "3");
        assert_eq!(show_decimal(exact(-1, 1000), 1), "0.0");
    }
}
