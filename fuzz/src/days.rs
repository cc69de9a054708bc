//! Dates read by an eye of our own: the calendar in ten lines.

/// A day as a return may write it, `dd/mm/yyyy` or `yyyy-mm-dd`: year, month and day.
pub fn day(text: &str) -> Option<(i16, i8, i8)> {
    let (year, month, day) = parts(text, '/')
        .map(|[day, month, year]| (year, month, day))
        .or_else(|| parts(text, '-').map(|[year, month, day]| (year, month, day)))?;
    calendar(year, month, day)
}

/// A day with the month first, as America writes it.
pub fn month_first(text: &str) -> Option<(i16, i8, i8)> {
    let [month, day, year] = parts(text, '/')?;
    calendar(year, month, day)
}

fn parts(text: &str, between: char) -> Option<[&str; 3]> {
    let parts: Vec<&str> = text.split(between).collect();
    <[&str; 3]>::try_from(parts).ok()
}

fn calendar(year: &str, month: &str, day: &str) -> Option<(i16, i8, i8)> {
    let whole = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let plain = digits.contains(&text.len()) && text.chars().all(|letter| letter.is_ascii_digit());
        plain.then(|| text.chars().fold(0_i16, |sum, digit| sum * 10 + digit as i16 - '0' as i16))
    };
    let (year, month, day) = (whole(year, 4..=4)?, whole(month, 1..=2)?, whole(day, 1..=2)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let (month, day) = ((1..=last).contains(&day)).then_some((month, day))?;
    Some((year, i8::try_from(month).ok()?, i8::try_from(day).ok()?))
}
