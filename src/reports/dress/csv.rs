//! A document as one table of cells, for machines that read nothing else: a row for each cell that says something, with the
//! name of its figure. Money is pounds with two decimals, rates are decimals with twelve places, days are ISO dates.

use super::DressError;
use super::json::kind_of;
use crate::reports::said::{Cell, Document};

const HEADINGS: [&str; 7] = ["FIGURE", "SECTION", "TABLE", "ROW", "COLUMN", "KIND", "VALUE"];

/// The cells as CSV, the key facts first.
///
/// # Errors
/// When a record cannot be written, which memory never refuses.
pub fn csv(document: &Document) -> Result<Vec<u8>, DressError> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let wrong = |error: ::csv::Error| DressError::new("CSV", format!("{error}."));
    writer.write_record(HEADINGS).map_err(wrong)?;
    for fact in &document.facts {
        let figure = format!("fact-{}", crate::reports::said::plain(fact.key));
        let record = ["facts", "facts", fact.key, "", kind_of(&fact.value)];
        writer.write_record(cells(&figure, record, &fact.value)).map_err(wrong)?;
    }
    for (section, table, names) in document.tables() {
        for (at, row) in table.rows.iter().chain(&table.total).enumerate() {
            let name = row[0].shown();
            for (column, cell) in row.iter().enumerate().filter(|(_, cell)| **cell != Cell::Blank) {
                let heading = &table.columns[column].heading;
                let record = [&*section.id, &names.table, &name, heading, kind_of(cell)];
                writer.write_record(cells(&names.figure(at, column), record, cell)).map_err(wrong)?;
            }
        }
    }
    writer.into_inner().map_err(|error| DressError::new("CSV", format!("{error}.")))
}

/// A record: the figure's name, where it stands, its value.
fn cells(figure: &str, place: [&str; 5], cell: &Cell) -> Vec<String> {
    let mut record = vec![figure.to_string()];
    record.extend(place.map(|text| inert(text.to_string())));
    // A minus sign on a number is the number's own.
    record.push(cell.plain_number().unwrap_or_else(|| inert(words(cell))));
    record
}

/// Text that no spreadsheet takes for a formula: a quotation mark goes before the few signs that begin one.
pub fn inert(text: String) -> String {
    // The last four are the same signs in the wide letters of East Asia, which some spreadsheets take for them.
    let signs = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    if text.starts_with(signs) { format!("'{text}") } else { text }
}

/// What a cell that is no number says.
fn words(cell: &Cell) -> String {
    match cell {
        Cell::Day(day) => day.to_string(),
        Cell::Link { text, .. } | Cell::Text(text) | Cell::Id(text) => text.clone(),
        Cell::Symbol(symbol) => symbol.to_string(),
        _ => String::new(),
    }
}
