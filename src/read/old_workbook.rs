//! `.xls` and `.ods`: second class. Their readers build the whole grid before we see a cell, so the limits only hold
//! afterwards, and before that the worker's own end is the only guard.

use super::found::Refusal;
use super::grid::Grid;
use super::preflight::PASSWORD;
use super::workbook::{self, Giving};
use calamine::{Data, DataRef, Ods, OdsError, Range, Reader, Xls, XlsError};
use std::io::Cursor;

pub(super) const DAMAGED: &str =
    "This workbook is damaged, or is too old. Open it in Excel, save it as .xlsx and send it again.";

/// Reads an `.xls` file; workbooks with a password come in the same container.
pub(super) fn read_xls(bytes: &[u8], found: &mut Giving<'_>) -> Result<(), Refusal> {
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(package.len()).any(|window| window == package) {
        return Err(PASSWORD.into());
    }
    let book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => PASSWORD,
        _ => DAMAGED,
    })?;
    let since_1904 = book.has_1904_epoch();
    sheets_of(book, since_1904, found)
}

/// Reads an `.ods` file.
pub(super) fn read_ods(bytes: &[u8], found: &mut Giving<'_>) -> Result<(), Refusal> {
    let book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => PASSWORD,
        _ => DAMAGED,
    })?;
    sheets_of(book, false, found)
}

fn sheets_of<'a, B: Reader<Cursor<&'a [u8]>>>(
    mut book: B,
    since_1904: bool,
    found: &mut Giving<'_>,
) -> Result<(), Refusal> {
    workbook::tell_of_1904(since_1904, &mut found.complaints);
    for name in workbook::worksheets(book.sheets_metadata(), &mut found.complaints)? {
        let range = book.worksheet_range(&name).map_err(|_| DAMAGED)?;
        let mut grid = Grid::default();
        for (row, column, value) in filled(&range) {
            let value = lent(value);
            workbook::put(&mut grid, (row, column), &value, since_1904, &name, &mut found.complaints)?;
        }
        found.give(grid, &name)?;
    }
    Ok(())
}

/// Filled cells with their places on the sheet: a range starts at its first filled cell, not at A1.
fn filled(range: &Range<Data>) -> impl Iterator<Item = (u32, u32, &Data)> {
    let (top, left) = range.start().unwrap_or_default();
    range.used_cells().map(move |(row, column, value)| (at(top, row), at(left, column), value))
}

/// Beyond what can be counted is beyond every limit too.
fn at(start: u32, offset: usize) -> u32 {
    u32::try_from(offset).ok().and_then(|offset| start.checked_add(offset)).unwrap_or(u32::MAX)
}

fn lent(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(whole) => DataRef::Int(*whole),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(is) => DataRef::Bool(*is),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
