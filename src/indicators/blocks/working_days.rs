//! Working days in England, for deadlines that are set in them.

use crate::words::{Date, day};
use jiff::civil::Weekday;

/// Bank holidays in England and Wales, 2022 to 2027. Source: GOV.UK, "UK bank holidays" (2022 with the platinum
/// jubilee and the state funeral, 2023 with the coronation; 2027 by the rule of substitute days).
static BANK_HOLIDAYS: &[Date] = &[
    day(2022, 1, 3),
    day(2022, 4, 15),
    day(2022, 4, 18),
    day(2022, 5, 2),
    day(2022, 6, 2),
    day(2022, 6, 3),
    day(2022, 8, 29),
    day(2022, 9, 19),
    day(2022, 12, 26),
    day(2022, 12, 27),
    day(2023, 1, 2),
    day(2023, 4, 7),
    day(2023, 4, 10),
    day(2023, 5, 1),
    day(2023, 5, 8),
    day(2023, 5, 29),
    day(2023, 8, 28),
    day(2023, 12, 25),
    day(2023, 12, 26),
    day(2024, 1, 1),
    day(2024, 3, 29),
    day(2024, 4, 1),
    day(2024, 5, 6),
    day(2024, 5, 27),
    day(2024, 8, 26),
    day(2024, 12, 25),
    day(2024, 12, 26),
    day(2025, 1, 1),
    day(2025, 4, 18),
    day(2025, 4, 21),
    day(2025, 5, 5),
    day(2025, 5, 26),
    day(2025, 8, 25),
    day(2025, 12, 25),
    day(2025, 12, 26),
    day(2026, 1, 1),
    day(2026, 4, 3),
    day(2026, 4, 6),
    day(2026, 5, 4),
    day(2026, 5, 25),
    day(2026, 8, 31),
    day(2026, 12, 25),
    day(2026, 12, 28),
    day(2027, 1, 1),
    day(2027, 3, 26),
    day(2027, 3, 29),
    day(2027, 5, 3),
    day(2027, 5, 31),
    day(2027, 8, 30),
    day(2027, 12, 27),
    day(2027, 12, 28),
];

/// Is a day neither at a weekend nor a bank holiday?
pub fn is_working_day(date: Date) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && BANK_HOLIDAYS.binary_search(&date).is_err()
}

/// The day that is so many working days after a date; the date itself does not count.
pub fn working_days_after(date: Date, days: u32) -> Date {
    let mut at = date;
    let mut left = days;
    while left > 0 {
        let Ok(next) = at.tomorrow() else { return at };
        at = next;
        left -= u32::from(is_working_day(at));
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_working_days_step_over_weekends_and_bank_holidays() {
        assert_eq!(working_days_after(day(2026, 6, 1), 20), day(2026, 6, 29));
        assert_eq!(working_days_after(day(2026, 4, 2), 1), day(2026, 4, 7));
        assert!(BANK_HOLIDAYS.is_sorted());
    }
}
