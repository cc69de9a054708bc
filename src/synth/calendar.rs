//! Days: stepping, working days, and the days on which nothing made up may happen.

use crate::words::{CollectionYear, Date, day};
use jiff::ToSpan;
use jiff::civil::Weekday;

/// So many days later, or earlier when negative.
pub(super) fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// The same birthday so many years later; the births that are made up are never on 29 February.
pub(super) fn birthday(born: Date, years: i16) -> Date {
    day(born.year() + years, born.month(), born.day())
}

/// The weekday at or before a date: nobody holds a review on a Sunday.
pub(super) fn weekday_by(date: Date) -> Date {
    match date.weekday() {
        Weekday::Saturday => days_after(date, -1),
        Weekday::Sunday => days_after(date, -2),
        _ => date,
    }
}

/// The date itself, or a day later on 1 April: an episode that ended then would have no day in the year that its
/// successor opens, and the return would seem to begin in the middle of a life.
pub(super) fn off_the_first(date: Date) -> Date {
    if (date.month(), date.day()) == (4, 1) { days_after(date, 1) } else { date }
}

/// Is a birth on this day awkward? A child leaves on the 18th birthday at the latest; leaving on the last day of a
/// return, or on 1 April, would be looked after by one count and not by another.
pub(super) fn is_awkward(born: Date, month_end: Date) -> bool {
    let of_year = (born.month(), born.day());
    let last = CollectionYear::of(month_end).last_day();
    [(2, 29), (4, 1), (last.month(), last.day()), (month_end.month(), month_end.day())].contains(&of_year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_fall_back_to_friday() {
        assert_eq!(weekday_by(day(2026, 11, 1)), day(2026, 10, 30));
        assert_eq!(weekday_by(day(2026, 10, 30)), day(2026, 10, 30));
        assert_eq!(off_the_first(day(2026, 4, 1)), day(2026, 4, 2));
    }

    #[test]
    fn nobody_is_born_on_the_last_day_of_a_return() {
        let month_end = day(2026, 10, 31);
        let awkward = |month, date| is_awkward(day(2012, month, date), month_end);
        assert!(awkward(3, 31) && awkward(4, 1) && awkward(10, 31) && awkward(2, 29));
        assert!(!awkward(5, 5));
    }
}
