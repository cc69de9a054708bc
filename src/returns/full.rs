//! Sheets that are full: older spreadsheets, and newer ones at the end of their grid, drop what does not fit without a word.

use crate::read::{Row, Sheet};

/// The last rows and columns that spreadsheets have.
const ROWS: [u32; 2] = [65_536, 1_048_576];
const COLUMNS: [usize; 2] = [256, 16_384];

/// Why the end of a sheet may be missing.
pub(super) fn full(sheet: &Sheet) -> Option<String> {
    let last = sheet.rows().next_back().map(Row::number).filter(|last| ROWS.contains(last));
    let widest = sheet.rows().next().map(Row::len).filter(|wide| COLUMNS.contains(wide));
    let (what, count) = match (last, widest) {
        (Some(last), _) => ("row", u64::from(last)),
        (None, Some(wide)) => ("column", wide as u64),
        (None, None) => return None,
    };
    Some(format!(
        "The sheet is full to its last {what}, number {count}; what came after it may be missing, so it is not used. Send the \
         table in a newer form, such as .xlsx or CSV, without empty rows and columns."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_row_of_the_grid_is_told_and_the_one_before_is_not() {
        let ending = |row: u32, cells: usize| {
            let mut sheet = Sheet::new("a.csv", None);
            sheet.push(1, vec!["A"; cells]);
            sheet.push(row, ["1"]);
            full(&sheet)
        };
        assert!(ending(65_536, 4).is_some_and(|says| says.contains("last row, number 65536")));
        assert!(ending(1_048_576, 4).is_some());
        assert!(ending(9, 256).is_some_and(|says| says.contains("last column, number 256")));
        assert_eq!([ending(65_535, 4), ending(65_537, 255)], [None, None]);
    }
}
