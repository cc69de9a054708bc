//! X30: columns wide enough, and no wider than a screen.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use super::super::sheet::Sheet;
use super::super::styles::hundredths;
use crate::reports::said::Profile;
use crate::words::column_letters;
use std::collections::BTreeSet;

pub(super) static X30: Criterion = Criterion {
    id: "X30",
    says: "Each column that is used is between 8 and 80 characters wide, and the longest word of its heading fits.",
    why: "In a narrow column numbers turn into ##### and headings break inside words; a wide one leaves a magnified screen.",
    to_do: "Set the width so that the longest word of the heading fits, at most 80.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        let used: BTreeSet<u32> = sheet.filled().map(|cell| cell.at.column).collect();
        let widths: Vec<(u32, u32, u32)> = sheet
            .says
            .within("cols", "col")
            .filter_map(|col| Some((col.number("min")?, col.number("max")?, hundredths(col.get("width")?)?)))
            .collect();
        let usual = sheet
            .says
            .first("sheetFormatPr")
            .and_then(|format| hundredths(format.get("defaultColWidth")?))
            .unwrap_or(843);
        for column in used {
            let own = widths.iter().find(|(min, max, _)| (*min..=*max).contains(&(column + 1)));
            let width = own.map_or(usual, |(_, _, width)| *width);
            let line = || format!("column {}", column_letters(column as usize));
            // Programs add up to a character for the gap beside the text.
            if !(800..=8_100).contains(&width) {
                found.line(sheet, line(), format!("a column is {} characters wide", width / 100));
            }
            let word = longest_word(sheet, column);
            if u64::from(width) < 100 * word as u64 {
                found.line(
                    sheet,
                    line(),
                    format!("a heading has a word of {word} letters in a column of {}", width / 100),
                );
            }
        }
    }
}

fn longest_word(sheet: &Sheet, column: u32) -> usize {
    let headings = sheet
        .tables
        .iter()
        .filter(|table| table.area.columns().contains(&column))
        .map(|table| table.heading(sheet, column));
    headings.flat_map(str::split_whitespace).map(|word| word.chars().count()).max().unwrap_or(0)
}
