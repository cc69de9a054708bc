//! The workbook of a return that is given back.

use super::Returned;
use super::formats::Formats;
use super::marked::{Marked, MarkedSheet};
use super::sent_sheet::SentSheet;
use crate::reports::documents;
use crate::reports::dress::{DressError, Looks, Other, Stamp, workbook_with};

/// Reasons why a table is not used that are said above it; the list of what is wrong outside the rows has them all.
const REASONS: usize = 3;

/// A return as a workbook in which it is put right and sent again.
///
/// # Errors
/// When a replaced template cannot be rendered.
pub fn returned_workbook(given: &Returned<'_>, looks: &Looks, stamp: &Stamp) -> Result<Vec<u8>, DressError> {
    let marked = Marked::of(given);
    let document = looks.put_into_words(documents::returned(given, &marked))?;
    let formats = Formats::new();
    let others: Vec<Other<'_>> =
        (1..).zip(&marked.sheets).map(|(number, sheet)| other(sheet, number, &formats)).collect();
    workbook_with(&document, looks, stamp, &others)
}

fn other<'a>(sheet: &'a MarkedSheet<'a>, number: usize, formats: &'a Formats) -> Other<'a> {
    let name = sheet.name();
    let file = sheet.sheet.file().rsplit('/').next().unwrap_or_default();
    let of = sheet.sheet.name().map_or_else(String::new, |name| format!(", sheet {name}"));
    let reasons =
        sheet.refused.iter().take(REASONS).map(|says| format!("None of this table is used. {says}"));
    let reasons: Vec<String> = reasons.collect();
    Other {
        title: format!("{name} as sent in {file}{of}"),
        name,
        write: Box::new(move |made, title, above| {
            let title = title.to_string();
            let says = above.iter().chain(&reasons).cloned().collect();
            SentSheet { marked: sheet, title, says, number }.write(made, formats)
        }),
    }
}
