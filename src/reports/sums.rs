//! What the documents themselves say the month comes to: the statements' rows and the schedules' rows, added up anew.

use super::book::Book;
use super::documents;
use super::said::{Cell, Document, Table};
use crate::words::Pence;

/// The sums of a month as its readers would add them up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The rows of every statement. What was posted to a practice before its contract was found wrong has no statement
    /// any more; it is taken from the schedule.
    pub statements: Pence,
    /// The rows of every council's schedule.
    pub schedules: Pence,
}

/// Adds up the rows of statements and schedules.
pub fn sums(book: &Book) -> Sums {
    let mut sums = Sums { statements: Pence::ZERO, schedules: Pence::ZERO };
    for council in &book.councils {
        let pack = documents::payment_pack(book, council);
        sums.schedules = sums.schedules + column(&pack, "schedule", "Net");
        for practice in &council.practices {
            let statement = documents::statement(book, council, practice);
            let sum = statement.map(|statement| column(&statement, "amounts", "Amount"));
            sums.statements =
                sums.statements + sum.unwrap_or_else(|| book.posting.this_month(&practice.code));
        }
    }
    sums
}

/// The money in the rows of one column, the total aside.
fn column(document: &Document, table: &str, heading: &str) -> Pence {
    let tables = document.sections.iter().flat_map(|section| &section.tables);
    tables.filter(|of| of.name == table).map(|of| rows(of, heading)).sum()
}

fn rows(table: &Table, heading: &str) -> Pence {
    let at = table.columns.iter().position(|column| column.heading == heading);
    let cells = table.rows.iter().filter_map(|row| row.get(at?));
    cells.filter_map(|cell| if let Cell::Money(pence) = cell { Some(*pence) } else { None }).sum()
}
