//! What a return covers: a collection year to date, or a whole one.

use super::{CollectionYear, Date, Month};
use std::fmt;
use std::str::FromStr;

/// The period of a return, named by its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// `2025-26`: the final return of that collection year.
    Year(CollectionYear),
    /// `2026-10`: the collection year to date at the end of that month.
    Month(Month),
}

impl Period {
    /// The last day that the return can speak of.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => year.last_day(),
            Self::Month(month) => month.last_day(),
        }
    }

    /// The collection year it belongs to.
    pub fn collection_year(self) -> CollectionYear {
        match self {
            Self::Year(year) => year,
            Self::Month(month) => month.collection_year(),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(to),
            Self::Month(month) => month.fmt(to),
        }
    }
}

impl FromStr for Period {
    type Err = String;

    /// `2026-10` is a month; `2025-26` is a year. Only `2009-10` to `2011-12` could be either: they are read as
    /// months, and no return of those years is in use.
    fn from_str(text: &str) -> Result<Self, String> {
        let as_month = text.parse().map(Self::Month);
        let as_year = text.parse().map(Self::Year);
        as_month.or(as_year).map_err(|_: String| {
            format!("'{text}' is not a period. Write a month as 2026-10 or a collection year as 2025-26.")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_month_or_a_collection_year() {
        let month: Period = "2026-10".parse().unwrap();
        let year: Period = "2025-26".parse().unwrap();
        assert!(matches!(month, Period::Month(_)) && matches!(year, Period::Year(_)));
        assert_eq!(month.collection_year().to_string(), "2026-27");
        assert_eq!(year.last_day(), super::super::day(2026, 3, 31));
        assert!("october".parse::<Period>().is_err());
    }
}
