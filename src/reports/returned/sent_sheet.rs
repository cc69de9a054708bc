//! One table on the worksheet in which it goes back: what is to do and what is wrong to the left, where nothing that was
//! sent can come to stand below it, then the sender's own columns in the sender's order.

use super::formats::Formats;
use super::marked::MarkedSheet;
use super::row_said::RowSaid;
use crate::read::Row;
use crate::reports::dress::{height_of, plain_table};
use crate::returns::{KEPT_OUT, SAYS, SENT_AS, TO_DO, UNNAMED, can_be_child};
use rust_xlsxwriter::{IgnoreError, TableColumn, Worksheet, XlsxError};
use std::collections::BTreeSet;

/// Our columns, with their widths.
const OURS: [(&str, u32); 3] = [(TO_DO, 16), (SAYS, 60), (SENT_AS, 10)];
/// The widest column of the sender's, unless a word of its heading is longer.
const WIDEST: usize = 32;
/// Letters of messages in a row; a worksheet's cell holds 32,767.
const LETTERS: usize = 8_000;
/// Rows of a worksheet, those above its table left out.
const ROWS: usize = 1_048_000;
/// Columns of a worksheet, ours left out.
const COLUMNS: usize = 16_384 - OURS.len();

/// The worksheet of a table, ready to be written.
pub(super) struct SentSheet<'a> {
    pub(super) marked: &'a MarkedSheet<'a>,
    pub(super) title: String,
    /// What is said above the table.
    pub(super) says: Vec<String>,
    /// Its number among the tables, by which the program that opens it knows it.
    pub(super) number: usize,
}

