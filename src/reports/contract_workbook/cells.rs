//! A cell of a contract, written so that it reads back as the same value.

use crate::contracts::Accepts;
use crate::reports::dress::{excel_day, nearest};
use crate::words::{Date, day, read_date};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

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
    match date(text, accepts) {
        _ if text.is_empty() => sheet.write_blank(row, column, format)?,
        Some(date) => sheet.write_datetime_with_format(row, column, excel_day(date)?, format)?,
        None if is_number(text, accepts) => {
            sheet.write_number_with_format(row, column, nearest(text), format)?
        }
        None => sheet.write_string_with_format(row, column, text, format)?,
    };
    Ok(())
}

/// Digits with at most one point among them, where a number is accepted.
fn is_number(text: &str, accepts: Accepts) -> bool {
    let numeric = matches!(
        accepts,
        Accepts::Percent | Accepts::Rate | Accepts::Decimal | Accepts::Pounds | Accepts::Count
    );
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let points = text.bytes().filter(|byte| *byte == b'.').count();
    numeric && digits + points == text.len() && points <= 1 && (1..=DIGITS).contains(&digits)
}

/// A day that spreadsheets can hold.
fn date(text: &str, accepts: Accepts) -> Option<Date> {
    let known = day(1990, 1, 1)..day(2200, 1, 1);
    read_date(text).filter(|date| accepts == Accepts::Day && known.contains(date))
}
