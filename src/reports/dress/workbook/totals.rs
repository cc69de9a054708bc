//! Totals that a finance desk can follow: a formula over the column, with the engine's own sum kept beside it.

use super::formats::Formats;
use crate::reports::said::{Cell, Table};
use crate::words::{Pence, column_letters, show_decimal};
use rust_xlsxwriter::{Formula, TableColumn, TableFunction, Worksheet, XlsxError};

/// The rows that are summed, counted from 0; the totals stand below the last.
pub(super) struct Sums {
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Sums {
    /// The columns with what their totals are, for the markup of the table: filters and sorting then leave them alone.
    /// Each has its format too, or the writing crate would fall back on a typeface of its own.
    pub(super) fn told(
        &self,
        columns: Vec<TableColumn>,
        table: &Table,
        formats: &Formats,
    ) -> Vec<TableColumn> {
        let total = table.total.iter().flatten();
        let columns = columns.into_iter().zip(total).enumerate().map(|(at, (column, cell))| {
            let column = column.set_format(formats.of_column(table.columns[at].kind));
            match self.formula(table, at) {
                Some((text, result)) => {
                    let formula = Formula::new(text).set_result(result);
                    column.set_total_function(TableFunction::Custom(formula))
                }
                None => column.set_total_label(cell.shown()),
            }
        });
        columns.collect()
    }

    /// Writes the formulas over the plain totals, each with the engine's figure as its result. A total that is no sum is left
    /// a plain number unless the markup of the table has made it a formula.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        table: &Table,
        marked_up: bool,
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        for (column, cell) in (0..).zip(table.total.iter().flatten()) {
            let formula = self.formula(table, usize::from(column));
            if let Some((text, result)) = formula.filter(|(text, _)| marked_up || text.contains("SUM(")) {
                let formula = Formula::new(text).set_result(result);
                sheet.write_formula_with_format(self.last + 1, column, formula, &formats.of(cell, true))?;
            }
        }
        Ok(())
    }

    /// The formula of a cell in the row of totals and what it comes to, when the cell is a number. A number that is not the sum of its column
    /// (a rate, children counted once though they stand in two rows) is a formula of itself: a total that an edited row
    /// would not change must not look like a sum.
    fn formula(&self, table: &Table, column: usize) -> Option<(String, String)> {
        let total = table.total.as_ref()?.get(column)?;
        let rows = || table.rows.iter().map(|row| &row[column]);
        let letters = column_letters(column);
        let range = format!("{letters}{}:{letters}{}", self.first + 1, self.last + 1);
        Some(match total {
            Cell::Money(pence) => {
                let sum =
                    rows().map(|cell| if let Cell::Money(pence) = cell { *pence } else { Pence::ZERO }).sum();
                // Binary numbers do not add up to the penny by themselves.
                let text = if *pence == sum { format!("ROUND(SUM({range}),2)") } else { pence.plain() };
                (text, pence.plain())
            }
            Cell::Count(count) => {
                let sum: i64 =
                    rows().map(|cell| if let Cell::Count(count) = cell { *count } else { 0 }).sum();
                let text = if *count == sum { format!("SUM({range})") } else { count.to_string() };
                (text, count.to_string())
            }
            Cell::Percent(rate) => (show_decimal(*rate, 12), show_decimal(*rate, 12)),
            _ => return None,
        })
    }
}
