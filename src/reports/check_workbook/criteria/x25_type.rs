//! X25: one typeface, large enough, and headings that look like headings.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::styles::Font;
use crate::reports::said::Profile;
use std::collections::BTreeMap;

pub(super) static X25: Criterion = Criterion {
    id: "X25",
    says: "Heading rows are bold and wrapped; all text is in Arial, of 12 points or more.",
    why: "Small or mixed type is hard to read for many, and a heading that is not wrapped is cut off in a narrow column.",
    to_do: "Set the whole workbook in Arial 12 or larger, and the heading row bold with wrapped text.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let wrongs: BTreeMap<usize, Option<String>> =
        (0..book.styles.all.len()).map(|style| (style, book.styles.font(style).and_then(wrong))).collect();
    for sheet in &book.sheets {
        for cell in sheet.filled() {
            match wrongs.get(&cell.style) {
                Some(Some(what)) => found.cell(sheet, cell.at, what.as_str(), &cell.value),
                Some(None) => {}
                None => found.cell(sheet, cell.at, "the cell's style is not in the workbook", &cell.value),
            }
        }
        for table in &sheet.tables {
            let Some(row) = table.heading_row() else { continue };
            for cell in sheet.in_rows(row, row).iter().filter(|cell| table.area.holds(cell.at)) {
                if !book.styles.font(cell.style).is_some_and(|font| font.bold) {
                    found.cell(sheet, cell.at, "the heading is not bold", &cell.value);
                }
                if !book.styles.style(cell.style).is_some_and(|style| style.wrapped) {
                    found.cell(sheet, cell.at, "the heading is not wrapped", &cell.value);
                }
            }
        }
    }
    for what in book.runs.iter().filter_map(wrong) {
        found.book(format!("part of a text: {what}"));
    }
}

/// What is wrong with a font.
fn wrong(font: &Font) -> Option<String> {
    if !font.name.is_empty() && font.name != "Arial" {
        return Some(format!("the typeface is {}, not Arial", font.name));
    }
    let small = font.size.filter(|size| *size < 1_200)?;
    Some(format!("the type is {}.{:02} points, less than 12", small / 100, small % 100))
}
