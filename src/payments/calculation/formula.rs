//! A formula over the rows of a calculation: worked out exactly here, and written down for whoever works it out again.

use crate::words::{Exact, Long, Pence, TooLong, clamp, exact, half_away, show_decimal, whole};
use std::ops::{Add, Div, Mul, Sub};

/// A formula. Sums of money in it are pounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The value of a row, counted from 0.
    Row(usize),
    /// A number.
    Number(Exact),
    /// Two parts with a sign between them.
    Two(Box<Self>, Sign, Box<Self>),
    /// The lower of two.
    Lower(Box<Self>, Box<Self>),
    /// The higher of two.
    Higher(Box<Self>, Box<Self>),
    /// The whole number below.
    Floor(Box<Self>),
    /// To the penny, half a penny away from nought.
    ToThePenny(Box<Self>),
    /// To the nearest whole number, halves up. It is of no negative number: there a spreadsheet would go down.
    ToTheNearest(Box<Self>),
    /// When the first is below the second, the third, else the fourth.
    WhenBelow(Box<[Self; 4]>),
}

/// A sign of arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Plus.
    Plus,
    /// Minus.
    Minus,
    /// Times.
    Times,
    /// Divided by.
    Over,
}

impl Formula {
    /// The value, out of the values of the rows before.
    ///
    /// # Errors
    /// When a number has too many digits, or a divisor is nought.
    pub fn value(&self, rows: &[Exact]) -> Result<Exact, TooLong> {
        let of = |part: &Self| part.value(rows);
        match self {
            Self::Row(at) => rows.get(*at).copied().ok_or(TooLong),
            Self::Number(number) => Ok(*number),
            Self::Two(one, sign, other) => {
                let (one, other) = (Long::from(of(one)?), of(other)?);
                match sign {
                    Sign::Plus => one + other,
                    Sign::Minus => one - other,
                    Sign::Times => one * other,
                    Sign::Over if other == whole(0) => return Err(TooLong),
                    Sign::Over => one / other,
                }
                .fits()
            }
            Self::Lower(one, other) => Ok(of(one)?.min(of(other)?)),
            Self::Higher(one, other) => Ok(of(one)?.max(of(other)?)),
            Self::Floor(of_it) => Ok(of(of_it)?.floor()),
            Self::ToThePenny(of_it) => to_the_penny(of(of_it)?),
            Self::ToTheNearest(of_it) => Ok((Long::from(of(of_it)?) + exact(1, 2)).fits()?.floor()),
            Self::WhenBelow(parts) => {
                let [one, other, below, else_] = &**parts;
                of(if of(one)? < of(other)? { below } else { else_ })
            }
        }
    }

    /// The formula as a text, each row named by `row`; `spreadsheet` in the words of a spreadsheet, else in those of people.
    pub fn written(&self, spreadsheet: bool, row: &impl Fn(usize) -> String) -> String {
        let of = |part: &Self| part.written(spreadsheet, row);
        let whole_part = |part: &Self| match part {
            Self::Two(..) => format!("({})", of(part)),
            _ => of(part),
        };
        match self {
            Self::Row(at) => row(*at),
            Self::Number(number) => shown(*number),
            Self::Two(one, sign, other) => {
                let (one, other) = match sign {
                    Sign::Plus => (of(one), of(other)),
                    Sign::Minus => (of(one), whole_part(other)),
                    Sign::Times | Sign::Over => (whole_part(one), whole_part(other)),
                };
                if spreadsheet {
                    format!("{one}{}{other}", sign.of_spreadsheets())
                } else {
                    format!("{one} {} {other}", sign.of_people())
                }
            }
            _ if spreadsheet => self.as_function(&of),
            _ => self.in_words(&of),
        }
    }

    fn as_function(&self, of: &impl Fn(&Self) -> String) -> String {
        match self {
            Self::Lower(one, other) => format!("MIN({},{})", of(one), of(other)),
            Self::Higher(one, other) => format!("MAX({},{})", of(one), of(other)),
            Self::Floor(part) => format!("INT({})", of(part)),
            Self::ToThePenny(part) => format!("ROUND({},2)", of(part)),
            Self::ToTheNearest(part) => format!("ROUND({},0)", of(part)),
            Self::WhenBelow(parts) => {
                let [one, other, below, else_] = &**parts;
                format!("IF({}<{},{},{})", of(one), of(other), of(below), of(else_))
            }
            Self::Row(_) | Self::Number(_) | Self::Two(..) => of(self),
        }
    }

    fn in_words(&self, of: &impl Fn(&Self) -> String) -> String {
        match self {
            Self::Lower(one, other) => format!("the lower of [{}] and [{}]", of(one), of(other)),
            Self::Higher(one, other) => format!("the higher of [{}] and [{}]", of(one), of(other)),
            Self::Floor(part) => format!("[{}] without its decimals", of(part)),
            Self::ToThePenny(part) => format!("{}, to the penny", of(part)),
            Self::ToTheNearest(part) => format!("{}, to the nearest whole number", of(part)),
            Self::WhenBelow(parts) => {
                let [one, other, below, else_] = &**parts;
                format!("when {} is below {}: {}; else {}", of(one), of(other), of(below), of(else_))
            }
            Self::Row(_) | Self::Number(_) | Self::Two(..) => of(self),
        }
    }

    /// No lower than one number, no higher than another.
    #[must_use]
    pub fn between(self, low: i128, high: i128) -> Self {
        self.at_least(low).at_most(Self::Number(whole(high)))
    }

