//! Windows of days, and days in them.

use crate::words::{Date, days_between, months_after, months_before};

/// Days from `start` to `end`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub start: Date,
    /// The last day: the day at which the indicator is taken.
    pub end: Date,
}

impl Window {
    /// The months up to and including a day: twelve to 31 March 2026 begin on 1 April 2025.
    pub fn months_to(end: Date, months: i32) -> Self {
        Self { start: first_of(end, months), end }
    }

    /// The first day of so many months up to the window's end.
    pub fn back(self, months: i32) -> Date {
        first_of(self.end, months)
    }

    /// Its first twelve months: those of a cohort that is followed to its end.
    #[must_use]
    pub fn first_year(self) -> Self {
        let after = months_after(self.start, 12);
        Self { start: self.start, end: after.yesterday().unwrap_or(after) }
    }

    /// Does the window hold a day?
    pub fn holds(self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }
}

fn first_of(end: Date, months: i32) -> Date {
    months_before(end.tomorrow().unwrap_or(end), months)
}

/// Days of a stretch that lie in a window. The stretch covers `from ≤ day < to`, and an open one runs on.
pub fn days_in(from: Date, to: Option<Date>, window: Window) -> i64 {
    let after = window.end.tomorrow().unwrap_or(window.end);
    let end = to.map_or(after, |to| to.min(after));
    days_between(from.max(window.start), end).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    #[test]
    fn consecutive_stretches_never_count_a_day_twice() {
        let year = Window::months_to(day(2026, 3, 31), 12);
        assert_eq!(year.start, day(2025, 4, 1));
        let first = days_in(day(2025, 1, 1), Some(day(2025, 9, 15)), year);
        let second = days_in(day(2025, 9, 15), None, year);
        assert_eq!((first, second, first + second), (167, 198, 365));
        assert_eq!(days_in(day(2026, 4, 1), None, year), 0);
        assert_eq!(Window::months_to(day(2026, 10, 31), 12).start, day(2025, 11, 1));
    }
}
