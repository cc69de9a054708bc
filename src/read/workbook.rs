//! A workbook's bytes to sheets. Everything here runs in the worker, because a hostile workbook can end the process.

use super::cell_text::cell_text;
use super::formulas::Formulas;
use super::found::{Complaints, Refusal};
use super::grid::{Grid, cell_name};
use super::preflight::{Container, PASSWORD, Preflight, preflight};
use super::{Oddity, Sheet, binary_workbook, leading_zeros, limits, old_workbook, sniff};
use crate::words::{Place, column_letters};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError};
use std::collections::BTreeSet;
use std::io::{Cursor, Read, Seek};
use std::sync::Arc;

/// What is read from a workbook: its sheets are given away one after another, and only what is odd is kept.
pub(super) struct Giving<'g> {
    give: &'g mut dyn FnMut(Sheet),
    pub(super) complaints: Complaints,
    /// How many cells the workbook may still have.
    room: usize,
}

/// Reads a workbook of any kind, gives each of its sheets and says what was odd. The sheets and places carry no file: the caller
/// knows it.
///
/// # Errors
/// When it is refused, whatever was given before: the sentence says why.
pub(super) fn read(bytes: &[u8], give: &mut dyn FnMut(Sheet)) -> Result<Complaints, Refusal> {
    let mut found = Giving { give, complaints: Complaints::default(), room: limits::CELLS };
    if sniff::is_ole(bytes) {
        old_workbook::read_xls(bytes, &mut found)?;
        return Ok(found.complaints);
    }
    let Preflight { container, macros, habits } = preflight(bytes)?;
    match container {
        Container::Xlsx => read_xlsx(bytes, &mut found),
        Container::Xlsb => binary_workbook::read_xlsb(bytes, &mut found),
        Container::Ods => old_workbook::read_ods(bytes, &mut found),
    }?;
    if macros {
        found.complaints.add(
            Place::file(""),
            "The workbook holds macros, which are never run: its cells are read as saved.",
        );
    }
    if habits.hides {
        found.complaints.add(Place::file(""), "The workbook has hidden rows or columns: read as the others are. Check that they belong to the return.");
    }
    if habits.merges {
        let says = "The workbook has cells merged over several rows: the first row has the value, and the others are read as blank. \
                    Unmerge those of a table.";
        found.complaints.add(Place::file(""), says);
    }
    Ok(found.complaints)
}

fn read_xlsx(bytes: &[u8], found: &mut Giving<'_>) -> Result<(), Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged("", &error))?;
    let since_1904 = book.has_1904_epoch();
    tell_of_1904(since_1904, &mut found.complaints);
    for name in worksheets(book.sheets_metadata(), &mut found.complaints)? {
        let cells = book.worksheet_cells_reader(&name).map_err(|error| damaged(&name, &error))?;
        leading_zeros::complain(cells, &name, &mut found.complaints)?;
        let cells = book.worksheet_cells_reader(&name).map_err(|error| damaged(&name, &error))?;
        let grid = read_cells(cells, &name, since_1904, &mut found.complaints)?;
        found.give(grid, &name)?;
    }
    Ok(())
}

/// The same number is another day in a workbook that counts from 1904.
pub(super) fn tell_of_1904(since_1904: bool, complaints: &mut Complaints) {
    if since_1904 {
        let says = "The workbook counts days from 1904, as old Macs do: read as such. Check one date against your own.";
        complaints.add_as(Oddity::From1904, Place::file(""), says);
    }
}

/// The visible sheets that hold cells. Charts and macros are passed over; hidden sheets are complained of.
pub(super) fn worksheets(
    all: &[calamine::Sheet],
    complaints: &mut Complaints,
) -> Result<Vec<Arc<str>>, Refusal> {
    if all.len() > limits::SHEETS {
        return Err(Refusal(format!(
            "The workbook has {} sheets; the limit is {}. Delete those that are not needed.",
            all.len(),
            limits::SHEETS
        )));
    }
    let mut names = BTreeSet::new();
    let mut wanted = Vec::new();
    for sheet in all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        if !names.insert(sheet.name.to_lowercase()) {
            return Err(Refusal(format!(
                "The workbook is ambiguous: it has two sheets '{}'. Rename one.",
                sheet.name
            )));
        }
        let name: Arc<str> = sheet.name.as_str().into();
        if sheet.visible == SheetVisible::Visible {
            wanted.push(name);
        } else {
            let says = "The sheet is hidden: not read. Unhide it if it is part of the return, or delete it.";
            complaints.add_as(Oddity::HiddenSheet, on_sheet(&name), says);
        }
    }
    Ok(wanted)
}

