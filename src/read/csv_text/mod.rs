//! One CSV file to one sheet. Nothing is dropped in silence: what looks wrong is complained of, and a quotation mark
//! that could hide rows refuses the file.

mod each_place;
mod marked;
mod plain;
mod quotes;
mod records;
mod separator;

use super::found::{Complaints, Found, Refusal};
use super::raw_lines::RawLines;
use super::{Sheet, decode::Decoded, letters, limits};
use crate::words::column_letters;
use std::sync::Arc;

/// Reads the text of one CSV file.
///
/// # Errors
/// When rows could be hidden in an unclosed quotation mark, a limit is passed, or there is no row at all.
pub(super) fn read(file: &Arc<str>, decoded: &Decoded<'_>) -> Result<Found, Refusal> {
    let mut complaints = Complaints::default();
    let sheet = Sheet::new(file.clone(), None);
    if let Some(encoding) = decoded.read_as {
        complaints.add(
            sheet.place(),
            format!("Read as {encoding}. Save it as \"CSV UTF-8\" to be sure of every letter."),
        );
    }
    let (separator, text) = separator::separator(&decoded.text);
    if separator != b',' {
        let name = separator::name(separator);
        complaints
            .add(sheet.place(), format!("Columns are separated by {name} (expected ','): read as such."));
    }
    let mut table = Table {
        text,
        separator,
        sheet,
        complaints,
        width: None,
        lines: RawLines::default(),
        hidden: 0,
        room: limits::CELLS,
    };
    table.read()?;
    if table.sheet.rows().len() == 0 {
        return Err("The file has no rows. Send it again with its rows.".into());
    }
    Ok(Found { sheets: vec![table.sheet], complaints: table.complaints })
}

/// A title above the heading has fewer rows than this.
const TITLE_ROWS: usize = 20;

struct Table<'a> {
    text: &'a str,
    separator: u8,
    sheet: Sheet,
    complaints: Complaints,
    /// Cells in the first row that has any, and its number.
    width: Option<(usize, u32)>,
    lines: RawLines,
    /// Lines that a spreadsheet does not count, because they go on with a cell of the line before.
    hidden: usize,
    /// How many cells the file may still have.
    room: usize,
}

impl Table<'_> {
    fn read(&mut self) -> Result<(), Refusal> {
        if self.text.contains('"') { self.read_marked() } else { self.read_plain() }
    }

    /// Looks at the cells of a row, with the text in which they stand; a blank line is none.
    fn is_row(&mut self, number: u32, text: &str, cells: &[&str]) -> Result<bool, Refusal> {
        if let [cell] = cells
            && cell.trim().is_empty()
        {
            return Ok(false);
        }
        self.check_cells(number, text, cells)?;
        self.take_room(cells.len())?;
        Ok(true)
    }

    fn take_room(&mut self, cells: usize) -> Result<(), Refusal> {
        self.room = self.room.checked_sub(cells).ok_or_else(|| {
            Refusal(format!(
                "The file has more than {} cells. Delete what is not part of the return, and send it again.",
                limits::CELLS
            ))
        })?;
        Ok(())
    }

    fn check_cells(&mut self, number: u32, text: &str, all: &[&str]) -> Result<(), Refusal> {
        let cells = all.len();
        if cells > limits::COLUMNS as usize || text.len() > limits::ROW_BYTES {
            return Err(too_large(number, cells));
        }
        let (width, heading) = self.heading(number, cells);
        if cells != width && all.iter().any(|cell| !cell.trim().is_empty()) {
            let says = format!(
                "The row has {}, the heading (row {heading}) has {width}. Give every row a cell for each heading.",
                if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") }
            );
            self.complaints.add(self.sheet.place().at_row(number), says);
        }
        self.check_letters(number, text, all)
    }

    /// How many cells the heading has, and its row. Rows of one cell above it are a title.
    fn heading(&mut self, number: u32, cells: usize) -> (usize, u32) {
        if let Some((1, title)) = self.width
            && cells > 1
            && self.sheet.rows().len() < TITLE_ROWS
        {
            let says = format!(
                "Row {number} is the first with more than one cell: read as the heading. Start the file with it."
            );
            self.complaints.add(self.sheet.place().at_row(title), says);
            self.width = Some((cells, number));
        }
        *self.width.get_or_insert((cells, number))
    }

    fn check_letters(&mut self, number: u32, text: &str, cells: &[&str]) -> Result<(), Refusal> {
        if letters::is_plain(text) {
            return Ok(());
        }
        for (column, cell) in cells.iter().enumerate() {
            let odd =
                letters::odd_letter(cell).map_err(|Refusal(why)| Refusal(format!("Row {number} {why}")))?;
            if let Some(says) = odd {
                let place =
                    self.sheet.place().at_row(number).at_column(format!("column {}", column_letters(column)));
                self.complaints.add(place, says);
            }
        }
        Ok(())
    }
}

