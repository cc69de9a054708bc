//! The cover: what the workbook is, its one sentence, its key facts, and the sections that are words alone.

use super::formats::Formats;
use super::table_sheet::write_cell;
use super::words::Words;
use crate::reports::said::{Document, Section, Tone};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// Writes the cover.
pub(super) fn write(document: &Document, words: &Words, formats: &Formats) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_column_width(0, 72)?.set_column_width(1, 32)?;
    sheet.write_string_with_format(0, 0, &document.title, &formats.title.clone().set_text_wrap())?;
    let mut row = 1;
    if document.example_data {
        line(&mut sheet, &mut row, &words.example, &formats.strong)?;
    }
    line(&mut sheet, &mut row, &document.headline, &formats.subtitle.clone().set_text_wrap())?;
    line(&mut sheet, &mut row, &words.made, &formats.wrapped)?;
    line(&mut sheet, &mut row, &words.profile, &formats.wrapped)?;
    if !document.facts.is_empty() {
        line(&mut sheet, &mut row, &words.facts, &formats.subtitle)?;
        for fact in &document.facts {
            write_cell(
                &mut sheet,
                row,
                1,
                &fact.value,
                &formats.of(&fact.value, false).set_align(rust_xlsxwriter::FormatAlign::Left),
            )?;
            line(&mut sheet, &mut row, fact.key, &formats.wrapped)?;
        }
    }
    for section in document.sections.iter().filter(|section| section.tables.is_empty()) {
        line(&mut sheet, &mut row, &heading(section), &formats.subtitle.clone().set_text_wrap())?;
        for paragraph in &section.words {
            line(&mut sheet, &mut row, paragraph, &formats.wrapped)?;
        }
    }
    Ok(sheet)
}

fn heading(section: &Section) -> String {
    if section.tone == Tone::Warning {
        format!("Warning: {}", section.heading)
    } else {
        section.heading.clone()
    }
}

fn line(
    sheet: &mut Worksheet,
    row: &mut u32,
    text: &str,
    format: &rust_xlsxwriter::Format,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(*row, 0, text, format)?;
    *row += 1;
    Ok(())
}