/// One cell after another, so that a far-away cell costs nothing.
fn read_cells<RS: Read + Seek>(
    mut cells: XlsxCellReader<'_, RS>,
    name: &Arc<str>,
    since_1904: bool,
    complaints: &mut Complaints,
) -> Result<Grid, Refusal> {
    let (mut grid, mut formulas) = (Grid::default(), Formulas::default());
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| damaged(name, &error))? {
        let (row, column) = cell.pos;
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            return Err(Refusal(format!(
                "Cell {} of sheet '{name}' is a formula without a saved result. Open the file in Excel, save it and send it again.",
                cell_name(row, column)
            )));
        }
        if let Some(formula) = &cell.formula {
            formulas.note(row, column, formula);
        }
        put(&mut grid, (row, column), &cell.value, since_1904, name, complaints)?;
    }
    formulas.complain(name, complaints);
    Ok(grid)
}

impl Giving<'_> {
    /// Gives what was put down as a sheet. A stray cell far from the table costs little, but makes a row that nobody sees: it
    /// is complained of.
    pub(super) fn give(&mut self, mut grid: Grid, name: &Arc<str>) -> Result<(), Refusal> {
        if let Some((row, column)) = grid.far_away() {
            let says = "The cell lies far from the table. Delete what stands there, if it is not part of the return.";
            self.complaints.add(on_cell(name, row, column), says);
        }
        (self.give)(grid.into_sheet(name, &mut self.room).map_err(|why| of_sheet(name, &why))?);
        Ok(())
    }
}

/// Puts one cell down as text, and complains of what is odd about it.
pub(super) fn put(
    grid: &mut Grid,
    (row, column): (u32, u32),
    value: &DataRef<'_>,
    since_1904: bool,
    name: &Arc<str>,
    complaints: &mut Complaints,
) -> Result<(), Refusal> {
    let cell = cell_text(value, since_1904).map_err(|why| of_sheet(name, &why))?;
    grid.put(row, column, &cell.text).map_err(|why| of_sheet(name, &why))?;
    if let Some(says) = cell.odd {
        let place =
            on_sheet(name).at_row(row + 1).at_column(format!("column {}", column_letters(column as usize)));
        complaints.add(place, says);
    }
    Ok(())
}

/// A place on a sheet of a file that the caller knows.
pub(super) fn on_sheet(name: &Arc<str>) -> Place {
    Place { file: "".into(), sheet: Some(name.clone()), row: None, column: None }
}

/// A cell as a place; row and column count from 0.
pub(super) fn on_cell(name: &Arc<str>, row: u32, column: u32) -> Place {
    on_sheet(name).at_row(row + 1).at_column(format!("column {}", column_letters(column as usize)))
}

/// Some refusals leave the sheet to be named here.
pub(super) fn of_sheet(name: &str, Refusal(why): &Refusal) -> Refusal {
    Refusal(format!("Sheet '{name}' {why}"))
}

