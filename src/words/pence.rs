//! Money: whole pence, nothing else.

use serde::{Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// A sum of money in whole pence. There is no way to make one from a floating-point number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pence(i64);

impl Pence {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many pence.
    pub const fn new(pence: i64) -> Self {
        Self(pence)
    }

    /// Reads pounds such as `3500000`, `3,500,000.00` or `£12.50`; at most two decimals, else `None`.
    pub fn read(text: &str) -> Option<Self> {
        let plain = text.strip_prefix('£').unwrap_or(text);
        let (sign, plain) = plain.strip_prefix('-').map_or((1, plain), |rest| (-1, rest));
        let (pounds, pence) = plain.split_once('.').unwrap_or((plain, ""));
        let grouped = pounds.contains(',');
        if grouped
            && !pounds
                .split(',')
                .enumerate()
                .all(|(at, group)| group.len() == 3 || (at == 0 && matches!(group.len(), 1 | 2)))
        {
            return None;
        }
        let digits = pounds.replace(',', "");
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty()
            || digits.len() > 12
            || pence.len() > 2
            || !all_digits(&digits)
            || !all_digits(pence)
        {
            return None;
        }
        let pounds: i64 = digits.parse().ok()?;
        let pence: i64 = format!("{pence:0<2}").parse().ok()?;
        Some(Self(sign * (pounds * 100 + pence)))
    }

    /// The number of pence.
    pub const fn count(self) -> i64 {
        self.0
    }

    /// Without sign or commas, as a file for a machine has it: `1234.50`.
    pub fn plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        format!("{sign}{}.{:02}", self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100)
    }

    /// With a sign always, as a change is told: `+£12.00`.
    pub fn signed(self) -> String {
        if self.0 > 0 { format!("+{self}") } else { self.to_string() }
    }
}

impl fmt::Display for Pence {
    /// As a person reads it: `£1,234.50`, `-£0.05`.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pounds = (self.0.unsigned_abs() / 100).to_string();
        let mut grouped = String::new();
        for (at, digit) in pounds.chars().enumerate() {
            if at > 0 && (pounds.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(to, "{sign}£{grouped}.{:02}", self.0.unsigned_abs() % 100)
    }
}

impl Serialize for Pence {
    /// In JSON money is a whole number of pence.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.0)
    }
}

impl Add for Pence {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Pence {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Pence {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Pence {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Pence;

    #[test]
    fn pounds_are_read_to_the_penny_or_refused() {
        for (text, pence) in [
            ("3500000", 350_000_000),
            ("£3,500,000.00", 350_000_000),
            ("12.5", 1250),
            ("-0.05", -5),
            ("0", 0),
        ] {
            assert_eq!(Pence::read(text), Some(Pence::new(pence)), "{text}");
        }
        for wrong in ["", "£", "1.234", "1,23", "1,2345", "12k", "1e3", "--5", ",500", "1234567890123"] {
            assert_eq!(Pence::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn money_is_shown_as_people_write_it() {
        assert_eq!(Pence::new(410_000_000).to_string(), "£4,100,000.00");
        assert_eq!(Pence::new(-5).to_string(), "-£0.05");
        assert_eq!(Pence::new(99_999).to_string(), "£999.99");
        assert_eq!(Pence::new(123_450).plain(), "1234.50");
        assert_eq!(Pence::new(1200).signed(), "+£12.00");
    }
}
