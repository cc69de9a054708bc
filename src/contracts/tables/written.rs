//! A table as it was written, for those who write it again.

use super::grid::Grid;
use super::table::Table;
use crate::read::Sheet;

/// The rows of a table among a contract's sheets: a text for each of its columns, blank where the column was left out.
pub fn written<'a>(table: &'static Table, sheets: &[&'a Sheet]) -> Vec<Vec<&'a str>> {
    let grid = sheets.iter().find_map(|sheet| Grid::of(sheet, table));
    let rows = grid.iter().flat_map(Grid::rows);
    rows.map(|row| table.columns.iter().map(|column| row.text(column.heading)).collect()).collect()
}