impl SentSheet<'_> {
    /// Writes the worksheet.
    pub(super) fn write(&self, made: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
        made.write_string_with_format(0, 0, &self.title, &formats.title)?;
        for (row, says) in (1..).zip(&self.says) {
            made.write_string_with_format(row, 0, says, &formats.line)?;
        }
        let heading = row_number(1 + self.says.len())?;
        let columns = self.columns();
        let rows: Vec<Row<'_>> = self.marked.sent().take(ROWS).collect();
        let last = heading + row_number(rows.len().max(1))?;
        self.mark_up(made, (heading, last), &columns, formats)?;
        for (at, row) in (heading + 1..).zip(&rows) {
            self.write_row(made, at, *row, &columns, formats)?;
        }
        made.set_freeze_panes(heading + 1, 0)?.set_repeat_rows(heading, heading)?;
        Ok(())
    }

    /// The sender's columns: which cell of a row each shows, and under which heading.
    fn columns(&self) -> Vec<(usize, String)> {
        let headings = self.marked.headings();
        let widest = self.marked.sent().map(Row::len).max().unwrap_or(0);
        let wide = headings.map_or(0, Row::len).max(widest);
        let ours = self.marked.known.as_ref().map_or(&[][..], |known| &known.ours);
        let mut taken: BTreeSet<String> =
            headings.iter().flat_map(|row| row.cells()).map(str::to_lowercase).collect();
        let mut unnamed = (1..).map(|number| format!("{UNNAMED} {number}"));
        // A cell far from the table must not bring a thousand empty columns with it.
        let filled: BTreeSet<usize> = self.marked.sent().flat_map(filled_cells).collect();
        let is_sent =
            |cell: usize| filled.contains(&cell) || headings.is_some_and(|row| !row.cell(cell).is_empty());
        let sent = (0..wide).filter(|cell| !ours.contains(cell) && is_sent(*cell)).take(COLUMNS);
        let headed = sent.map(|cell| match headings {
            None => (cell, format!("Column {}", cell + 1)),
            Some(row) if !row.cell(cell).is_empty() => (cell, row.cell(cell).to_string()),
            Some(_) => {
                let fresh = unnamed.find(|name| taken.insert(name.to_lowercase())).unwrap_or_default();
                (cell, fresh)
            }
        });
        headed.collect()
    }

    /// Declares the table, which writes its headings, with its filter.
    fn mark_up(
        &self,
        made: &mut Worksheet,
        (heading, last): (u32, u32),
        columns: &[(usize, String)],
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        let sent = columns.iter().map(|(cell, name)| (name.as_str(), self.width(*cell, name)));
        let all: Vec<(&str, u32)> = OURS.into_iter().chain(sent).collect();
        let declared: Vec<TableColumn> = all
            .iter()
            .map(|(name, _)| TableColumn::new().set_header(*name).set_header_format(&formats.heading))
            .collect();
        let name = format!("sent_{}_table", self.number);
        let edge = column_number(all.len() - 1)?;
        made.add_table(heading, 0, last, edge, &plain_table(&name, &declared).set_autofilter(true))?;
        for (at, (_, width)) in (0..).zip(&all) {
            made.set_column_width(at, *width)?;
            if usize::from(at) >= OURS.len() {
                // A blank cell is text too when somebody fills it.
                made.set_column_format(at, &formats.sent)?;
            }
        }
        let highest = all.iter().map(|(name, width)| height_of(name, *width)).max();
        made.set_row_height(heading, highest.unwrap_or_default())?;
        made.ignore_error_range(heading + 1, 0, last, edge, IgnoreError::NumberStoredAsText)?;
        Ok(())
    }

    /// Wide enough for a heading's longest word and for most of what stands below.
    fn width(&self, cell: usize, heading: &str) -> u32 {
        let longest = self.marked.sent().map(|row| row.cell(cell).chars().count()).max().unwrap_or(0);
        let word = heading.split_whitespace().map(|word| word.chars().count() * 6 / 5 + 4).max().unwrap_or(0);
        u32::try_from((longest + 3).clamp(10, WIDEST).max(word).min(80)).unwrap_or(80)
    }

    fn write_row(
        &self,
        made: &mut Worksheet,
        at: u32,
        row: Row<'_>,
        columns: &[(usize, String)],
        formats: &Formats,
    ) -> Result<(), XlsxError> {
        let said = self.marked.rows.get(&row.number());
        if let Some(said) = said {
            let (says, to_do) = (joined(&said.says), self.to_do(said, row));
            made.write_string_with_format(at, 0, to_do, &formats.to_do)?;
            if !says.is_empty() {
                made.write_string_with_format(at, 1, &says, &formats.says)?;
            }
            made.set_row_height(at, height_of(&says, OURS[1].1).max(height_of(to_do, OURS[0].1)))?;
        }
        // Without headings the row that was meant for them is among the rows, and must be found again as it was.
        if self.marked.known.is_some() || said.is_some() {
            made.write_number_with_format(at, 2, row.number(), &formats.row)?;
        }
        for (column, (cell, _)) in (column_number(OURS.len())?..).zip(columns) {
            let text = row.cell(*cell);
            let weight = said.and_then(|said| said.cells.get(cell));
            let format = weight.map_or(&formats.sent, |weight| formats.marked(*weight));
            if !text.is_empty() {
                made.write_string_with_format(at, column, text, format)?;
            } else if weight.is_some() {
                made.write_blank(at, column, format)?;
            }
        }
        Ok(())
    }

    /// A row of another length than the headings would be read as if it fitted, where its child is told.
    fn to_do(&self, said: &RowSaid, row: Row<'_>) -> &'static str {
        let child = self.marked.known.as_ref().map_or("", |known| row.cell(known.child));
        if said.is_refused() && can_be_child(child) { KEPT_OUT } else { said.to_do() }
    }
}

fn filled_cells(row: Row<'_>) -> impl Iterator<Item = usize> {
    row.cells().enumerate().filter(|(_, text)| !text.is_empty()).map(|(cell, _)| cell)
}

/// The messages of a row, as many as a person reads there.
fn joined(says: &[String]) -> String {
    let mut joined = String::new();
    for (at, line) in says.iter().enumerate() {
        if joined.len() + line.len() > LETTERS && at > 0 {
            let left = says.len() - at;
            joined.extend(["\nand ", &left.to_string(), " more: the findings list them."]);
            break;
        }
        if at > 0 {
            joined.push('\n');
        }
        joined.extend(line.chars().take(LETTERS));
    }
    joined
}

fn row_number(at: usize) -> Result<u32, XlsxError> {
    u32::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

fn column_number(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}
