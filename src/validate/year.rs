//! The year that a return is judged by, and the years in which a rule holds.

use crate::words::{CollectionYear, Date, Period};

/// What the rules need to know of the collection year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The collection year: it decides which rules and codes are in force.
    pub year: CollectionYear,
    /// Its first day, 1 April.
    pub first: Date,
    /// The last day that the return can speak of: 31 March, or the end of the month for a return to date.
    pub last: Date,
}

impl Year {
    /// The year of a return for a period.
    pub fn of(period: Period) -> Self {
        let year = period.collection_year();
        Self { year, first: year.first_day(), last: period.last_day() }
    }

    /// Does the return speak of the year to its end? A return to date cannot yet say who was in care for all of it.
    pub fn is_whole(self) -> bool {
        self.last == CollectionYear::of(self.last).last_day()
    }

    /// The same rules over a year that ends on another day.
    #[must_use]
    pub fn ending(self, last: Date) -> Self {
        Self { first: CollectionYear::of(last).first_day(), last, ..self }
    }
}

/// The collection years in which a rule is in force, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first: 2022-23 for rules that are as old as the published rule sets.
    pub from: CollectionYear,
    /// The last; `None` while it is in force.
    pub to: Option<CollectionYear>,
}

impl Years {
    /// The first collection year whose rules are known.
    pub const FIRST_KNOWN: CollectionYear = CollectionYear::ending(2023);
    /// The latest collection year whose rules are known.
    pub const LAST_KNOWN: CollectionYear = CollectionYear::ending(2027);
    /// In force in every known year.
    pub const ALL: Self = Self { from: Self::FIRST_KNOWN, to: None };

    /// In force from the collection year that ends in `year`.
    pub const fn from(year: i16) -> Self {
        Self { from: CollectionYear::ending(year), to: None }
    }

    /// In force up to the collection year that ends in `year`.
    #[must_use]
    pub const fn until(self, year: i16) -> Self {
        Self { from: self.from, to: Some(CollectionYear::ending(year)) }
    }

    /// Is the rule in force in a year?
    pub fn hold(self, year: CollectionYear) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }

    /// Every known year, oldest first.
    pub fn known() -> impl Iterator<Item = CollectionYear> {
        (Self::FIRST_KNOWN.ends_in()..=Self::LAST_KNOWN.ends_in()).map(CollectionYear::ending)
    }
}
