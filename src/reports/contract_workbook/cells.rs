//! A cell of a contract, written so that it reads back as the same value.

use crate::contracts::Accepts;
use crate::words::{Date, day, read_date};
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

/// Spreadsheets keep fifteen digits of a number.
const DIGITS: usize = 15;

/// Writes what a contract says into a cell: a number or a day where the cell accepts one and it is written plainly, else
/// the text as it stands.
pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    accepts: Accepts,
    format: &Format,
) -> Result<(), XlsxError> {
    match (number(text, accepts), date(text, accepts)) {
        _ if text.is_empty() => sheet.write_blank(row, column, format)?,
        (Some(number), _) => sheet.write_number_with_format(row, column, number, format)?,
        (None, Some(date)) => sheet.write_datetime_with_format(row, column, excel_day(date)?, format)?,
        (None, None) => sheet.write_string_with_format(row, column, text, format)?,
    };
    Ok(())
}

fn number(text: &str, accepts: Accepts) -> Option<f64> {
    let numeric = matches!(
        accepts,
        Accepts::Percent | Accepts::Rate | Accepts::Decimal | Accepts::Pounds | Accepts::Count
    );
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    let plain = digits + points == text.len() && points <= 1 && (1..=DIGITS).contains(&digits);
    if numeric && plain { text.parse().ok() } else { None }
}

/// A day that spreadsheets can hold.
fn date(text: &str, accepts: Accepts) -> Option<Date> {
    let known = day(1990, 1, 1)..day(2200, 1, 1);
    read_date(text).filter(|date| accepts == Accepts::Day && known.contains(date))
}

/// A day at midnight.
pub(super) fn excel_day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        date.year().unsigned_abs(),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )
}