fn row_number(line: usize) -> Result<u32, Refusal> {
    u32::try_from(line).map_err(|_| "The file has too many lines. Split it.".into())
}

/// A row that no spreadsheet holds: it has too many cells or else too much text.
fn too_large(row: u32, cells: usize) -> Refusal {
    let limit = limits::COLUMNS;
    if cells > limit as usize {
        return Refusal(format!(
            "Row {row} has {cells} cells; the limit is {limit}. Check what separates the columns."
        ));
    }
    let limit = limits::in_mb(limits::ROW_BYTES as u64);
    Refusal(format!(
        "Row {row} has more than {limit} of text. Check its quotation marks, and where rows end."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Complaint;

    fn read_text(text: &str) -> Result<(Sheet, Vec<Complaint>), Refusal> {
        let file: Arc<str> = "header.csv".into();
        let mut found = read(&file, &Decoded { text: text.into(), read_as: None })?;
        Ok((found.sheets.remove(0), found.complaints.listed(&file)))
    }

    proptest::proptest! {
        #[test]
        fn a_text_without_marks_reads_as_the_csv_crate_reads_it(text in "[ab,; \r\n\u{e9}\u{7}\u{a0}]{0,60}|([ab]{0,2},[ab ]{0,9}(,\u{a0})?\r?\n){0,9}") {
            let read = |plain: bool| {
                let file: Arc<str> = "a.csv".into();
                let sheet = Sheet::new(file.clone(), None);
                let (complaints, lines) = (Complaints::default(), RawLines::default());
                let (text, room) = (text.as_str(), limits::CELLS);
                let mut table =
                    Table { text, separator: b',', sheet, complaints, width: None, lines, hidden: 0, room };
                let done = if plain { table.read_plain() } else { table.read_marked() };
                let rows: Vec<(u32, Vec<String>)> =
                    table.sheet.rows().map(|row| (row.number(), row.cells().map(String::from).collect())).collect();
                (done.map_err(|why| why.0), rows, table.complaints.listed(&file))
            };
            proptest::prop_assert_eq!(read(true), read(false));
        }
    }

    fn numbers(sheet: &Sheet) -> Vec<u32> {
        sheet.rows().map(super::super::Row::number).collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "CHILD,SEX\n\nA1,1\n\n\nA2,2".replace('\n', end);
            let (sheet, complaints) = read_text(&text).unwrap();
            assert_eq!(numbers(&sheet), [1, 3, 6], "{text:?}");
            assert!(complaints.is_empty());
        }
        let (sheet, _) = read_text("CHILD,NOTE\nA1,\"two\nlines\"\nA2,x\n").unwrap();
        assert_eq!(numbers(&sheet), [1, 2, 3]);
        assert_eq!(sheet.rows().nth(1).unwrap().cell(1), "two\nlines");
    }

    #[test]
    fn ragged_rows_are_kept_and_complained_of() {
        let (sheet, complaints) = read_text("CHILD,SEX,DOB\nA1,1\nA2,2,01/01/2010,x\n,\n").unwrap();
        assert_eq!(numbers(&sheet), [1, 2, 3, 4]);
        let says: Vec<&str> = complaints.iter().map(|complaint| complaint.says.as_str()).collect();
        assert_eq!(says.len(), 2, "{says:?}");
        assert!(says[0].starts_with("The row has 2 cells, the heading (row 1) has 3."));
        assert!(says[1].starts_with("The row has 4 cells"));
    }

    #[test]
    fn rows_are_measured_by_the_heading_and_not_by_a_title_above_it() {
        let (sheet, complaints) = read_text("Return of Kent\n\nCHILD,SEX\nA1,1\nA2\n").unwrap();
        assert_eq!(numbers(&sheet), [1, 3, 4, 5]);
        let all: Vec<String> = complaints.iter().map(|it| format!("{}: {}", it.place, it.says)).collect();
        assert!(
            all[0].starts_with("header.csv · row 1: Row 3 is the first with more than one cell"),
            "{all:?}"
        );
        assert!(
            all[1].starts_with("header.csv · row 5: The row has 1 cell, the heading (row 3) has 2."),
            "{all:?}"
        );
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn other_separators_and_control_characters_are_complained_of() {
        let (sheet, complaints) = read_text("sep=;\nCHILD;SEX\nA1;\u{0}1\n").unwrap();
        assert_eq!(sheet.rows().nth(1).unwrap().len(), 2);
        let all: Vec<String> = complaints.iter().map(|it| format!("{}: {}", it.place, it.says)).collect();
        assert_eq!(all[0], "header.csv: Columns are separated by ';' (expected ','): read as such.");
        assert!(
            all[1].starts_with("header.csv · row 2 · column B: The cell holds an invisible"),
            "{}",
            all[1]
        );
    }

    #[test]
    fn an_unclosed_mark_refuses_the_file_and_names_its_line() {
        let why = read_text("CHILD,NOTE\nA1,\"x\nA2,y\nA3,z\n").unwrap_err().0;
        assert!(why.starts_with("A quotation mark opened on line 2 is never closed; 2 lines"), "{why}");
        let why = read_text("CHILD,NOTE\nA1,x\nA2,\"y\nA3,\"z\"\n").unwrap_err().0;
        assert!(why.contains("opened on line 3"), "{why}");
    }

    #[test]
    fn long_cells_too_many_cells_and_no_rows_are_refused() {
        assert!(read_text(&format!("A,{}\n", "x".repeat(40_000))).is_err_and(|why| why.0.contains("32767")));
        for (row, cells) in
            [(",".repeat(16_384), "16385 cells"), (format!("\"a\"{}", ",".repeat(40_000)), "40001 cells")]
        {
            assert!(read_text(&row).is_err_and(|why| why.0.contains(cells)));
            assert!(
                read_text(&format!("A,B\n{row}\nC,D\n"))
                    .is_err_and(|why| why.0.starts_with(&format!("Row 2 has {cells}")))
            );
        }
        for row in ["x,".repeat(16_000) + &"y".repeat(1 << 20), format!("A,\"{}\"", "x\n".repeat(1 << 20))] {
            assert!(read_text(&row).is_err_and(|why| why.0.starts_with("Row 1 has more than 1 MB of text.")));
        }
        assert!(read_text("  \n \n").is_err_and(|why| why.0.contains("no rows")));
    }

    /// Every way of deleting one quotation mark is refused or complained of.
    fn check_deletions(file: &str) {
        for (at, _) in file.match_indices('"') {
            let cut = format!("{}{}", &file[..at], &file[at + 1..]);
            let noticed = read_text(&cut).map_or(true, |(_, complaints)| !complaints.is_empty());
            assert!(noticed, "{cut:?} made from {file:?}");
        }
    }

    #[test]
    fn deleting_one_quotation_mark_never_loses_a_row_in_silence() {
        for file in [
            "CHILD,NOTE\nA1,\"x\"\n\"A2\",y\n\"A,3\",\"z\"\nA4,\"\"\n",
            "A,B,C\n\"1\",b,c\nx,\",y\",z\n\"p\",\"q \"\"r\"\"\",\"s\"\n",
            "\"A\",\"B\"\r\n\"1\",\"\"\r\n\"\",\"2\"\r\n",
        ] {
            assert!(read_text(file).unwrap().1.is_empty());
            check_deletions(file);
        }
    }

    proptest::proptest! {
        #[test]
        fn deleting_one_quotation_mark_of_any_file_is_noticed(
            rows in proptest::collection::vec(proptest::collection::vec("[ab,\"\n]{0,4}", 3), 1..6),
        ) {
            let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (sheet, _) = read_text(&file).unwrap();
            proptest::prop_assert_eq!(sheet.rows().len(), rows.len());
            check_deletions(&file);
        }
    }
}
