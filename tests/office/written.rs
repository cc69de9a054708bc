//! The formulas of a workbook and the engine's figures that stand behind them.

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_decimal::Decimal;
use std::path::Path;

/// A formula with its result.
pub(crate) struct Formula {
    /// Its sheet.
    pub(crate) sheet: String,
    /// Its row, from 0.
    pub(crate) row: u32,
    /// Its column, from 0.
    pub(crate) column: u32,
    /// The formula.
    pub(crate) text: String,
    /// The result that the workbook was written with.
    pub(crate) result: Data,
}

impl Formula {
    /// Is this what a program worked out? Money to the penny, everything else to nine digits.
    pub(crate) fn is(&self, found: &str) -> bool {
        match &self.result {
            Data::String(text) => text == found,
            Data::Float(number) => {
                let number: Decimal = number.to_string().parse().unwrap();
                let (digits, scale) = match found.strip_suffix('%') {
                    Some(digits) => (digits, Decimal::ONE_HUNDRED),
                    None => (found, Decimal::ONE),
                };
                let near = number.abs().max(Decimal::ONE) / Decimal::from(1_000_000_000);
                digits.parse::<Decimal>().is_ok_and(|worked| (worked / scale - number).abs() < near)
            }
            other => panic!("{}: a result of another kind, {other:?}", self.text),
        }
    }
}

/// Every formula of a workbook.
pub(crate) fn formulas(path: &Path) -> Vec<Formula> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let mut found = Vec::new();
    for sheet in book.sheet_names() {
        let (formulas, values) =
            (book.worksheet_formula(&sheet).unwrap(), book.worksheet_range(&sheet).unwrap());
        let Some((top, left)) = formulas.start() else { continue };
        for (row, column, text) in formulas.used_cells() {
            let place = (top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
            let result = values.get_value(place).cloned().unwrap_or_default();
            found.push(Formula {
                sheet: sheet.clone(),
                row: place.0,
                column: place.1,
                text: text.clone(),
                result,
            });
        }
    }
    found
}
