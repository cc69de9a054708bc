//! The sheet of single values: every item has its row already, with what it decides beside it.

use super::formats::Formats;
use super::table_sheet::headings;
use super::{cells, checks};
use crate::contracts::{Accepts, ITEMS, Table};
use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError, utility::row_col_to_cell};

/// The widths of ITEM, VALUE, REFERENCE and DECIDES, in characters.
const WIDTHS: [u32; 4] = [24, 38, 28, 76];

/// Writes the sheet: items in their order, each with the value that the rows give it.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &Table,
    rows: &[Vec<&str>],
    formats: &Formats,
) -> Result<(), XlsxError> {
    headings(sheet, table, formats)?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    for (row, item) in (1..).zip(&ITEMS) {
        let given = rows.iter().find(|texts| texts[0] == item.name);
        let [value, reference] = [1, 2].map(|at| given.map_or("", |texts| texts[at]));
        sheet.write_string_with_format(row, 0, item.name, &formats.strong)?;
        cells::write(sheet, (row, 1), value, item.accepts, &formats.to_fill(item.accepts))?;
        cells::write(sheet, (row, 2), reference, Accepts::Text, &formats.to_fill(Accepts::Text))?;
        sheet.write_string_with_format(row, 3, item.says, &formats.given)?;
        let words = (item.name, item.says);
        let check = checks::check(item.accepts, &row_col_to_cell(row, 1), "", words)?;
        sheet.add_data_validation(row, 1, row, 1, &check)?;
        let lines = if item.says.len() > 90 { 2 } else { 1 };
        sheet.set_row_height(row, 16 * lines)?;
    }
    let last = u32::try_from(ITEMS.len()).unwrap_or(1);
    sheet.ignore_error_range(1, 1, last, 2, IgnoreError::NumberStoredAsText)?;
    Ok(())
}
