//! A finance table as it stands in its file: rows with cells by heading, each with its place.

use super::fault::Fault;
use crate::read::{Row, Sheet};
use crate::words::Place;

/// A row of a table with these headings.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    row: Row<'a>,
    headings: &'static [&'static str],
}

impl<'a> Cells<'a> {
    /// The rows of a table; without its headings none, and a fault.
    pub(super) fn of(
        sheet: &'a Sheet,
        headings: &'static [&'static str],
        faults: &mut Vec<Fault>,
    ) -> Vec<Self> {
        let mut rows = sheet.rows();
        let first = rows.next();
        let found: Vec<String> =
            first.map(|row| row.cells().map(str::to_uppercase).collect()).unwrap_or_default();
        if found != headings {
            let place = first.map_or_else(|| sheet.place(), Row::place);
            let says =
                format!("The headings are {}. They must be {}.", found.join(", "), headings.join(", "));
            faults.push(Fault::new(place, says));
            return Vec::new();
        }
        rows.filter(|row| !row.is_empty()).map(|row| Self { row, headings }).collect()
    }

    /// The cell under a heading.
    pub(super) fn get(self, heading: &str) -> &'a str {
        self.headings.iter().position(|known| *known == heading).map_or("", |at| self.row.cell(at))
    }

    /// The row.
    pub(super) fn place(self) -> Place {
        self.row.place()
    }

    /// A fault in the cell under a heading.
    pub(super) fn fault(self, heading: &str, says: impl Into<String>) -> Fault {
        Fault::new(self.place().at_column(heading), says)
    }
}
