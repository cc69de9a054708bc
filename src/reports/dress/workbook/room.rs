//! How wide a column and how high a row must be: not every program makes wrapped rows higher by itself.

use crate::reports::said::{Cell, Table};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Words wrap in columns of at most so many characters.
const WIDEST: usize = 60;
/// The height of a line of 12-point text, in points.
const LINE: u32 = 16;

/// The width of each column of a table, in characters: numbers are never cut, and the longest word of a heading fits.
pub(super) fn widths(table: &Table) -> Vec<u32> {
    let widths = table.columns.iter().enumerate().map(|(at, column)| {
        let shown = table.rows.iter().chain(&table.total).map(|row| row[at].shown().chars().count());
        let longest = shown.max().unwrap_or(0);
        let word = column.heading.split_whitespace().map(|word| word.chars().count()).max();
        let least = (word.unwrap_or(0).max(10) + 4).min(WIDEST);
        u32::try_from((longest + longest / 6 + 3).clamp(least, WIDEST)).unwrap_or(60)
    });
    widths.collect()
}

/// The highest that a row can be, in points.
const HIGHEST: u32 = 409;

/// How high a row must be for a text of several lines, in points.
pub(in crate::reports) fn height_of(text: &str, width: u32) -> u32 {
    let all: u32 = text.lines().map(|line| lines(line, width)).sum();
    (all.max(1) * LINE + 4).min(HIGHEST)
}

/// Makes a row as high as its highest cell needs.
pub(super) fn fit<'a>(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl IntoIterator<Item = (&'a str, u32)>,
) -> Result<(), XlsxError> {
    let lines = cells.into_iter().map(|(text, width)| lines(text, width)).max().unwrap_or(1);
    sheet.set_row_height(row, lines * LINE + 4)?;
    Ok(())
}

/// The same for a row of a table.
pub(super) fn fit_cells(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    widths: &[u32],
) -> Result<(), XlsxError> {
    let shown: Vec<String> = cells.iter().map(Cell::shown).collect();
    fit(sheet, row, shown.iter().map(String::as_str).zip(widths.iter().copied()))
}

/// How many lines a text fills when it wraps between words. Widths are counted in digits, and letters are on average
/// a little narrower.
pub(super) fn lines(text: &str, width: u32) -> u32 {
    let width = width * 11 / 10;
    let mut lines = 1;
    let mut filled = 0;
    for word in text.split_whitespace() {
        let long = u32::try_from(word.chars().count()).unwrap_or(width) + 1;
        if filled > 0 && filled + long > width {
            lines += 1;
            filled = 0;
        }
        filled += long;
        // A word longer than the column is broken.
        while filled > width + 1 {
            lines += 1;
            filled -= width.max(1);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_wraps_between_its_words() {
        assert_eq!(lines("Rate", 14), 1);
        assert_eq!(lines("In one placement for two years or more", 20), 2);
        assert_eq!(lines("abcdefghijklmnopqrstuvwxyz", 10), 3);
        assert_eq!(lines("", 10), 1);
    }
}
