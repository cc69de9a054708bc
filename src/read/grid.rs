//! The filled cells of one sheet as they come, with their places; then rows in order.

use super::{Sheet, found::Refusal, limits};
use crate::words::column_letters;
use std::sync::Arc;

/// Cells that were put down in any order. All their text lies in one string.
#[derive(Debug, Default)]
pub(super) struct Grid {
    text: String,
    cells: Vec<Filled>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Filled {
    row: u32,
    column: u32,
    start: usize,
    end: usize,
}

impl Grid {
    /// Puts down a cell; row and column count from 0. Empty text is not kept.
    ///
    /// # Errors
    /// When the cell lies where no spreadsheet has one, or there are too many.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), Refusal> {
        if row >= limits::ROWS || column >= limits::COLUMNS {
            return Err(Refusal(format!(
                "has a cell in row {} and column {}; the limits are {} rows and {} columns. Save it again in Excel.",
                u64::from(row) + 1,
                u64::from(column) + 1,
                limits::ROWS,
                limits::COLUMNS
            )));
        }
        if text.is_empty() {
            return Ok(());
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Filled { row, column, start, end: self.text.len() });
        if self.cells.len() > limits::CELLS {
            return Err(too_many());
        }
        if self.text.len() > limits::SHEET_TEXT_BYTES {
            return Err(Refusal(format!(
                "holds more than {} of text. Split it, or delete what is not part of the return.",
                limits::in_mb(limits::SHEET_TEXT_BYTES as u64)
            )));
        }
        Ok(())
    }

    /// The first cell that lies far from the one before it.
    pub(super) fn far_away(&mut self) -> Option<(u32, u32)> {
        self.order();
        let far = |two: &&[Filled]| {
            let (rows, columns) = (two[1].row - two[0].row, two[1].column.saturating_sub(two[0].column));
            rows.max(columns) > limits::FAR
        };
        self.cells.windows(2).find(far).map(|two| (two[1].row, two[1].column))
    }

    fn order(&mut self) {
        if !self.cells.is_sorted() {
            self.cells.sort_unstable();
        }
    }

    /// The sheet: rows in order, blank rows left out, blank cells kept before a filled one. `room` is how many cells
    /// the workbook may still have, and is lessened.
    ///
    /// # Errors
    /// When a cell is there twice, or the blank cells make too many.
    pub(super) fn into_sheet(mut self, name: &Arc<str>, room: &mut usize) -> Result<Sheet, Refusal> {
        self.order();
        if let Some(twin) =
            self.cells.windows(2).find(|two| (two[0].row, two[0].column) == (two[1].row, two[1].column))
        {
            let cell = cell_name(twin[0].row, twin[0].column);
            return Err(Refusal(format!("has cell {cell} twice. Save it again in Excel.")));
        }
        let mut sheet = Sheet::new("", Some(name.clone()));
        let mut cells: Vec<&str> = Vec::new();
        for row in self.cells.chunk_by(|one, next| one.row == next.row) {
            cells.clear();
            for cell in row {
                cells.resize(cell.column as usize, "");
                cells.push(&self.text[cell.start..cell.end]);
            }
            *room = room.checked_sub(cells.len()).ok_or_else(too_many)?;
            sheet.push(row[0].row + 1, cells.iter().copied());
        }
        Ok(sheet)
    }
}

fn too_many() -> Refusal {
    Refusal(format!(
        "makes more than {} cells, blank ones before a filled one included. Delete what lies far from the table.",
        limits::CELLS
    ))
}

/// `A1` for row 0 and column 0.
pub(super) fn cell_name(row: u32, column: u32) -> String {
    format!("{}{}", column_letters(column as usize), u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &[(u32, u32, &str)]) -> Result<Sheet, Refusal> {
        let mut grid = Grid::default();
        for (row, column, text) in cells {
            grid.put(*row, *column, text)?;
        }
        grid.into_sheet(&"Sheet1".into(), &mut limits::CELLS.clone())
    }

    #[test]
    fn cells_in_any_order_make_rows_with_their_leading_blanks() {
        let sheet = sheet(&[(4, 2, "c"), (0, 0, "a"), (4, 0, "b"), (2, 1, "")]).unwrap();
        let rows: Vec<(u32, Vec<&str>)> =
            sheet.rows().map(|row| (row.number(), row.cells().collect())).collect();
        assert_eq!(rows, [(1, vec!["a"]), (5, vec!["b", "", "c"])]);
    }

    #[test]
    fn a_cell_far_from_the_one_before_it_is_found() {
        let far = |cells: &[(u32, u32)]| {
            let mut grid = Grid::default();
            for (row, column) in cells {
                grid.put(*row, *column, "x").unwrap();
            }
            grid.far_away()
        };
        assert_eq!(far(&[(1_048_575, 16_383), (0, 0)]), Some((1_048_575, 16_383)));
        assert_eq!(far(&[(0, 0), (0, 1_001)]), Some((0, 1_001)));
        assert_eq!(far(&[(0, 0), (1_001, 0)]), Some((1_001, 0)));
        assert_eq!(far(&[(0, 1_500), (1, 0), (1, 1_000), (1_001, 0)]), None);
    }

    #[test]
    fn cells_twice_too_far_or_too_many_are_refused() {
        assert!(sheet(&[(6, 0, "a"), (6, 0, "b")]).is_err_and(|why| why.0.contains("cell A7 twice")));
        assert!(sheet(&[(1_048_575, 16_383, "x")]).is_ok());
        assert!(sheet(&[(1_048_576, 0, "x")]).is_err_and(|why| why.0.contains("1048576 rows")));
        assert!(sheet(&[(0, 16_384, "x")]).is_err_and(|why| why.0.contains("16384 columns")));
        let wide: Vec<(u32, u32, &str)> = (0..400).map(|row| (row, 16_383, "x")).collect();
        assert!(sheet(&wide).is_err_and(|why| why.0.contains("5000000 cells")));
        let long = "x".repeat(32_767);
        let heavy: Vec<(u32, u32, &str)> = (0..4_100).map(|row| (row, 0, long.as_str())).collect();
        assert!(sheet(&heavy).is_err_and(|why| why.0.contains("128 MB of text")));
    }
}
