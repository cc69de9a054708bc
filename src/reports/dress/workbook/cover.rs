//! The cover: what the workbook is, its one sentence, its key facts, and the sections that are words alone.

use super::formats::Formats;
use super::room::{fit, lines};
use super::table_sheet::write_cell;
use super::words::Words;
use crate::reports::said::{Document, Section, Tone};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

/// The width of the first column, in characters.
const WIDTH: u32 = 72;

/// What the name is where no council has put in its own.
const PROGRAM: &str = "outturn";

/// Writes the cover.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    words: &Words,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, WIDTH)?.set_column_width(1, 32)?;
    let mut cover = Cover { sheet, formats, row: 0 };
    let own = &words.own;
    let subtitle = formats.subtitle.clone().set_font_color(own.rgb());
    cover.large(&document.title, &formats.title.clone().set_font_color(own.rgb()))?;
    if document.example_data {
        cover.line(&words.example, &formats.strong)?;
    }
    cover.large(&document.headline, &subtitle)?;
    // The program's own name stands in the line that says what made it.
    if own.name != PROGRAM {
        cover.line(&own.name, &formats.strong)?;
    }
    cover.line(&words.made, &formats.wrapped)?;
    cover.line(&words.profile, &formats.wrapped)?;
    for paragraph in &own.contact {
        cover.line(paragraph, &formats.wrapped)?;
    }
    cover.facts(document, words)?;
    for paragraph in &own.first {
        cover.line(paragraph, &formats.wrapped)?;
    }
    for section in document.sections.iter().filter(|section| section.tables.is_empty()) {
        cover.large(&heading(section), &subtitle)?;
        for paragraph in &section.words {
            cover.line(paragraph, &formats.wrapped)?;
        }
    }
    for paragraph in &own.last {
        cover.line(paragraph, &formats.wrapped)?;
    }
    Ok(())
}

fn heading(section: &Section) -> String {
    if section.tone == Tone::Warning {
        format!("Warning: {}", section.heading)
    } else {
        section.heading.clone()
    }
}

/// The cover and its next free row.
struct Cover<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    row: u32,
}

impl Cover<'_> {
    fn line(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, text, format)?;
        fit(self.sheet, self.row, [(text, WIDTH)])?;
        self.row += 1;
        Ok(())
    }

    /// A title: it is larger, so that fewer characters fit, and stands clear of what is above it.
    fn large(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let format = format.clone().set_text_wrap().set_align(FormatAlign::Bottom);
        self.sheet.write_string_with_format(self.row, 0, text, &format)?;
        self.sheet.set_row_height(self.row, lines(text, WIDTH * 2 / 3) * 20 + 12)?;
        self.row += 1;
        Ok(())
    }

    fn facts(&mut self, document: &Document, words: &Words) -> Result<(), XlsxError> {
        if document.facts.is_empty() {
            return Ok(());
        }
        self.large(&words.facts, &self.formats.subtitle)?;
        for fact in &document.facts {
            let format = self.formats.of(&fact.value, false).set_align(FormatAlign::Left);
            write_cell(self.sheet, self.row, 1, &fact.value, &format)?;
            self.line(fact.key, &self.formats.wrapped)?;
        }
        Ok(())
    }
}
