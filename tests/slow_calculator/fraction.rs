//! A fraction as it is taught at school: two whole numbers. One too long for this calculator ends the case.

use std::cmp::Ordering;

/// `above / below`, in lowest terms, with `below` above nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    pub(crate) above: i128,
    pub(crate) below: i128,
}

fn common(mut one: i128, mut other: i128) -> i128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.abs()
}

pub(crate) fn fraction(above: i128, below: i128) -> Fraction {
    assert!(below != 0, "nothing is divided by nought");
    let by = common(above, below).max(1) * below.signum();
    Fraction { above: above / by, below: below / by }
}

pub(crate) fn number(whole: i128) -> Fraction {
    fraction(whole, 1)
}

const TOO_LONG: &str = "the generator keeps numbers short";

fn product(one: i128, other: i128) -> i128 {
    one.checked_mul(other).expect(TOO_LONG)
}

impl Fraction {
    pub(crate) fn plus(self, other: Self) -> Self {
        let above = product(self.above, other.below).checked_add(product(other.above, self.below));
        fraction(above.expect(TOO_LONG), product(self.below, other.below))
    }

    pub(crate) fn minus(self, other: Self) -> Self {
        self.plus(fraction(-other.above, other.below))
    }

    pub(crate) fn times(self, other: Self) -> Self {
        let (one, two) = (fraction(self.above, other.below), fraction(other.above, self.below));
        fraction(product(one.above, two.above), product(one.below, two.below))
    }

    pub(crate) fn over(self, other: Self) -> Self {
        self.times(fraction(other.below, other.above))
    }

    pub(crate) fn is_below(self, other: Self) -> bool {
        self.compare(other) == Ordering::Less
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        product(self.above, other.below).cmp(&product(other.above, self.below))
    }

    pub(crate) fn larger(self, other: Self) -> Self {
        if self.is_below(other) { other } else { self }
    }

    pub(crate) fn smaller(self, other: Self) -> Self {
        if self.is_below(other) { self } else { other }
    }

    /// The whole number at or below it.
    pub(crate) fn down(self) -> i128 {
        self.above.div_euclid(self.below)
    }

    /// The nearest penny; a half goes away from nought.
    pub(crate) fn pence(self) -> i64 {
        let size = fraction(self.above.abs(), self.below).plus(fraction(1, 2)).down();
        i64::try_from(size * self.above.signum()).expect(TOO_LONG)
    }
}
