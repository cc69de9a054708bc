//! What the worker answers: one JSON line a sheet, row or complaint, and a last line that proves that nothing was
//! cut off. The reader of the answer trusts nothing in it.

use super::found::{Complaints, Found, Refusal};
use super::{Oddity, Sheet, letters, limits, workbook};
use crate::words::Place;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, Write};
use std::sync::Arc;

#[derive(Deserialize, Serialize)]
enum Line<'a> {
    /// A sheet begins.
    Sheet(Cow<'a, str>),
    /// A row of it: its number and its cells.
    Row(u32, #[serde(borrow)] Cells<'a>),
    /// Something odd: its sort, sheet, row, column, and what it is.
    Odd(Oddity, Option<Cow<'a, str>>, Option<u32>, Option<Cow<'a, str>>, Cow<'a, str>),
    /// The file is refused, whatever came before.
    Refused(Cow<'a, str>),
    /// All is said.
    End,
}

/// The cells of a row. A cell costs more than the three letters that it may be written with, so an answer is not taken
/// in beyond what a sheet can hold.
#[derive(Serialize)]
struct Cells<'a>(Vec<Cell<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Cells<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(OfOneRow)
    }
}

/// One cell, lent by the line where nothing in it was escaped.
#[derive(Deserialize, Serialize)]
struct Cell<'a>(#[serde(borrow)] Cow<'a, str>);

struct OfOneRow;

impl<'de> Visitor<'de> for OfOneRow {
    type Value = Cells<'de>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "at most {} cells of at most {} letters", limits::COLUMNS, limits::CELL_LETTERS)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut cells = Vec::new();
        while let Some(cell) = from.next_element::<Cell<'de>>()? {
            if cells.len() >= limits::COLUMNS as usize || letters::is_too_long(&cell.0) {
                return Err(A::Error::invalid_length(cells.len() + 1, &self));
            }
            cells.push(cell);
        }
        Ok(Cells(cells))
    }
}

/// Reads a workbook and writes the answer, each sheet as soon as it is read: who takes it down need not wait.
pub(super) fn answer(bytes: &[u8], to: &mut impl Write) -> io::Result<()> {
    let mut written = Ok(());
    let read = workbook::read(bytes, &mut |sheet| {
        if written.is_ok() {
            written = write_sheet(&sheet, to);
        }
    });
    written?;
    match read {
        Ok(complaints) => write_end(complaints, to),
        Err(Refusal(why)) => say(to, &Line::Refused(why.into())),
    }
}

/// Writes the answer that holds what was found.
pub(super) fn write_down(found: Found, to: &mut impl Write) -> io::Result<()> {
    found.sheets.iter().try_for_each(|sheet| write_sheet(sheet, to))?;
    write_end(found.complaints, to)
}

fn write_sheet(sheet: &Sheet, to: &mut impl Write) -> io::Result<()> {
    say(to, &Line::Sheet(sheet.name().map_or("", |name| name).into()))?;
    for row in sheet.rows() {
        say(to, &Line::Row(row.number(), Cells(row.cells().map(|cell| Cell(cell.into())).collect())))?;
    }
    Ok(())
}

fn write_end(complaints: Complaints, to: &mut impl Write) -> io::Result<()> {
    for odd in complaints.listed(&"".into()) {
        let Place { sheet, row, column, .. } = &odd.place;
        let (sheet, column) = (sheet.as_deref().map(Cow::Borrowed), column.as_deref().map(Cow::Borrowed));
        say(to, &Line::Odd(odd.is, sheet, *row, column, odd.says.as_str().into()))?;
    }
    say(to, &Line::End)
}

fn say(to: &mut impl Write, line: &Line<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *to, line)?;
    to.write_all(b"\n")
}

/// Takes down an answer for a file. `None`: the answer is not whole, or breaks a limit that the worker keeps.
pub(super) fn take_down(mut from: impl BufRead, file: &Arc<str>) -> Option<Result<Found, Refusal>> {
    let mut found = Found::default();
    let mut cells_left = limits::CELLS;
    let mut last_row = 0;
    let mut text = String::new();
    loop {
        text.clear();
        from.read_line(&mut text).ok()?;
        match serde_json::from_str(&text).ok()? {
            Line::Sheet(name) => {
                last_row = 0;
                found.sheets.push(Sheet::new(file.clone(), Some(name.into())));
                (found.sheets.len() <= limits::SHEETS).then_some(())?;
            }
            Line::Row(number, Cells(cells)) => {
                cells_left = cells_left.checked_sub(cells.len())?;
                (last_row < number && number <= limits::ROWS).then_some(())?;
                last_row = number;
                found.sheets.last_mut()?.push(number, cells.iter().map(|Cell(cell)| &**cell));
            }
            Line::Odd(is, sheet, row, column, says) => {
                let (sheet, column) = (sheet.map(Arc::from), column.map(Arc::from));
                found.complaints.add_as(is, Place { file: file.clone(), sheet, row, column }, says);
            }
            Line::Refused(why) => return Some(Err(Refusal(why.into_owned()))),
            Line::End => return Some(Ok(found)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(answer: &str) -> Option<usize> {
        let found = take_down(answer.as_bytes(), &"a.xlsx".into())?.ok()?;
        Some(found.sheets.iter().map(|sheet| sheet.rows().len()).sum())
    }

    #[test]
    fn only_a_whole_answer_within_the_limits_is_taken() {
        let good = "{\"Sheet\":\"S\"}\n{\"Row\":[1,[\"a\",\"b\"]]}\n{\"Row\":[3,[\"c\"]]}\n\"End\"\n";
        assert_eq!(rows(good), Some(2));
        for cut in 0..good.len() - 1 {
            let whole = &good[..cut] == good.trim_end();
            assert_eq!(rows(&good[..cut]).is_some(), whole, "cut at {cut}");
        }
        for bad in [
            "{\"Row\":[1,[\"a\"]]}\n\"End\"\n",
            "{\"Sheet\":\"S\"}\n{\"Row\":[2,[]]}\n{\"Row\":[2,[]]}\n\"End\"\n",
            "{\"Sheet\":\"S\"}\n{\"Row\":[1048577,[]]}\n\"End\"\n",
            "hello\n",
            "",
        ] {
            assert_eq!(rows(bad), None, "{bad}");
        }
    }

    #[test]
    fn no_more_cells_are_taken_in_than_a_row_can_have() {
        let row = |cells: usize| format!("{{\"Row\":[1,[{}]]}}", vec!["\"\""; cells].join(","));
        let most = limits::COLUMNS as usize;
        let answer = |cells: usize| format!("{{\"Sheet\":\"S\"}}\n{}\n\"End\"\n", row(cells));
        assert_eq!(rows(&answer(most)), Some(1));
        assert_eq!(rows(&answer(most + 1)), None);
        let why = serde_json::from_str::<Line<'_>>(&row(most + 1)).err().map(|error| error.to_string());
        assert!(why.is_some_and(|why| why.starts_with("invalid length 16385, expected at most 16384 cells")));
        let long = |letters: usize| {
            format!("{{\"Sheet\":\"S\"}}\n{{\"Row\":[1,[\"{}\"]]}}\n\"End\"\n", "é".repeat(letters))
        };
        assert_eq!(
            (rows(&long(limits::CELL_LETTERS)), rows(&long(limits::CELL_LETTERS + 1))),
            (Some(1), None)
        );
    }
}
