//! X14: headings as the table declares them and as the cells show them.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeSet;

pub(super) static X14: Criterion = Criterion {
    id: "X14",
    says: "Each column's declared name is the text of its heading cell, is not empty, has at most 255 characters and differs from the others in more than case.",
    why: "A heading is read out with every cell below it, and a spreadsheet program repairs a file in which the two differ.",
    to_do: "Give every column one heading of its own.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for (sheet, table) in book.tables() {
        let Some(row) = table.heading_row() else { continue };
        let wide = table.area.columns().count();
        if wide != table.columns.len() {
            found.sheet(
                sheet,
                format!("table {} declares {} columns and is {wide} wide", table.name, table.columns.len()),
            );
        }
        let mut seen = BTreeSet::new();
        for (column, declared) in table.area.columns().zip(&table.columns) {
            let at = At { row, column };
            let heading = sheet.cell(at).and_then(|cell| cell.text()).unwrap_or("");
            // A line break is declared by its escape.
            let plain = |text: &str| text.replace("_x000a_", "\n").replace("\r\n", "\n").trim().to_string();
            if heading.trim().is_empty() {
                found.cell(sheet, at, "the heading is empty or no text", sheet.text(at));
            } else if plain(declared) != plain(heading) {
                found.cell(sheet, at, format!("the table declares this heading as '{declared}'"), heading);
            } else if !seen.insert(heading.to_lowercase()) {
                found.cell(sheet, at, "two columns have this heading", heading);
            } else if heading.chars().count() > 255 {
                found.cell(sheet, at, "the heading is longer than 255 characters", heading);
            }
        }
    }
}
