//! Workbooks: read as a person would read them, and made where a story needs one.

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use std::path::Path;

/// The rows below the headings `wanted` in whichever sheet has them, those columns only; empty when none has.
pub(crate) fn rows_below(path: &Path, wanted: &[&str]) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    for (_, range) in book.worksheets() {
        let rows: Vec<Vec<String>> =
            range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
        let columns = |row: &Vec<String>| -> Option<Vec<usize>> {
            wanted.iter().map(|heading| row.iter().position(|cell| cell == heading)).collect()
        };
        let Some(at) = rows.iter().position(|row| columns(row).is_some()) else { continue };
        let columns = columns(&rows[at]).unwrap();
        let below = rows[at + 1..].iter().take_while(|row| row.iter().any(|cell| !cell.is_empty()));
        return below.map(|row| columns.iter().map(|column| row[*column].clone()).collect()).collect();
    }
    Vec::new()
}

/// A workbook with a sheet for each table of CSV text, every cell as text.
pub(crate) fn workbook_of(tables: &[(&str, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    // The hash of a draft covers the bytes of its inputs, so that they must not tell the time.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 3).unwrap();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    for (name, text) in tables {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        for (row, record) in (0..).zip(reader.records().map(Result::unwrap)) {
            for (column, cell) in (0..).zip(&record) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}
