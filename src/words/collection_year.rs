//! The year of a return: 1 April to 31 March, named `2026-27`.

use super::{Date, day};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A collection year, kept as the year in which it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollectionYear(i16);

impl CollectionYear {
    /// The collection year that ends on 31 March of `year`.
    pub const fn ending(year: i16) -> Self {
        Self(year)
    }

    /// The collection year a day lies in.
    pub fn of(date: Date) -> Self {
        Self(date.year() + i16::from(date.month() >= 4))
    }

    /// 1 April.
    pub fn first_day(self) -> Date {
        day(self.0 - 1, 4, 1)
    }

    /// 31 March.
    pub fn last_day(self) -> Date {
        day(self.0, 3, 31)
    }

    /// The year before.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0 - 1)
    }

    /// The year in which it ends.
    pub fn ends_in(self) -> i16 {
        self.0
    }
}

impl fmt::Display for CollectionYear {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}-{:02}", self.0 - 1, self.0 % 100)
    }
}

impl FromStr for CollectionYear {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("'{text}' is not a collection year. Write it as 2026-27.");
        let (first, second) = text.split_once('-').ok_or_else(wrong)?;
        let start: i16 = first.parse().map_err(|_| wrong())?;
        let end: i16 = second.parse().map_err(|_| wrong())?;
        let fits = first.len() == 4 && second.len() == 2 && (1990..2200).contains(&start);
        if fits && (start + 1) % 100 == end { Ok(Self(start + 1)) } else { Err(wrong()) }
    }
}

impl Serialize for CollectionYear {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_named_by_both_its_years() {
        let year: CollectionYear = "2026-27".parse().unwrap();
        assert_eq!(year, CollectionYear::ending(2027));
        assert_eq!(year.to_string(), "2026-27");
        assert_eq!((year.first_day(), year.last_day()), (day(2026, 4, 1), day(2027, 3, 31)));
        assert_eq!(CollectionYear::of(day(2027, 3, 31)), year);
        assert_eq!(CollectionYear::of(day(2027, 4, 1)), CollectionYear::ending(2028));
        for wrong in ["2026-28", "2026", "26-27", "2026-2027"] {
            assert!(wrong.parse::<CollectionYear>().is_err(), "{wrong}");
        }
    }
}
