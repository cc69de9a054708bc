//! Academic years: from 1 September to 31 August, which are not collection years.

use super::Window;
use crate::words::{Date, day};

/// An academic year, kept as the year in which it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcademicYear(i16);

impl AcademicYear {
    /// The last one that had ended before a day.
    pub fn ended_before(at: Date) -> Self {
        Self(if at.month() >= 9 { at.year() } else { at.year() - 1 })
    }

    /// Its first day, 1 September.
    pub fn first_day(self) -> Date {
        day(self.0 - 1, 9, 1)
    }

    /// The twelve months to 31 March of the year, in which its pupils must have been looked after.
    pub fn looked_after_in(self) -> Window {
        Window::months_to(day(self.0, 3, 31), 12)
    }

    /// Does it hold a day?
    pub fn holds(self, at: Date) -> bool {
        self.first_day() <= at && at < day(self.0, 9, 1)
    }

    /// As the supplement names it: `2025/26`.
    pub fn name(self) -> String {
        format!("{}/{:02}", self.0 - 1, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_academic_year_ends_with_august() {
        let year = AcademicYear::ended_before(day(2026, 9, 1));
        assert_eq!((year.name().as_str(), year.first_day()), ("2025/26", day(2025, 9, 1)));
        assert_eq!(AcademicYear::ended_before(day(2026, 8, 31)).name(), "2024/25");
        assert!(year.holds(day(2026, 8, 31)) && !year.holds(day(2026, 9, 1)));
        assert_eq!(year.looked_after_in(), Window { start: day(2025, 4, 1), end: day(2026, 3, 31) });
    }
}
