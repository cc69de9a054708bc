//! An upload: rows through a table of columns, or every reason why it is not made. Half an upload is never made.

use super::control_line::Totals;
use super::creditors::creditors_rows;
use super::fault::Fault;
use super::field::{Row, Upload};
use super::journal::journal_rows;
use super::mapping::{MapColumn, Mapping, Source};
use super::setting::Finance;
use crate::reports::book::{Book, CouncilBook};
use crate::words::Pence;
use std::collections::BTreeSet;

/// What became of an upload that the council has a table for.
#[derive(Clone, Debug)]
pub struct Made {
    /// Which.
    pub upload: Upload,
    /// Its file, or why there is none.
    pub file: Result<Vec<u8>, Vec<Fault>>,
    /// How many rows it has.
    pub rows: usize,
    /// The one side of its rows: debits, or what creditors are owed.
    pub one: Pence,
    /// The other: credits, or nothing.
    pub other: Pence,
}

/// The uploads of a council, by its tables. A fault in any table refuses them all: they stand on the same codes.
pub fn uploads(book: &Book, council: &CouncilBook) -> Vec<Made> {
    let Some(finance) = &council.finance else { return Vec::new() };
    finance.mappings.iter().map(|mapping| made(book, council, finance, mapping)).collect()
}

fn made(book: &Book, council: &CouncilBook, finance: &Finance, mapping: &Mapping) -> Made {
    let upload = mapping.upload;
    let refused = |faults| Made { upload, file: Err(faults), rows: 0, one: Pence::ZERO, other: Pence::ZERO };
    if !finance.faults.is_empty() {
        return refused(finance.faults.clone());
    }
    let rows = match upload {
        Upload::Journal => journal_rows(book, council, finance),
        Upload::Creditors => creditors_rows(book, council, finance),
    };
    let rows = match rows {
        Ok(rows) => rows,
        Err(faults) => return refused(faults),
    };
    let sum = |of: fn(&Row) -> Pence| rows.iter().map(of).sum::<Pence>();
    let (one, other) = (sum(|row| row.sides.0), sum(|row| row.sides.1));
    let totals = Totals { rows: rows.len(), one, other, period: book.period, as_at: book.as_at };
    Made { upload, file: written(mapping, &rows, &totals), rows: rows.len(), one, other }
}

/// The file, or every value that does not fit.
fn written(mapping: &Mapping, rows: &[Row], totals: &Totals) -> Result<Vec<u8>, Vec<Fault>> {
    let mut faults = sound(mapping, rows, totals);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(mapping.form.separator)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mut records: Vec<Vec<String>> = Vec::new();
    records.extend(mapping.form.first.iter().map(|line| line.record(totals)));
    if mapping.form.headings {
        records.push(mapping.columns.iter().map(|column| column.heading.clone()).collect());
    }
    for row in rows {
        let cells = mapping.columns.iter().map(|column| {
            column.written(row).unwrap_or_else(|fault| {
                faults.push(fault);
                String::new()
            })
        });
        records.push(cells.collect());
    }
    records.extend(mapping.form.last.iter().map(|line| line.record(totals)));
    let wrong = records.iter().find_map(|record| writer.write_record(record).err());
    faults.extend(wrong.map(|error| Fault::new(mapping.place.clone(), format!("{error}."))));
    match writer.into_inner() {
        Ok(bytes) if faults.is_empty() => Ok(bytes),
        Ok(_) => Err(faults),
        Err(error) => Err(vec![Fault::new(mapping.place.clone(), format!("{error}."))]),
    }
}

/// What no upload may be: unbalanced, longer than its system takes, with two documents of one number.
fn sound(mapping: &Mapping, rows: &[Row], totals: &Totals) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut say = |says: String| faults.push(Fault::new(mapping.place.clone(), says));
    if mapping.upload == Upload::Journal && totals.one != totals.other {
        say(format!("Debits of {} are not credits of {}. Report this.", totals.one, totals.other));
    }
    if let Some(most) = mapping.form.most_rows.filter(|most| rows.len() > *most) {
        say(format!("The upload has {} rows, and 'most_rows' allows {most}. Ask for more.", rows.len()));
    }
    let mut seen = BTreeSet::new();
    if mapping.upload == Upload::Creditors {
        for row in rows {
            let number = format!("{:?}", row.value("document_no"));
            if !seen.insert(number) {
                say(format!("The document of {} has another's number. Rename the practice.", row.practice));
            }
        }
    }
    faults
}

impl MapColumn {
    /// The cell of a row.
    fn written(&self, row: &Row) -> Result<String, Fault> {
        let fault = |says: String| {
            let place = self.place.clone().at_column(&*self.heading);
            Err(Fault::new(place, format!("{}: {says}", row.practice)))
        };
        let text = match &self.source {
            Source::Constant(text) => text.clone(),
            Source::Field(field, format) => {
                let Some(value) = row.value(field.name) else {
                    return fault(format!("The row has no '{}'. Report this.", field.name));
                };
                match format.write(value) {
                    Ok(text) => text,
                    Err(says) => return fault(says),
                }
            }
        };
        let letters = text.chars().count();
        if let Some(width) = self.width.filter(|width| letters > *width) {
            return fault(format!(
                "'{text}' has {letters} characters, and WIDTH allows {width}. Shorten it where it comes from, or widen the \
                 column."
            ));
        }
        if self.required && text.is_empty() {
            return fault(
                "The column is required, and nothing stands in it. Fill it in where it comes from.".into(),
            );
        }
        Ok(text)
    }
}
