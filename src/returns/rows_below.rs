//! The rows of a table below its headings, and which of them cannot be used.

use super::given_back::{TO_DO, keeps_out};
use super::heading::Recognised;
use crate::read::{Row, Sheet};
use crate::words::{Place, column_letters};
use std::borrow::Cow;

/// What a sender writes under CHILD, in a row of its own, to say that there is nothing to report: an empty table alone
/// could as well be one that was cut off.
pub(super) const NIL: &str = "NIL";

/// Why a row is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It has another number of values than the headings, so nobody knows which belongs where.
    Ragged { values: usize, headings: usize },
    /// It does not say whose it is.
    Nobodys,
    /// What stands under CHILD can be no child's number.
    NoNumber(Box<str>),
    /// It did not fit its headings when it was sent, was given back, and nobody has said that it is right now.
    KeptOut,
    /// A cell of the table shows a spreadsheet's error. To take it for blank would be to say that an episode has no end.
    ShowsError { cell: usize, heading: Box<str>, error: Box<str> },
    /// It is a total at the foot of the table: it belongs to no child, and nothing is lost with it.
    Total,
}

impl Refused {
    /// Where it stands: the row or, where one cell is to blame, that cell.
    pub(super) fn place(&self, row: Row<'_>) -> Place {
        match self {
            Self::ShowsError { cell, .. } => {
                row.place().at_column(format!("column {}", column_letters(*cell)))
            }
            _ => row.place(),
        }
    }

    /// What to say of it.
    pub(super) fn says(self) -> String {
        match self {
            Self::Ragged { values, headings } => format!(
                "The row is not used: it has {values} values, but there are {headings} headings. Give a value for each."
            ),
            Self::Nobodys => {
                "The row is not used: CHILD is blank, so nobody knows whose it is. Give the child's number."
                    .into()
            }
            Self::NoNumber(cell) => {
                let large = cell.contains("E+");
                let because = if large {
                    "is how a spreadsheet shows a large number, of which digits may be lost"
                } else {
                    "has a sign that no child's number has; letters of the English alphabet, digits, blanks and - / _ . are taken"
                };
                // What cannot be seen is shown by its number.
                let shown = cell.escape_debug();
                format!(
                    "The row is not used: '{shown}' under CHILD {because}. Type the child's number as text."
                )
            }
            Self::KeptOut => format!(
                "The row is not used: its values did not fit the headings when it was first sent. Put each under its heading, \
                 then empty the cell under '{TO_DO}'."
            ),
            Self::ShowsError { heading, error, .. } => format!(
                "The row is not used: it shows the error {error} under {heading}, so nobody knows what belongs there. Put the \
                 formula right, or type the value."
            ),
            Self::Total => "The row is not used: it looks like a total, not like a child. Delete it.".into(),
        }
    }
}

/// The rows below the headings with anything in them, each used or refused; a row that says NIL is neither.
pub(super) fn rows_below<'a>(
    sheet: &'a Sheet,
    known: &Recognised,
) -> impl Iterator<Item = Result<Row<'a>, (Row<'a>, Refused)>> {
    let mut rows = sheet.rows();
    let headings = rows.nth(known.heading).map_or(0, Row::len);
    let is_csv = sheet.name().is_none();
    rows.filter(|row| !is_empty(*row, known) && !is_nil(*row, known)).map(move |row| {
        let child = row.cell(known.child);
        if is_csv && row.len() != headings {
            Err((row, Refused::Ragged { values: row.len(), headings }))
        } else if known.ours.iter().any(|cell| keeps_out(row.cell(*cell))) {
            Err((row, Refused::KeptOut))
        } else if let Some(shown) = shown_error(row, known) {
            Err((row, shown))
        } else if child.is_empty() {
            Err((row, Refused::Nobodys))
        } else if is_total(child) {
            Err((row, Refused::Total))
        } else if !is_plain(child) {
            Err((row, Refused::NoNumber(child.into())))
        } else {
            Ok(row)
        }
    })
}

/// The first cell of the table in a row that shows an error, whether a workbook says that it does or it was saved as text.
fn shown_error(row: Row<'_>, known: &Recognised) -> Option<Refused> {
    if !known.may_show_errors {
        return None;
    }
    let cells = std::iter::once(Some(known.child)).chain(known.cells.iter().copied());
    let mut headed = known.table.headings().into_iter().zip(cells);
    headed.find_map(|(heading, cell)| {
        let error = cell.map(|cell| row.cell(cell)).filter(|text| is_error(text))?;
        Some(Refused::ShowsError { cell: cell?, heading: heading.into(), error: error.into() })
    })
}

/// `#N/A`, `#NAME?`, `#REF!` and whatever newer spreadsheets show.
fn is_error(cell: &str) -> bool {
    cell.starts_with('#') && (cell == "#N/A" || cell.ends_with(['!', '?']))
}

/// Can it stand under CHILD, for a row that is used?
pub fn can_be_child(cell: &str) -> bool {
    !cell.is_empty() && !is_total(cell) && is_plain(cell)
}

fn is_total(cell: &str) -> bool {
    let total = |word: &[u8]| word.eq_ignore_ascii_case(b"total");
    let cell = cell.as_bytes();
    if !cell.iter().any(|byte| matches!(byte, b't' | b'T')) {
        return false;
    }
    cell.get(..5).is_some_and(total) || cell.split(|byte| *byte == b' ').any(total)
}

/// Letters that look alike, cannot be seen or begin a formula would make two children of one, or worse.
fn is_plain(cell: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'/' | b'_' | b'.');
    cell.bytes().all(good) && cell.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}

/// Does the table have a row, be it the one that says that there is nothing to report?
pub(super) fn has_rows(sheet: &Sheet, known: &Recognised) -> bool {
    sheet.rows().skip(known.heading + 1).any(|row| !is_empty(row, known))
}

/// Has a row nothing that was sent? The cell that most likely has something is looked at first.
fn is_empty(row: Row<'_>, known: &Recognised) -> bool {
    row.cell(known.child).is_empty() && sent(row, known).next().is_none()
}

/// The filled cells of a row, without what was put beside them when it was given back.
fn sent<'a>(row: Row<'a>, known: &Recognised) -> impl Iterator<Item = &'a str> {
    let cells = row.cells().enumerate().filter(|(at, cell)| !cell.is_empty() && !known.ours.contains(at));
    cells.map(|(_, cell)| cell)
}

fn is_nil(row: Row<'_>, known: &Recognised) -> bool {
    let said = row.cell(known.child).eq_ignore_ascii_case(NIL);
    said && sent(row, known).count() == 1
}

/// A child's own number as it is compared: upper case.
pub(super) fn child_id(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        let lower = cell.bytes().any(|byte| byte.is_ascii_lowercase());
        return if lower { cell.to_ascii_uppercase().into() } else { cell.into() };
    }
    if cell.chars().any(char::is_lowercase) { cell.to_uppercase().into() } else { cell.into() }
}