/// What the reader cannot make sense of; it has no words for the sender.
pub(super) fn damaged(name: &str, error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => PASSWORD.into(),
        _ if name.is_empty() => {
            "The workbook is damaged. Open it in Excel, save it and send it again.".into()
        }
        _ => of_sheet(name, &"is damaged. Open the workbook in Excel, save it and send it again.".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Complaint, Verdict, Workbooks, made, read_bytes};
    use rust_xlsxwriter::{Chart, ExcelDateTime, Format, Workbook, XlsxError};

    type Rows = Vec<(u32, Vec<String>)>;

    /// Rows of the first sheet, what was complained of, and the refusal if there is one.
    fn read(bytes: &[u8]) -> (Rows, Vec<String>, String) {
        let (sheets, complaints, verdict) = read_bytes("a.xlsx", bytes, &Workbooks::Here);
        let cells = |row: super::super::Row<'_>| (row.number(), row.cells().map(str::to_owned).collect());
        let rows = sheets.first().map(|sheet| sheet.rows().map(cells).collect()).unwrap_or_default();
        let said = |Complaint { place, says, .. }: &Complaint| format!("{place}: {says}");
        let why = if let Verdict::Refused { why } = verdict { why } else { String::new() };
        (rows, complaints.iter().map(said).collect(), why)
    }

    fn rows(rows: &[(u32, &[&str])]) -> Rows {
        rows.iter()
            .map(|(number, cells)| (*number, cells.iter().map(|&cell| cell.to_owned()).collect()))
            .collect()
    }

    fn filled(fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
        made::book(|book| fill(book).unwrap())
    }

    #[test]
    fn values_read_as_shown_at_their_places() {
        let bytes = filled(|book| {
            let date = Format::new().set_num_format("dd/mm/yyyy");
            let sheet = book.add_worksheet();
            sheet.set_name("Header")?.write(1, 1, "CHILD")?.write(1, 2, "DOB")?.write(1, 3, "OK")?;
            sheet.write(3, 1, 123_456_789_012_i64)?.write(3, 3, true)?.write(3, 4, 1.5)?;
            sheet.write_with_format(3, 2, &ExcelDateTime::from_ymd(2012, 2, 29)?, &date)?;
            sheet.write_formula(4, 1, rust_xlsxwriter::Formula::new("1+1").set_result("2"))?;
            Ok(())
        });
        let expected = rows(&[
            (2, &["", "CHILD", "DOB", "OK"]),
            (4, &["", "123456789012", "29/02/2012", "TRUE", "1.5"]),
            (5, &["", "2"]),
        ]);
        let calculated = "a.xlsx · sheet Header · row 5 · column B: The cell is calculated by a formula: read as Excel last saved \
                          it. Save the file in Excel before you send it.";
        assert_eq!(read(&bytes), (expected, vec![calculated.to_owned()], String::new()));
    }

    #[test]
    fn a_number_shown_with_leading_zeros_is_named_and_not_padded() {
        let bytes = filled(|book| {
            let zeros = Format::new().set_num_format("0000000000");
            let sheet = book.add_worksheet().set_name("Header")?;
            sheet.write_with_format(0, 1, 12_345, &zeros)?.write_with_format(
                1,
                1,
                1_234_567_890_i64,
                &zeros,
            )?;
            Ok(())
        });
        let (found, said, _) = read(&bytes);
        assert_eq!(found, rows(&[(1, &["", "12345"]), (2, &["", "1234567890"])]));
        let expected = "a.xlsx · sheet Header · row 1 · column B: The cell shows 0000012345 but holds 12345: read as 12345. Type it as text.";
        assert_eq!(said, [expected]);
    }

    #[test]
    fn hidden_sheets_charts_and_odd_cells_are_complained_of() {
        let bytes = filled(|book| {
            let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm");
            let sheet = book.add_worksheet();
            sheet.set_name("Header")?.write(0, 0, "A\u{7}")?;
            sheet.write_with_format(
                1,
                0,
                &ExcelDateTime::from_ymd(2026, 3, 31)?.and_hms(9, 30, 0)?,
                &moment,
            )?;
            book.add_worksheet().set_name("Old data")?.set_hidden(true).write(0, 0, "secret")?;
            let mut chart = Chart::new_pie();
            chart.add_series().set_values("Header!$A$1:$A$2");
            book.add_chartsheet().insert_chart(0, 0, &chart)?;
            Ok(())
        });
        let (found, said, why) = read(&bytes);
        assert_eq!((found.len(), why.as_str()), (2, ""));
        assert_eq!(found[1], (2, vec!["31/03/2026".to_owned()]));
        assert!(said[0].starts_with("a.xlsx · sheet Old data: The sheet is hidden"), "{said:?}");
        assert!(said[1].starts_with("a.xlsx · sheet Header · row 1 · column A: The cell holds an invisible"));
        assert!(said[2].contains("row 2 · column A: The date has a time of day (09:30:00)"), "{said:?}");
    }

    #[test]
    fn a_formula_without_a_saved_result_refuses_the_file() {
        for formula in ["<f>1+1</f>", "<f>1+1</f><v></v>", "<f t=\"shared\" si=\"3\"/>"] {
            let why = read(&made::raw_book(&format!("<row><c r=\"A7\">{formula}</c></row>"))).2;
            assert!(
                why.starts_with("Cell A7 of sheet 'Header' is a formula without a saved result."),
                "{why}"
            );
        }
    }

    #[test]
    fn raw_cells_are_read_or_refused_never_guessed() {
        let one = |cell: &str| read(&made::raw_book(&format!("<row r=\"1\">{cell}</row>")));
        let text = |cell: &str| one(cell).0.first().map(|(_, cells)| cells.join("|")).unwrap_or_default();
        assert_eq!(text("<c r=\"A1\" t=\"s\"><v>0</v></c>"), "first");
        assert_eq!(
            text("<c r=\"A1\" s=\"1\"><v>46112</v></c><c r=\"C1\"><v>46112</v></c>"),
            "31/03/2026||46112"
        );
        assert_eq!(text("<c r=\"A1\" t=\"d\"><v>2026-03-31</v></c>"), "31/03/2026");
        assert_eq!(text("<c r=\"B1\" t=\"str\"><f>A1</f><v></v></c><c r=\"A1\"><v>1</v></c>"), "1");
        let (found, said, _) =
            one("<c r=\"A1\" t=\"e\"><v>#REF!</v></c><c r=\"B1\"><v>1e999</v></c><c r=\"C1\"><v>3</v></c>");
        assert_eq!(found, rows(&[(1, &["#REF!", "", "3"])]));
        assert!(
            said[0].contains("column A: The cell shows the error #REF!") && said[1].contains("column B"),
            "{said:?}"
        );
        for (cell, why) in [
            ("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "points to text number '-1'"),
            ("<c r=\"A1\" t=\"s\"><v>7</v></c>", "damaged"),
            ("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c>", "#SPILL!"),
            ("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "cell A1 twice"),
            ("<c r=\"A99999999\"><v>1</v></c>", "the limits are 1048576 rows"),
            ("<c r=\"ZZZZ1\"><v>1</v></c>", "16384 columns"),
        ] {
            assert!(one(cell).2.contains(why), "{cell}: {}", one(cell).2);
        }
    }

    #[test]
    fn a_far_away_cell_costs_nothing_and_is_told() {
        let (found, said, why) =
            read(&made::raw_book("<row><c r=\"A1\"><v>1</v></c><c r=\"XFD1048576\"><v>2</v></c></row>"));
        assert!(
            said[0].contains("row 1048576 · column XFD: The cell lies far from the table.")
                && said.len() == 1,
            "{said:?}"
        );
        assert_eq!((found.len(), found[1].0, found[1].1.len(), why.as_str()), (2, 1_048_576, 16_384, ""));
    }

    #[test]
    fn a_workbook_that_counts_from_1904_gives_the_same_days() {
        let cell = "<row><c r=\"A1\" s=\"1\"><v>44650</v></c></row>";
        let (found, said, _) = read(&made::raw_book_with("<workbookPr date1904=\"1\"/>", cell));
        assert_eq!(found, rows(&[(1, &["31/03/2026"])]));
        assert!(said[0].contains("1904"), "{said:?}");
    }

    #[test]
    fn workbooks_that_are_no_xlsx_are_told_apart() {
        let ole = [b"\xd0\xcf\x11\xe0".as_slice(), &[0; 600]].concat();
        assert!(read(&ole).2.contains("too old"));
        let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(read(&[ole.as_slice(), &package].concat()).2.contains("has a password"));
        assert!(read(&made::zip(&[("a.csv", "A\n")])).2.contains("not a workbook"));
        let good = made::raw_book("<row><c r=\"A1\"><v>1</v></c></row>");
        assert!(read(&good[..good.len() / 2]).2.contains("damaged or cut off"));
    }

    #[test]
    fn an_ods_workbook_is_read_with_its_places() {
        let content = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Header\">\
            <table:table-row/><table:table-row><table:table-cell/>\
            <table:table-cell office:value-type=\"string\"><text:p>CHILD</text:p></table:table-cell>\
            <table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-31\"><text:p>x</text:p></table:table-cell>\
            </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";
        let bytes = made::zip(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:manifest/>"),
            ("content.xml", content),
        ]);
        assert_eq!(read(&bytes), (rows(&[(2, &["", "CHILD", "31/03/2026"])]), vec![], String::new()));
    }
}
