//! A calendar month, the period of a payment run.

use super::{CollectionYear, Date, day, months_before};
use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A month such as `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month a day lies in.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The first day of the month.
    pub fn first_day(self) -> Date {
        day(self.year, self.month, 1)
    }

    /// The last day of the month.
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(months_before(self.first_day(), 1))
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }

    /// The collection year (April to March) it lies in.
    pub fn collection_year(self) -> CollectionYear {
        CollectionYear::of(self.first_day())
    }

    /// Its place in the financial year: April is 0, March is 11.
    pub fn in_financial_year(self) -> usize {
        usize::from((self.month.unsigned_abs() + 8) % 12)
    }

    /// Every month from this one to `last`; none when `last` is earlier.
    pub fn up_to(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |month| Some(month.after())).take_while(move |month| *month <= last)
    }

    /// As a page says it: `October 2026`.
    pub fn long(self) -> String {
        self.first_day().strftime("%B %Y").to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("'{text}' is not a month. Write it as 2026-10.");
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(wrong());
        }
        let year: i16 = year.parse().map_err(|_| wrong())?;
        let month: i8 = month.parse().map_err(|_| wrong())?;
        if (1990..2200).contains(&year) && (1..=12).contains(&month) {
            Ok(Self { year, month })
        } else {
            Err(wrong())
        }
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_one_another_across_the_year() {
        let december: Month = "2026-12".parse().unwrap();
        assert_eq!(december.after().to_string(), "2027-01");
        assert_eq!(december.after().before(), december);
        assert_eq!(december.last_day(), day(2026, 12, 31));
        assert_eq!(december.up_to("2027-02".parse().unwrap()).count(), 3);
        assert_eq!("2026-04".parse::<Month>().unwrap().in_financial_year(), 0);
        assert_eq!("2027-03".parse::<Month>().unwrap().in_financial_year(), 11);
        assert!("2026-13".parse::<Month>().is_err());
        assert!("2026-1".parse::<Month>().is_err());
    }
}
