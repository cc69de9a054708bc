//! Numbers in the working of a payment, which may grow too long for exact fractions of 128 bits.

use super::Exact;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};
use std::ops::{Add, Div, Mul, Sub};

/// A number being worked out. Once it no longer fits it is too long until it is asked for: nothing wraps and nothing
/// panics, whatever decimals a contract gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Long(Option<Exact>);

/// A number has more digits than can be worked with exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Long {
    /// The number, if it fits.
    ///
    /// # Errors
    /// When it does not.
    pub fn fits(self) -> Result<Exact, TooLong> {
        self.0.ok_or(TooLong)
    }

    fn with(self, other: impl Into<Self>, work: impl Fn(&Exact, &Exact) -> Option<Exact>) -> Self {
        Self(self.0.zip(other.into().0).and_then(|(one, other)| work(&one, &other)))
    }
}

impl From<Exact> for Long {
    fn from(number: Exact) -> Self {
        Self(Some(number))
    }
}

impl From<TooLong> for String {
    /// As the rest of a sentence that says what cannot be worked out.
    fn from(_: TooLong) -> Self {
        "its numbers have too many digits to be worked with exactly; give fewer decimals".into()
    }
}

impl<N: Into<Self>> Add<N> for Long {
    type Output = Self;
    fn add(self, other: N) -> Self {
        self.with(other, Exact::checked_add)
    }
}

impl<N: Into<Self>> Sub<N> for Long {
    type Output = Self;
    fn sub(self, other: N) -> Self {
        self.with(other, Exact::checked_sub)
    }
}

impl<N: Into<Self>> Mul<N> for Long {
    type Output = Self;
    fn mul(self, other: N) -> Self {
        self.with(other, Exact::checked_mul)
    }
}

impl<N: Into<Self>> Div<N> for Long {
    type Output = Self;
    fn div(self, other: N) -> Self {
        self.with(other, Exact::checked_div)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{exact, whole};

    #[test]
    fn what_fits_is_exact_and_what_does_not_stays_too_long() {
        let third = Long::from(exact(1, 3));
        assert_eq!((third + exact(1, 6) - exact(1, 4)).fits(), Ok(exact(1, 4)));
        assert_eq!((third * whole(6) / exact(2, 5)).fits(), Ok(whole(5)));
        let vast = Long::from(whole(i128::MAX / 2));
        assert_eq!((vast * whole(3) / whole(3)).fits(), Err(TooLong));
        assert_eq!((vast + vast + vast - vast).fits(), Err(TooLong));
        assert_eq!((third / whole(0)).fits(), Err(TooLong));
    }
}
