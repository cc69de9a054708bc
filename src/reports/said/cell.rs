//! A cell: a value and its kind, never a formatted number.

use crate::words::{Date, Exact, Pence, exact, half_away, short_date, show_decimal, whole};

/// What a cell holds. Money stays pence and rates stay exact until a dress writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words. Sent text is only ever put here, and every dress escapes it.
    Text(String),
    /// An identifier: text that may look like a number and must never become one.
    Id(String),
    /// A whole number.
    Count(i64),
    /// Money.
    Money(Pence),
    /// An estimate of money, shown in whole pounds: what is paid is never one.
    Pounds(Pence),
    /// A rate between 0 and 1, shown as a percentage with one decimal.
    Percent(Exact),
    /// A rate that money is worked out from: a percentage with four decimals.
    Rate(Exact),
    /// Any other number that money is worked out from, with up to eight decimals.
    Number(Exact),
    /// A day.
    Day(Date),
    /// A link to another file of the same run (a relative path) or to a place in the same page (`#id`).
    Link {
        /// What the reader sees.
        text: String,
        /// Where it goes.
        to: String,
    },
    /// A shorthand for "no number": `c` confidential, `x` not available, `z` not applicable.
    Symbol(char),
    /// Nothing, on purpose; the table's notes say why.
    Blank,
}

/// The kind of a column: how its cells are aligned and formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, links and days: to the left.
    Text,
    /// Identifiers: to the left, never numbers.
    Id,
    /// Whole numbers: to the right.
    Count,
    /// Money: to the right, two decimals.
    Money,
    /// Estimates of money: to the right, whole pounds.
    Pounds,
    /// Percentages: to the right, one decimal.
    Percent,
    /// Numbers of several kinds: to the right, each as its own kind is.
    Number,
    /// Days.
    Day,
}

impl Kind {
    /// Do cells of this kind hold numbers?
    pub fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Money | Self::Pounds | Self::Percent | Self::Number)
    }
}

impl Cell {
    /// Words from anything that can be said.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A count.
    ///
    /// # Panics
    /// When the count does not fit 63 bits, which no count of rows or children does.
    pub fn count(count: impl TryInto<i64>) -> Self {
        Self::Count(count.try_into().ok().expect("counts of rows and children fit"))
    }

    /// The number of a cell as plain digits: money in pounds, rates with twelve decimals; `None` for what is no number.
    pub fn plain_number(&self) -> Option<String> {
        match self {
            Self::Count(count) => Some(count.to_string()),
            Self::Money(pence) | Self::Pounds(pence) => Some(pence.plain()),
            Self::Percent(rate) | Self::Rate(rate) | Self::Number(rate) => Some(show_decimal(*rate, 12)),
            Self::Text(_)
            | Self::Id(_)
            | Self::Day(_)
            | Self::Link { .. }
            | Self::Symbol(_)
            | Self::Blank => None,
        }
    }

    /// The cell as a person reads it on a page.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Id(text) | Self::Link { text, .. } => text.clone(),
            Self::Count(count) => group(*count),
            Self::Money(pence) => pence.to_string(),
            Self::Pounds(pence) => whole_pounds(*pence),
            Self::Percent(rate) => format!("{}%", show_decimal(*rate * whole(100), 1)),
            Self::Rate(rate) => format!("{}%", show_decimal(*rate * whole(100), 4)),
            Self::Number(number) => trimmed(*number),
            Self::Day(date) => short_date(*date),
            Self::Symbol(symbol) => format!("[{symbol}]"),
            Self::Blank => String::new(),
        }
    }
}

/// With no more decimals than it needs, up to eight.
fn trimmed(number: Exact) -> String {
    let shown = show_decimal(number, 8);
    shown.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// To the nearest pound: `£1,222,736`.
fn whole_pounds(sum: Pence) -> String {
    let pounds = half_away(exact(sum.count().into(), 100)).count();
    Pence::new(pounds.saturating_mul(100)).to_string().trim_end_matches(".00").to_string()
}

fn group(count: i64) -> String {
    let pounds = Pence::new(count.saturating_mul(100)).to_string();
    pounds.replace('£', "").trim_end_matches(".00").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_show_themselves_as_people_write_numbers() {
        let shown: Vec<String> = [
            Cell::Count(81_770),
            Cell::Count(-5),
            Cell::Money(Pence::new(123_456)),
            Cell::Pounds(Pence::new(-123_450)),
            Cell::Percent(exact(1039, 10_000)),
            Cell::Rate(exact(2, 3)),
            Cell::Number(exact(5, 2)),
            Cell::Number(exact(100, 1)),
            Cell::Symbol('c'),
        ]
        .iter()
        .map(Cell::shown)
        .collect();
        assert_eq!(shown, ["81,770", "-5", "£1,234.56", "-£1,235", "10.4%", "66.6667%", "2.5", "100", "[c]"]);
    }
}
