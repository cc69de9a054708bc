//! One table of a contract on its sheet: headings in the first row, what is filled in below them.

use super::formats::Formats;
use super::{ROWS, cells, checks};
use crate::contracts::{Accepts, Column, Table};
use rust_xlsxwriter::{IgnoreError, Note, Worksheet, XlsxError, utility::row_col_to_cell};

/// Writes the sheet of a table; `indicators` are the cells that list the indicators.
pub(super) fn write(
    sheet: &mut Worksheet,
    table: &Table,
    rows: &[Vec<&str>],
    indicators: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    headings(sheet, table, formats)?;
    for (at, column) in (0..).zip(table.columns) {
        let format = formats.of(column.accepts);
        sheet.set_column_width(at, width(column))?.set_column_format(at, &format)?;
        let check = checks::check(
            column.accepts,
            &row_col_to_cell(1, at),
            indicators,
            (column.heading, column.says),
        )?;
        sheet.add_data_validation(1, at, ROWS, at, &check)?;
        sheet.ignore_error_range(1, at, ROWS, at, IgnoreError::NumberStoredAsText)?;
        for (row, texts) in (1..).zip(rows) {
            let text = texts[usize::from(at)];
            if !text.is_empty() {
                cells::write(sheet, (row, at), text, column.accepts, &format)?;
            }
        }
    }
    Ok(())
}

/// Writes the first row, with a note on each heading, and keeps it in sight.
pub(super) fn headings(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(table.columns) {
        let format = if column.optional { &formats.optional } else { &formats.needed };
        sheet.write_string_with_format(0, at, column.heading, format)?;
        let note = Note::new(note(column)).set_author("outturn").add_author_prefix(false);
        sheet.insert_note(0, at, &note.set_width(280).set_height(110))?;
    }
    sheet.set_row_height(0, 20)?.set_freeze_panes(1, 0)?;
    Ok(())
}

/// What a heading's note says: what stands in the column, what is accepted, and whether it may be left out.
fn note(column: &Column) -> String {
    let left_out = if column.optional { " The column may be left out." } else { "" };
    format!("{} Give {}.{left_out}", sentence(column.says), column.accepts.words())
}

/// Words as a sentence.
pub(super) fn sentence(says: &str) -> String {
    let mut letters = says.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}.", first.chain(letters).collect::<String>())
}

/// As wide as the heading and what usually stands below it.
fn width(column: &Column) -> u32 {
    let usual = match column.accepts {
        Accepts::Text => 24,
        Accepts::Choice(words) => words.iter().map(|word| word.len()).max().unwrap_or(0) + 4,
        Accepts::Pounds => 18,
        _ => 12,
    };
    u32::try_from(usual.max(column.heading.len() + 4)).unwrap_or(24)
}
