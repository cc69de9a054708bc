//! `.xlsb`: second class, like `.xls`. Its reader may end the worker over a damaged file, but gives one cell at a time, so that
//! a far-away cell costs nothing.

use super::found::Refusal;
use super::grid::Grid;
use super::old_workbook::DAMAGED;
use super::preflight::PASSWORD;
use super::workbook::{self, Giving};
use calamine::{DataRef, Reader, Xlsb, XlsbError};
use std::io::Cursor;

/// Reads an `.xlsb` file.
pub(super) fn read_xlsb(bytes: &[u8], found: &mut Giving<'_>) -> Result<(), Refusal> {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => PASSWORD,
        _ => DAMAGED,
    })?;
    let since_1904 = book.has_1904_epoch();
    workbook::tell_of_1904(since_1904, &mut found.complaints);
    for name in workbook::worksheets(book.sheets_metadata(), &mut found.complaints)? {
        let mut cells = book.worksheet_cells_reader(&name).map_err(|_| DAMAGED)?;
        let mut grid = Grid::default();
        while let Some(cell) = cells.next_cell().map_err(|_| DAMAGED)? {
            if *cell.get_value() != DataRef::Empty {
                let at = cell.get_position();
                workbook::put(&mut grid, at, cell.get_value(), since_1904, &name, &mut found.complaints)?;
            }
        }
        found.give(grid, &name)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Sheet;
    use std::io::Write;

    /// A record: its type and its length in groups of seven bits, and its content.
    fn record(kind: u16, content: &[u8]) -> Vec<u8> {
        let [low, high] = [(kind & 0xff) as u8, (kind >> 8) as u8];
        let mut bytes = if kind < 0x80 { vec![low] } else { vec![low | 0x80, (high << 1) | 1] };
        bytes.push(u8::try_from(content.len()).unwrap());
        bytes.extend(content);
        bytes
    }

    fn wide(text: &str) -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let long = u32::try_from(units.len()).unwrap().to_le_bytes();
        long.into_iter().chain(units.iter().flat_map(|unit| unit.to_le_bytes())).collect()
    }

    fn cell(kind: u16, column: u32, content: &[u8]) -> Vec<u8> {
        record(kind, &[&column.to_le_bytes(), [0; 4].as_slice(), content].concat())
    }

    fn book(rows: &[u8]) -> Vec<u8> {
        let bundle = [[0_u8; 8].as_slice(), &wide("rId1"), &wide("Header")].concat();
        let workbook = [record(0x9c, &bundle), record(0x90, &[]), record(0x84, &[])].concat();
        let sheet =
            [record(0x81, &[]), record(0x94, &[0; 16]), record(0x91, &[]), rows.to_vec(), record(0x92, &[])];
        let related =
            b"<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [
            ("[Content_Types].xml", b"<Types/>".as_slice()),
            ("xl/workbook.bin", &workbook),
            ("xl/_rels/workbook.bin.rels", related),
            ("xl/worksheets/sheet1.bin", &sheet.concat()),
        ] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn sheets(rows: &[u8]) -> Result<Vec<Sheet>, Refusal> {
        let mut sheets = Vec::new();
        workbook::read(&book(rows), &mut |sheet| sheets.push(sheet))?;
        Ok(sheets)
    }

    #[test]
    fn a_binary_workbook_is_read_with_its_places() {
        let row = |at: u32| record(0, &at.to_le_bytes());
        let text = |column, text| cell(6, column, &wide(text));
        let rows = [
            row(1),
            text(0, "CHILD"),
            text(2, "SDQ_SCORE"),
            row(4),
            text(0, "00123"),
            cell(5, 2, &18_f64.to_le_bytes()),
        ];
        let found = sheets(&rows.concat()).unwrap();
        let read: Vec<_> =
            found[0].rows().map(|row| (row.number(), row.cells().collect::<Vec<_>>())).collect();
        assert_eq!(read, [(2, vec!["CHILD", "", "SDQ_SCORE"]), (5, vec!["00123", "", "18"])]);
        assert_eq!(found[0].name().unwrap().as_ref(), "Header");
    }

    #[test]
    fn a_far_cell_costs_nothing_and_a_damaged_workbook_is_refused() {
        let far = [record(0, &0x000f_ffff_u32.to_le_bytes()), cell(6, 16_383, &wide("x"))].concat();
        assert_eq!(sheets(&far).unwrap()[0].rows().next().unwrap().number(), 1_048_576);
        let wide_of = [record(0, &[0; 4]), cell(6, 99_999, &wide("x"))].concat();
        assert!(sheets(&wide_of).is_err_and(|why| why.0.contains("16384 columns")));
        let error = [record(0, &[0; 4]), cell(3, 0, &[0x99])].concat();
        assert!(sheets(&error).is_err_and(|why| why.0 == DAMAGED));
    }
}
