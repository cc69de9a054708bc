//! What stands before the tables of a return that is given back: how to put it right, and what was found in all.

use crate::reports::returned::{Marked, Returned, RowSaid};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{elsewhere, not_run, on_most_rows, rule_counts, send_again, table_counts};
use crate::returns::TO_READ;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "returned", gives: &["period", "rows"] };

/// The document of a return that is given back. The tables that were sent are none of its own: they are no more than
/// what somebody else wrote.
pub(in crate::reports) fn returned(given: &Returned<'_>, marked: &Marked<'_>) -> Document {
    let said = || marked.sheets.iter().flat_map(|sheet| sheet.rows.values());
    let to_do = said().filter(|row| row.is_to_do()).count();
    let cells: usize = said().map(RowSaid::wrong_cells).sum();
    let rows = given.validated.cleared.given().count;
    let grouped = given.validated.grouped();
    let mut sections = vec![send_again()];
    sections.extend(elsewhere(marked));
    sections.extend(on_most_rows(&grouped));
    sections.extend(table_counts(given.validated));
    sections.push(rule_counts(Some(given.validated)));
    sections.extend(not_run(Some(given.validated)));
    // A sheet that only explains must not be taken for a table when the workbook is sent again.
    for table in sections.iter_mut().flat_map(|section| &mut section.tables) {
        table.caption = format!("{} {TO_READ}", table.caption);
    }
    Document {
        example_data: given.example_data,
        facts: vec![
            Fact { key: "Council", value: Cell::text(given.council_name) },
            Fact { key: "Rows read", value: Cell::count(rows.read) },
            Fact { key: "Rows not used", value: Cell::count(rows.refused) },
            Fact { key: "Rows to put right", value: Cell::count(to_do) },
            Fact { key: "Cells marked as wrong", value: Cell::count(cells) },
        ],
        sections,
        ..Document::on(&WORDS, Profile::Returned)
            .with("period", &Cell::text(given.period.to_string()))
            .with("rows", &Cell::count(to_do))
            .of_council(given.council, given.council_name)
    }
}
