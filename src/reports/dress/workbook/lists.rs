//! The two lists that help a reader about: what each worksheet holds, and the notes.

use super::formats::Formats;
use super::notes::Notes;
use super::room::fit;
use super::words::Words;
use rust_xlsxwriter::{Table, TableColumn, TableStyle, Url, Worksheet, XlsxError};

/// One row for each worksheet after this one, with a link to it.
pub(super) fn contents(
    sheet: &mut Worksheet,
    sheets: &[(&str, &str)],
    notes: &Notes,
    words: &Words,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut rows: Vec<(&str, &str)> = Vec::new();
    if !notes.is_empty() {
        rows.push((&words.notes_name, &words.notes_title));
    }
    rows.extend(sheets);
    open(sheet, &words.contents_title, words, formats, [34, 72])?;
    for (row, (name, title)) in (3..).zip(&rows) {
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(*name);
        sheet.write_url_with_format(row, 0, link, &formats.link)?;
        sheet.write_string_with_format(row, 1, *title, &formats.wrapped)?;
        fit(sheet, row, [(*title, 72)])?;
    }
    close(sheet, rows.len(), "contents_table", [&words.contents_sheet, &words.contents_holds], formats)
}

/// The notes by number.
pub(super) fn notes(
    sheet: &mut Worksheet,
    notes: &Notes,
    words: &Words,
    formats: &Formats,
) -> Result<(), XlsxError> {
    open(sheet, &words.notes_title, words, formats, [16, 80])?;
    let mut rows = 0;
    for (row, (number, note)) in (3..).zip(notes.numbered()) {
        sheet.write_string_with_format(row, 0, format!("note {number}"), &formats.wrapped)?;
        sheet.write_string_with_format(row, 1, note, &formats.wrapped)?;
        fit(sheet, row, [(note, 80)])?;
        rows += 1;
    }
    close(sheet, rows, "notes_table", [&words.notes_number, &words.notes_text], formats)
}

fn open(
    sheet: &mut Worksheet,
    title: &str,
    words: &Words,
    formats: &Formats,
    widths: [u16; 2],
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, widths[0])?.set_column_width(1, widths[1])?;
    sheet.write_string_with_format(0, 0, title, &formats.title)?;
    sheet.write_string_with_format(1, 0, &words.one_table, &formats.text)?;
    Ok(())
}

/// Marks up the rows below the heading row as a table. A workbook without tables has no contents to mark up.
fn close(
    sheet: &mut Worksheet,
    rows: usize,
    name: &str,
    headings: [&String; 2],
    formats: &Formats,
) -> Result<(), XlsxError> {
    let last = 2 + u32::try_from(rows).map_err(|_| XlsxError::RowColumnLimitError)?;
    if rows > 0 {
        let columns = headings
            .map(|heading| TableColumn::new().set_header(heading).set_header_format(&formats.heading));
        let table = plain_table(name, &columns);
        sheet.add_table(2, 0, last, 1, &table)?;
        fit(sheet, 2, headings.map(|heading| (heading.as_str(), 80)))?;
    }
    Ok(())
}

/// A table without a style, which would paint fills, and without filters.
pub(in crate::reports) fn plain_table(name: &str, columns: &[TableColumn]) -> Table {
    Table::new()
        .set_name(name)
        .set_columns(columns)
        .set_style(TableStyle::None)
        .set_banded_rows(false)
        .set_autofilter(false)
}
