//! Civil dates: a day in England, without a time or a zone.

use jiff::ToSpan;
pub use jiff::civil::Date;

/// A date written in the program.
///
/// # Panics
/// When there is no such day: the program itself would be wrong.
pub const fn day(year: i16, month: i8, day: i8) -> Date {
    jiff::civil::date(year, month, day)
}

/// Reads `dd/mm/yyyy` (one or two digits for day and month) or `yyyy-mm-dd`; anything else is `None`.
/// Two-digit years are refused: 01/02/26 could be three different days.
pub fn read_date(text: &str) -> Option<Date> {
    // Bytes, because a return has millions of dates, and what is no digit or mark is no date anyway.
    let text = text.as_bytes();
    // As nearly all are written.
    if let [one, two, b'/', three, four, b'/', year @ ..] = text
        && year.len() == 4
    {
        return read_parts(year, &[*three, *four], &[*one, *two]);
    }
    let by = if text.contains(&b'/') { b'/' } else { b'-' };
    let mut parts = text.split(|byte| *byte == by);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = if by == b'/' { (third, second, first) } else { (first, second, third) };
    if year.len() != 4 || !matches!((month.len(), day.len()), (1 | 2, 1 | 2)) {
        return None;
    }
    read_parts(year, month, day)
}

fn read_parts(year: &[u8], month: &[u8], day: &[u8]) -> Option<Date> {
    let (month, day) = (i8::try_from(number(month)?).ok()?, i8::try_from(number(day)?).ok()?);
    Date::new(number(year)?, month, day).ok()
}

/// Up to four digits as a number.
fn number(digits: &[u8]) -> Option<i16> {
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i16::from(byte - b'0'));
    digits.iter().try_fold(0, |so_far, byte| Some(so_far * 10 + digit(byte)?))
}

/// As a return writes it: `31/10/2026`.
pub fn short_date(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// As a letter writes it: `31 October 2026`.
pub fn long_date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The month of a birth, or of a birthday: `June 2018`. What is written about a child never says the whole date of its
/// birth, which would tell anybody who it is; month and row are enough for those who have the record.
pub fn birth_month(day: Date) -> String {
    day.strftime("%B %Y").to_string()
}

/// Days from `from` to `to`, not counting `to` itself; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// The day so many days later.
///
/// # Panics
/// Beyond the year 9999.
pub fn days_after(date: Date, days: i64) -> Date {
    date.checked_add(jiff::Span::new().days(days)).expect("a date of this age")
}

/// The same day so many months earlier, or the last day of that month when it is shorter.
pub fn months_before(date: Date, months: i32) -> Date {
    date.saturating_sub(months.months())
}

/// The same day so many months later, or the last day of that month when it is shorter.
pub fn months_after(date: Date, months: i32) -> Date {
    date.saturating_add(months.months())
}

/// Years completed on a day. A child born on 29 February has the birthday on 1 March in other years.
pub fn age_on(born: Date, on: Date) -> i32 {
    let years = i32::from(on.year()) - i32::from(born.year());
    years - i32::from((on.month(), on.day()) < (born.month(), born.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn british_dates_and_iso_dates_are_read_and_nothing_else() {
        assert_eq!(read_date("05/04/2026"), Some(day(2026, 4, 5)));
        assert_eq!(read_date("5/4/2026"), Some(day(2026, 4, 5)));
        assert_eq!(read_date("2026-04-05"), Some(day(2026, 4, 5)));
        for wrong in ["31/02/2026", "03/25/2026", "05/04/26", "5.4.2026", "", "05/04/2026 00:00", "+5/4/2026"]
        {
            assert_eq!(read_date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_birthday_completes_the_year() {
        let born = day(2010, 3, 31);
        assert_eq!(age_on(born, day(2026, 3, 30)), 15);
        assert_eq!(age_on(born, day(2026, 3, 31)), 16);
        assert_eq!(age_on(day(2012, 2, 29), day(2026, 2, 28)), 13);
        assert_eq!(age_on(day(2012, 2, 29), day(2026, 3, 1)), 14);
    }

    #[test]
    fn months_clamp_at_the_end_of_a_shorter_month() {
        assert_eq!(months_before(day(2026, 3, 31), 1), day(2026, 2, 28));
        assert_eq!(months_after(day(2026, 1, 31), 1), day(2026, 2, 28));
        assert_eq!(days_between(day(2026, 4, 1), day(2027, 4, 1)), 365);
    }
}
