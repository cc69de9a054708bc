//! The cover: what the workbook is, its one sentence, its key facts, and the sections that are words alone.

use super::formats::Formats;
use super::places::Places;
use super::room::{fit, lines};
use super::table_sheet::write_cell;
use super::words::Words;
use crate::reports::said::{Document, Proof, Section, Tone};
use rust_xlsxwriter::{Format, FormatAlign, Formula, Worksheet, XlsxError};

/// The width of the first column, in characters.
const WIDTH: u32 = 72;

/// What the name is where no council has put in its own.
const PROGRAM: &str = "outturn";

/// The width of the second, in characters.
const SECOND: u32 = 32;

/// Writes the cover.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    places: &Places,
    words: &Words,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, WIDTH)?.set_column_width(1, SECOND)?;
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
    if let Some(proof) = &document.proof {
        cover.prove(proof, places, words)?;
    }
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

    /// The total by the workbook's own formulas, and a cell that says whether it is the engine's.
    fn prove(&mut self, proof: &Proof, places: &Places, words: &Words) -> Result<(), XlsxError> {
        // A text within a formula holds no quotation marks and at most 255 characters.
        let Some(by) = places.written(&proof.by, usize::MAX) else { return Ok(()) };
        let total = proof.total.plain();
        let money = self.formats.money.clone().set_align(FormatAlign::Left);
        let again = self.row;
        let formula = Formula::new(by).set_result(&total);
        self.sheet.write_formula_with_format(again, 1, formula, &money)?;
        self.line(&words.proof, &self.formats.wrapped)?;
        let [same, differs] = [&words.proof_same, &words.proof_differs]
            .map(|says| says.replace('"', "'").chars().take(255).collect::<String>());
        let check = format!("IF(ROUND(B{}-({total}),2)=0,\"{same}\",\"{differs}\")", again + 1);
        let longest = if same.len() > differs.len() { same.clone() } else { differs.clone() };
        let check = Formula::new(check).set_result(same);
        self.sheet.write_formula_with_format(self.row, 1, check, &self.formats.strong)?;
        let row = self.row;
        self.line(&words.proof_check, &self.formats.wrapped)?;
        fit(self.sheet, row, [(longest.as_str(), SECOND)])
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
