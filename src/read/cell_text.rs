//! One cell of a workbook to text, as the sender sees it; what cannot be shown faithfully comes with a complaint.

use super::{found::Refusal, letters};
use crate::words::{Date, read_date, short_date};
use calamine::{DataRef, ExcelDateTime};
use std::borrow::Cow;

/// The text of a cell, and what is odd about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CellText<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) odd: Option<String>,
}

/// Serial numbers from 01/01/1990 up to 01/01/2200, which no date of a child or a contract falls outside of.
const SERIALS_1900: std::ops::Range<f64> = 32_874.0..109_575.0;
/// The same days in workbooks that count from 1904.
const SERIALS_1904: std::ops::Range<f64> = 31_412.0..108_113.0;
/// Spreadsheets keep fifteen digits of a number; beyond them the digits are made up.
const KEPT_DIGITS: f64 = 1e15;

/// The text of a cell. `since_1904` is the workbook's way of counting days.
///
/// # Errors
/// When the cell holds more text than a spreadsheet can.
pub(super) fn cell_text<'a>(value: &'a DataRef<'_>, since_1904: bool) -> Result<CellText<'a>, Refusal> {
    let told = |text: String, odd: Option<String>| CellText { text: text.into(), odd };
    Ok(match value {
        DataRef::Empty => told(String::new(), None),
        DataRef::String(text) => CellText { text: text.into(), odd: letters::odd_letter(text)? },
        DataRef::SharedString(text) => CellText { text: (*text).into(), odd: letters::odd_letter(text)? },
        DataRef::Int(whole) => told(whole.to_string(), None),
        DataRef::Float(number) => {
            let (text, odd) = number_text(*number);
            told(text, odd)
        }
        DataRef::Bool(is) => told(if *is { "TRUE" } else { "FALSE" }.to_owned(), None),
        DataRef::DateTime(moment) => {
            let (text, odd) = date_text(moment, since_1904);
            told(text, odd)
        }
        DataRef::DateTimeIso(text) => iso_text(text)?,
        DataRef::DurationIso(text) => {
            letters::odd_letter(text)?;
            told(
                text.clone(),
                Some("The cell holds a length of time. Type the value as text or a date.".to_owned()),
            )
        }
        DataRef::Error(error) => {
            told(error.to_string(), Some(format!("The cell shows the error {error}. Put the formula right.")))
        }
    })
}

/// A number as the spreadsheet shows it: fifteen digits, no noise from the binary behind them, no exponent.
fn number_text(number: f64) -> (String, Option<String>) {
    if !number.is_finite() {
        let says = "The cell holds something that is not a number: read as blank. Type the value again.";
        return (String::new(), Some(says.to_owned()));
    }
    let fifteen: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{fifteen}");
    let text = if text == "-0" { "0".to_owned() } else { text };
    let odd = (number.abs() >= KEPT_DIGITS).then(|| {
        format!("{text} has more digits than a spreadsheet keeps; some may be lost. Type it as text.")
    });
    (text, odd)
}

fn date_text(moment: &ExcelDateTime, since_1904: bool) -> (String, Option<String>) {
    let serial = moment.as_f64();
    let serials = if since_1904 { SERIALS_1904 } else { SERIALS_1900 };
    if moment.is_duration() || !serials.contains(&serial) {
        let (text, odd) = number_text(serial);
        let says = format!(
            "The cell is formatted as a date or time, but {text} is no day from 1990 to 2199: left as the number. Type the date again."
        );
        return (text, odd.or(Some(says)));
    }
    match to_the_second(moment) {
        Some((date, 0)) => (short_date(date), None),
        Some((date, seconds)) => (short_date(date), Some(time_dropped(seconds))),
        None => (String::new(), Some("The date cannot be read: read as blank. Type it again.".to_owned())),
    }
}

/// The day and the seconds into it. A spreadsheet shows 23:59:59.9 as the next day, so the nearest second decides.
fn to_the_second(moment: &ExcelDateTime) -> Option<(Date, u32)> {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    let seconds =
        (u32::from(hour) * 60 + u32::from(minute)) * 60 + u32::from(second) + u32::from(milli >= 500);
    if seconds == 86_400 { Some((date.tomorrow().ok()?, 0)) } else { Some((date, seconds)) }
}

