//! The very edge where exact numbers become the binary ones that a workbook holds: by their decimal text, so that the
//! nearest binary number is taken and no arithmetic leaves a tail.

use crate::words::{Date, Exact, Pence, show_decimal};
use rust_xlsxwriter::{ExcelDateTime, XlsxError};

/// Pounds of a sum in pence.
pub(super) fn pounds(pence: Pence) -> f64 {
    nearest(&pence.plain())
}

/// A rate with twelve decimals, beyond what anyone shows.
pub(super) fn rate(rate: Exact) -> f64 {
    nearest(&show_decimal(rate, 12))
}

/// A count.
pub(super) fn count(count: i64) -> f64 {
    nearest(&count.to_string())
}

/// The number of a plain decimal.
pub(in crate::reports) fn nearest(decimal: &str) -> f64 {
    decimal.parse().expect("digits with at most one point are a number")
}

/// A day at midnight.
pub(in crate::reports) fn excel_day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        date.year().unsigned_abs(),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::exact;

    #[test]
    fn pounds_have_no_binary_tail() {
        for pence in [34_166_668, 10, 30, -205, 1, 999_999_999_999_999] {
            let cell = pounds(Pence::new(pence)).to_string();
            assert!(Pence::new(pence).plain().starts_with(cell.as_str()), "{cell}");
        }
        assert_eq!(rate(exact(1, 3)).to_string(), "0.333333333333");
    }
}
