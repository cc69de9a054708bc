//! The first sheet: what the workbook is, in what order to fill it in, what the colours mean, and how to check it.

use super::formats::Formats;
use super::table_sheet::sentence;
use crate::contracts::{READ_ME, TABLES};
use crate::indicators::list;
use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

/// The widths of the columns, in characters.
const WIDTHS: [u32; 3] = [22, 22, 96];

const WHAT: [&str; 2] = [
    "This workbook holds a contract between a council and a social work practice, as tables. The program outturn reads it, \
     works out every month what is due under it, and names each cell that is wrong.",
    "Nothing on this sheet is read: what is agreed stands on the sheets after it.",
];

const ORDER: [(&str, &str); 7] = [
    (
        "1. contract",
        "Fill in the yellow cells: a value for each item, and the paragraph of the signed text it comes from. There are no defaults.",
    ),
    ("2. years", "A row for each contract year: what it is worth, and how that is divided."),
    ("3. clauses", "A row for each clause: what is measured, how it becomes money, and within what limits."),
    (
        "4. examples",
        "Figures for each clause, and the pence they must pay. They are worked out anew whenever the contract is read, so that both parties know what they sign.",
    ),
    (
        "5. other sheets",
        "Only where the contract has such terms. A sheet without rows says nothing, and may be deleted.",
    ),
    (
        "6. save",
        "Save the workbook as inputs/contracts/<practice>/contract.xlsx, with the practice's code from the sheet contract as the folder.",
    ),
    (
        "7. check",
        "outturn contract lint <practice> names each cell that is wrong; outturn contract sentence <practice> says each clause as one sentence. If a sentence is not what you meant, the table is not what you meant. outturn simulate <practice> says the odds.",
    ),
];

const COLOURS: [(&str, &str); 5] = [
    (
        "dark blue heading",
        "The column must be there. Whether a cell of it may stay blank, its note says: rest the pointer on the heading.",
    ),
    ("grey heading", "The column may be left out."),
    ("yellow cell", "A value to be filled in."),
    ("dark blue tab", "The sheet must be filled in. The first four are such."),
    ("grey tab", "The sheet is for those who need it."),
];

const HOW: [(&str, &str); 4] = [
    ("percentages, rates", "20 for 20 %, without the sign."),
    ("dates", "dd/mm/yyyy, such as 01/04/2026."),
    ("months", "2027-09 for September 2027. These cells are text, so that they stay as they are typed."),
    (
        "an arrow in a cell",
        "Choose from its list. outturn explain with any name (linear, look_back, corridor, clauses) says what it means, with an example.",
    ),
];

/// Writes the sheet. Gives back the cells that list the indicators, for drop-downs to choose from.
pub(super) fn write(sheet: &mut Worksheet, formats: &Formats) -> Result<String, XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut page = Page { sheet, formats, row: 0 };
    page.line([READ_ME, "", ""], &formats.title)?;
    for paragraph in WHAT {
        page.merged(paragraph)?;
    }
    for (heading, rows) in
        [("In this order", &ORDER[..]), ("What the colours mean", &COLOURS), ("How values are written", &HOW)]
    {
        page.subtitle(heading)?;
        rows.iter().try_for_each(|(name, says)| page.named(name, says))?;
    }
    page.subtitle("The sheets")?;
    for table in TABLES {
        let needed = if table.needed { "must be filled in" } else { "where needed" };
        let link = Url::new(format!("internal:'{}'!A1", table.name)).set_text(table.name);
        page.sheet.write_url_with_format(page.row, 0, link, &formats.link)?;
        page.line(["", needed, &table.says.replace('`', "")], &formats.words)?;
    }
    page.subtitle("The indicators that a contract may pay for")?;
    let first = page.row + 1;
    for indicator in list::ALL.iter().filter(|indicator| indicator.never_paid.is_empty()) {
        let (name, way) = (indicator.name(), indicator.better.says());
        page.line([&name, way, &sentence(indicator.title)], &formats.words)?;
    }
    Ok(format!("='{READ_ME}'!$A${first}:$A${}", page.row))
}

/// The sheet and its next free row.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    formats: &'a Formats,
    row: u32,
}

impl Page<'_> {
    fn line(&mut self, texts: [&str; 3], format: &Format) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts).filter(|(_, text)| !text.is_empty()) {
            self.sheet.write_string_with_format(self.row, column, text, format)?;
        }
        self.high(texts[2].chars().count(), 110)
    }

    fn named(&mut self, name: &str, says: &str) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 1, self.row, 2, says, &self.formats.words)?;
        self.sheet.write_string_with_format(self.row, 0, name, &self.formats.strong)?;
        self.high(says.chars().count(), 135)
    }

    fn merged(&mut self, text: &str) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 2, text, &self.formats.words)?;
        self.high(text.chars().count(), 160)
    }

    fn subtitle(&mut self, text: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.line([text, "", ""], &self.formats.subtitle)
    }

    /// Ends the row: as high as so many letters need in a cell of that width.
    fn high(&mut self, letters: usize, width: usize) -> Result<(), XlsxError> {
        let lines = u32::try_from(letters.div_ceil(width).max(1)).unwrap_or(1);
        self.sheet.set_row_height(self.row, 15 * lines + 5)?;
        self.row += 1;
        Ok(())
    }
}