fn time_dropped(seconds: u32) -> String {
    format!(
        "The date has a time of day ({:02}:{:02}:{:02}), which is dropped. Give the date alone.",
        seconds / 3_600,
        seconds / 60 % 60,
        seconds % 60
    )
}

/// `2026-03-31` or `2026-03-31T00:00:00`; what is neither is left as it stands.
fn iso_text(text: &str) -> Result<CellText<'_>, Refusal> {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let Some(date) = read_date(day) else {
        return Ok(CellText { text: text.into(), odd: letters::odd_letter(text)? });
    };
    let midnight = time.chars().all(|letter| matches!(letter, '0' | ':' | '.' | 'Z'));
    let odd = (!midnight)
        .then(|| format!("The date has a time of day ({time}), which is dropped. Give the date alone."));
    Ok(CellText { text: short_date(date).into(), odd })
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    fn text(value: &DataRef<'_>) -> (String, bool) {
        let said = cell_text(value, false).unwrap();
        (said.text.into_owned(), said.odd.is_some())
    }

    fn on(serial: f64, since_1904: bool) -> (String, bool) {
        let moment = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, since_1904);
        let value = DataRef::DateTime(moment);
        let said = cell_text(&value, since_1904).unwrap();
        (said.text.into_owned(), said.odd.is_some())
    }

    #[test]
    fn numbers_read_as_they_are_shown() {
        let cases = [
            (12.0, "12", false),
            (-0.0, "0", false),
            (0.1, "0.1", false),
            (1_234.560_000_000_000_2, "1234.56", false),
            (123_456_789_012.0, "123456789012", false),
            (1e-7, "0.0000001", false),
            (12_345_678_901_234_567_890.0, "12345678901234600000", true),
            (f64::NAN, "", true),
            (f64::INFINITY, "", true),
        ];
        for (number, shown, odd) in cases {
            assert_eq!(text(&DataRef::Float(number)), (shown.to_owned(), odd), "{number}");
        }
        assert_eq!(text(&DataRef::Int(-7)), ("-7".to_owned(), false));
        assert_eq!(text(&DataRef::Bool(true)), ("TRUE".to_owned(), false));
        assert_eq!(text(&DataRef::Error(CellErrorType::Ref)), ("#REF!".to_owned(), true));
        assert_eq!(text(&DataRef::SharedString("a\0")), ("a\0".to_owned(), true));
    }

    #[test]
    fn dates_are_days_of_this_world_to_the_nearest_second() {
        let cases = [
            (32_874.0, "01/01/1990", false),
            (46_112.0, "31/03/2026", false),
            (109_574.0, "31/12/2199", false),
            (46_112.5, "31/03/2026", true),
            (46_111.999_999_99, "31/03/2026", false),
            (60.0, "60", true),
            (32_873.0, "32873", true),
            (109_575.0, "109575", true),
            (-5.0, "-5", true),
            (99_999_999.0, "99999999", true),
            (f64::NAN, "", true),
        ];
        for (serial, shown, odd) in cases {
            assert_eq!(on(serial, false), (shown.to_owned(), odd), "{serial}");
        }
        assert_eq!(on(44_650.0, true), ("31/03/2026".to_owned(), false));
        assert_eq!(on(31_412.0, true), ("01/01/1990".to_owned(), false));
        assert_eq!(on(31_411.0, true), ("31411".to_owned(), true));
    }

    #[test]
    fn iso_dates_lose_their_time_with_a_complaint() {
        let iso = |it: &str| text(&DataRef::DateTimeIso(it.to_owned()));
        assert_eq!(iso("2026-03-31"), ("31/03/2026".to_owned(), false));
        assert_eq!(iso("2026-03-31T00:00:00"), ("31/03/2026".to_owned(), false));
        assert_eq!(iso("2026-03-31T09:30:00"), ("31/03/2026".to_owned(), true));
        assert_eq!(iso("soon"), ("soon".to_owned(), false));
    }
}
