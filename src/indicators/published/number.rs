//! A cell of a published file: a number, or one of six kinds of no number.

use crate::words::{Exact, read_exact};

/// What a published cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// A number.
    Is(Exact),
    /// No number, and why. None of the six is nought.
    Not(Symbol),
}

/// The six kinds of no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// `c`: suppressed, so that nobody can be told apart.
    Suppressed,
    /// `z`: not applicable, such as an authority that is no more.
    NotApplicable,
    /// `x`: not available.
    NotAvailable,
    /// `k`: rounds to nought, but is not nought.
    RoundsToNought,
    /// `low`: the same, in the workforce files.
    Low,
    /// `u`: of low reliability.
    Unreliable,
}

impl Symbol {
    /// Every symbol as it stands in the files.
    pub const ALL: [(&'static str, Self); 6] = [
        ("c", Self::Suppressed),
        ("z", Self::NotApplicable),
        ("x", Self::NotAvailable),
        ("k", Self::RoundsToNought),
        ("low", Self::Low),
        ("u", Self::Unreliable),
    ];
}

impl Number {
    /// The number, if it is one.
    pub fn get(self) -> Option<Exact> {
        if let Self::Is(number) = self { Some(number) } else { None }
    }

    /// Two numbers worked together; where one is none, the answer is none for its reason.
    #[must_use]
    pub fn with(self, other: Self, work: impl Fn(Exact, Exact) -> Exact) -> Self {
        match (self, other) {
            (Self::Is(one), Self::Is(two)) => Self::Is(work(one, two)),
            (Self::Not(why), _) | (_, Self::Not(why)) => Self::Not(why),
        }
    }
}

/// Reads a cell; `None` for what is neither a number nor one of the six symbols.
pub fn read_number(text: &str) -> Option<Number> {
    if let Some((_, symbol)) = Symbol::ALL.iter().find(|(sign, _)| *sign == text) {
        return Some(Number::Not(*symbol));
    }
    read_exact(text).or_else(|| months(text)).map(Number::Is)
}

/// A duration as the adoption file has it, years and months: `01:07` is nineteen months.
fn months(text: &str) -> Option<Exact> {
    let (years, months) = text.split_once(':')?;
    let (years, months): (i128, i128) = (years.parse().ok()?, months.parse().ok()?);
    (0..12).contains(&months).then(|| Exact::from_integer(years * 12 + months))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::whole;

    #[test]
    fn six_symbols_are_six_kinds_of_no_number_and_none_is_nought() {
        for (sign, symbol) in Symbol::ALL {
            let read = read_number(sign).unwrap();
            assert_eq!((read, read.get()), (Number::Not(symbol), None));
        }
        assert_eq!(read_number("0"), Some(Number::Is(whole(0))));
        assert_eq!(read_number("01:07"), Some(Number::Is(whole(19))));
        for wrong in ["", "C", "..", "01:12", "n/a"] {
            assert_eq!(read_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_worked_with_no_number_is_no_number() {
        let sum = |one, two| Number::with(one, two, |one, two| one + two);
        assert_eq!(sum(Number::Is(whole(2)), Number::Is(whole(3))), Number::Is(whole(5)));
        let gone = Number::Not(Symbol::Suppressed);
        assert_eq!(sum(Number::Is(whole(2)), gone), gone);
    }
}
