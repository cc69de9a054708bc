//! How many have, among how many: a rate that never loses its denominator.

use super::{Exact, exact, show_decimal, whole};
use serde::Serialize;
use std::ops::Add;

/// An exact share: `having` out of `among`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Share {
    /// The numerator: children (or sessions, days) that have what is asked.
    pub having: u64,
    /// The denominator: all that were asked about.
    pub among: u64,
}

impl Share {
    /// `having` out of `among`.
    pub const fn new(having: u64, among: u64) -> Self {
        Self { having, among }
    }

    /// The exact rate; `None` of nobody, which is not nought.
    pub fn rate(self) -> Option<Exact> {
        (self.among > 0).then(|| exact(self.having.into(), self.among.into()))
    }

    /// The rate as a percentage with one decimal, without the sign: `10.4`. `None` of nobody.
    pub fn percent(self) -> Option<String> {
        self.rate().map(|rate| show_decimal(rate * whole(100), 1))
    }
}

impl Add for Share {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { having: self.having + other.having, among: self.among + other.among }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_of_nobody_is_not_nought() {
        assert_eq!(Share::new(0, 0).rate(), None);
        assert_eq!(Share::new(0, 20).percent().unwrap(), "0.0");
        assert_eq!(Share::new(8_500, 81_770).percent().unwrap(), "10.4");
    }
}