    /// No lower than a number.
    #[must_use]
    pub fn at_least(self, low: i128) -> Self {
        Self::Higher(Box::new(Self::Number(whole(low))), Box::new(self))
    }

    /// No higher than another.
    #[must_use]
    pub fn at_most(self, high: Self) -> Self {
        Self::Lower(Box::new(high), Box::new(self))
    }

    /// To the penny.
    #[must_use]
    pub fn to_the_penny(self) -> Self {
        Self::ToThePenny(Box::new(self))
    }

    /// To the nearest whole number, halves up.
    #[must_use]
    pub fn to_the_nearest(self) -> Self {
        Self::ToTheNearest(Box::new(self))
    }

    /// This number when `one` is below `other`, else the other.
    pub fn when_below(one: Self, other: Self, below: Self, else_: Self) -> Self {
        Self::WhenBelow(Box::new([one, other, below, else_]))
    }
}

fn to_the_penny(pounds: Exact) -> Result<Exact, TooLong> {
    let most = whole(Pence::new(i64::MAX / 2).count().into());
    let pence = (Long::from(pounds) * whole(100)).fits()?;
    if clamp(pence, whole(0) - most, most) != pence {
        return Err(TooLong);
    }
    Ok(exact(half_away(pence).count().into(), 100))
}

/// A number within a formula: whole, or a decimal of eight places, or a fraction.
fn shown(number: Exact) -> String {
    let decimal = show_decimal(number, 8);
    if number.is_integer() {
        number.to_string()
    } else if crate::words::read_exact(&decimal) == Some(number) {
        decimal.trim_end_matches('0').to_string()
    } else {
        format!("({}/{})", number.numer(), number.denom())
    }
}

impl Sign {
    fn of_spreadsheets(self) -> char {
        match self {
            Self::Plus => '+',
            Self::Minus => '-',
            Self::Times => '*',
            Self::Over => '/',
        }
    }

    fn of_people(self) -> char {
        match self {
            Self::Plus => '+',
            Self::Minus => '−',
            Self::Times => '×',
            Self::Over => '÷',
        }
    }
}

impl From<i128> for Formula {
    fn from(number: i128) -> Self {
        Self::Number(whole(number))
    }
}

impl From<Exact> for Formula {
    fn from(number: Exact) -> Self {
        Self::Number(number)
    }
}

impl<F: Into<Self>> Add<F> for Formula {
    type Output = Self;
    fn add(self, other: F) -> Self {
        Self::Two(Box::new(self), Sign::Plus, Box::new(other.into()))
    }
}

impl<F: Into<Self>> Sub<F> for Formula {
    type Output = Self;
    fn sub(self, other: F) -> Self {
        Self::Two(Box::new(self), Sign::Minus, Box::new(other.into()))
    }
}

impl<F: Into<Self>> Mul<F> for Formula {
    type Output = Self;
    fn mul(self, other: F) -> Self {
        Self::Two(Box::new(self), Sign::Times, Box::new(other.into()))
    }
}

impl<F: Into<Self>> Div<F> for Formula {
    type Output = Self;
    fn div(self, other: F) -> Self {
        Self::Two(Box::new(self), Sign::Over, Box::new(other.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(at: usize) -> Formula {
        Formula::Row(at)
    }

    #[test]
    fn a_formula_is_worked_out_exactly_and_written_twice() {
        let score = ((row(0) - row(1)) / (row(2) - row(1))).between(0, 1);
        let rows = [exact(1, 10), exact(117, 1000), exact(84, 1000)];
        assert_eq!(score.value(&rows), Ok(exact(17, 33)));
        let cell = |at| format!("E{}", at + 7);
        assert_eq!(score.written(true, &cell), "MIN(1,MAX(0,(E7-E8)/(E9-E8)))");
        let name = |at| format!("row {}", at + 1);
        let said = "the lower of [1] and [the higher of [0] and [(row 1 − row 2) ÷ (row 3 − row 2)]]";
        assert_eq!(score.written(false, &name), said);
    }

    #[test]
    fn pennies_round_half_away_and_counts_to_the_nearest() {
        let penny = (row(0) / 12).to_the_penny();
        assert_eq!(penny.value(&[exact(6, 100)]), Ok(exact(1, 100)));
        assert_eq!(penny.value(&[exact(-6, 100)]), Ok(exact(-1, 100)));
        assert_eq!(penny.written(true, &|_| "E7".into()), "ROUND(E7/12,2)");
        assert_eq!(row(0).to_the_nearest().value(&[exact(5, 2)]), Ok(whole(3)));
    }

    #[test]
    fn what_cannot_be_worked_out_is_no_number() {
        assert_eq!((row(0) / row(1)).value(&[whole(1), whole(0)]), Err(TooLong));
        assert_eq!(row(3).value(&[]), Err(TooLong));
        assert!((row(0) * row(0)).value(&[whole(i128::MAX / 2)]).is_err());
        assert!(row(0).to_the_penny().value(&[whole(i128::MAX / 200)]).is_err());
    }

    #[test]
    fn numbers_are_written_so_that_nothing_is_lost() {
        let written = |number| Formula::Number(number).written(true, &|_| String::new());
        assert_eq!([exact(1, 2), exact(-3, 1), exact(1, 3)].map(written), ["0.5", "-3", "(1/3)"]);
        let below = Formula::when_below(row(0), 5.into(), exact(1, 2).into(), 0.into());
        assert_eq!(below.written(true, &|_| "E7".into()), "IF(E7<5,0.5,0)");
    }
}
