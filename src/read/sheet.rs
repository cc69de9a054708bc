//! A sheet: rows of text as they stand in the file, each with its row number.

use crate::words::Place;
use std::ops::Range;
use std::sync::Arc;

/// One CSV file, one sheet of a workbook or one table of an XML file. All its text lies in one string, so that a million rows cost little
/// more than their characters; of a CSV file it can be the very text of the file.
///
/// Invariants: `ends` has one entry a cell; a row's cells stand one after another with one byte between two of them, each end
/// at a character boundary of `text`; `rows` is in the order of the file, with ascending row numbers and ascending `first`
/// cells.
#[derive(Clone, Debug)]
pub struct Sheet {
    file: Arc<str>,
    name: Option<Arc<str>>,
    text: String,
    ends: Vec<u32>,
    rows: Vec<RowAt>,
}

#[derive(Clone, Copy, Debug)]
struct RowAt {
    number: u32,
    /// Its first cell, and where the text of that begins.
    first: u32,
    start: u32,
}

/// One row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    number: u32,
    /// Where its text begins, and where each of its cells ends.
    start: u32,
    ends: &'a [u32],
}

impl Sheet {
    /// An empty sheet of a file (path below the inputs folder) and, in a workbook, a sheet name.
    pub fn new(file: impl Into<Arc<str>>, name: Option<Arc<str>>) -> Self {
        Self { file: file.into(), name, text: String::new(), ends: Vec::new(), rows: Vec::new() }
    }

    /// Makes room for so many bytes of text, so that it need not be moved while it grows.
    pub(super) fn make_room(&mut self, bytes: usize) {
        self.text.reserve(bytes);
    }

    /// Takes over the text of a file in which the cells of all its rows stand as they are meant.
    pub(super) fn hold(&mut self, text: &str) {
        debug_assert!(
            self.rows.is_empty() && !text.contains('\u{a0}'),
            "rows are pushed or stand in the text"
        );
        text.clone_into(&mut self.text);
    }

    /// Adds a row that stands in the text, by its bytes and the places within it at which its cells are parted.
    pub(super) fn push_standing(&mut self, number: u32, row: Range<usize>, parted: &[u32]) {
        let start = at(row.start);
        self.begin_row(number, start);
        self.ends.extend(parted.iter().map(|place| start + place));
        self.ends.push(at(row.end));
    }

    fn begin_row(&mut self, number: u32, start: u32) {
        debug_assert!(self.rows.last().is_none_or(|last| last.number < number), "rows ascend");
        self.rows.push(RowAt { number, first: at(self.ends.len()), start });
    }

    /// Adds a row. Cells are trimmed, and no-break spaces count as blanks, because senders cannot see them.
    ///
    /// # Panics
    /// When the sheet holds four gigabytes of text, far above the limit on a file's size.
    pub fn push<'t>(&mut self, number: u32, cells: impl IntoIterator<Item = &'t str>) {
        self.begin_row(number, at(self.text.len()));
        for (nth, cell) in cells.into_iter().enumerate() {
            if nth > 0 {
                self.text.push(',');
            }
            let cell = trimmed(cell);
            if !cell.is_ascii() && cell.contains('\u{a0}') {
                self.text.push_str(&cell.replace('\u{a0}', " "));
            } else {
                self.text.push_str(cell);
            }
            self.ends.push(at(self.text.len()));
        }
    }

    /// The file, as a path below the inputs folder.
    pub fn file(&self) -> &Arc<str> {
        &self.file
    }

    /// The name of the sheet in its workbook; `None` for a CSV file.
    pub fn name(&self) -> Option<&Arc<str>> {
        self.name.as_ref()
    }

    /// The sheet as a place.
    pub fn place(&self) -> Place {
        Place { file: self.file.clone(), sheet: self.name.clone(), row: None, column: None }
    }

    /// Does a letter stand in any of its cells?
    pub fn has(&self, letter: char) -> bool {
        self.text.contains(letter)
    }

    /// Its rows, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator + Clone {
        (0..self.rows.len()).map(|at| self.row(at))
    }

    fn row(&self, at: usize) -> Row<'_> {
        let RowAt { number, first, start } = self.rows[at];
        let next = self.rows.get(at + 1).map_or(self.ends.len(), |row| row.first as usize);
        Row { sheet: self, number, start, ends: &self.ends[first as usize..next] }
    }
}

/// A place in the text or among the cells.
fn at(place: usize) -> u32 {
    u32::try_from(place).expect("bounded by the limit on a file's size")
}

/// A cell without the blanks around it. Most have none, which their first and last byte tell.
fn trimmed(cell: &str) -> &str {
    match cell.as_bytes() {
        [] => cell,
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => cell,
        _ => cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}'),
    }
}

impl<'a> Row<'a> {
    /// The row's number as a spreadsheet shows it.
    pub fn number(self) -> u32 {
        self.number
    }

    /// How many cells the row has.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// Has the row no cell with anything in it?
    pub fn is_empty(self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// The text of a cell, trimmed; empty when the row is shorter.
    pub fn cell(self, column: usize) -> &'a str {
        let Some(end) = self.ends.get(column) else { return "" };
        let start = if column == 0 { self.start } else { self.ends[column - 1] + 1 };
        trimmed(&self.sheet.text[start as usize..*end as usize])
    }

    /// All cells of the row.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |column| self.cell(column))
    }

    /// The row as a place. The headings that a form without headings is given, row 0, stand nowhere.
    pub fn place(self) -> Place {
        if self.number() == 0 { self.sheet.place() } else { self.sheet.place().at_row(self.number()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_trimmed_and_short_rows_read_as_blank() {
        let mut sheet = Sheet::new("returns/kent/2026-10/header.csv", None);
        sheet.push(1, ["CHILD", " SEX\u{a0}"]);
        sheet.push(3, ["A 1"]);
        let rows: Vec<Row<'_>> = sheet.rows().collect();
        assert_eq!((rows[0].cell(1), rows[0].len()), ("SEX", 2));
        assert_eq!((rows[1].cell(0), rows[1].cell(1), rows[1].number()), ("A 1", "", 3));
        assert_eq!(rows[1].place().to_string(), "returns/kent/2026-10/header.csv · row 3");
        assert!(!rows[1].is_empty() && rows[0].cells().eq(["CHILD", "SEX"]));
    }
}
