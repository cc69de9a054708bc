//! A table of columns: what a council's system calls each, where its value comes from, how it is written.

use super::control_line::ControlLine;
use super::fault::Fault;
use super::field::{Field, Upload};
use super::format::{Format, exact};
use super::table::Cells;
use crate::read::Sheet;
use crate::words::{Pence, Place, nearest};

const HEADINGS: [&str; 6] = ["COLUMN", "FROM", "VALUE", "FORMAT", "WIDTH", "REQUIRED"];

/// A table of columns.
#[derive(Clone, Debug)]
pub(super) struct Mapping {
    pub(super) upload: Upload,
    pub(super) columns: Vec<MapColumn>,
    pub(super) form: Form,
    pub(super) place: Place,
}

/// A column of the upload.
#[derive(Clone, Debug)]
pub(super) struct MapColumn {
    pub(super) heading: String,
    pub(super) source: Source,
    pub(super) width: Option<usize>,
    pub(super) required: bool,
    pub(super) place: Place,
}

/// Where a column's values come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    Field(&'static Field, Format),
    Constant(String),
}

/// The file around the rows.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) separator: u8,
    pub(super) headings: bool,
    pub(super) first: Option<ControlLine>,
    pub(super) last: Option<ControlLine>,
    pub(super) most_rows: Option<usize>,
    pub(super) accrue_from: Option<Pence>,
}

/// Reads a table, with everything that is wrong with it.
pub(super) fn read_mapping(upload: Upload, sheet: &Sheet, faults: &mut Vec<Fault>) -> Mapping {
    let form =
        Form { separator: b',', headings: true, first: None, last: None, most_rows: None, accrue_from: None };
    let mut mapping = Mapping { upload, columns: Vec::new(), form, place: sheet.place() };
    let mut left_out: Vec<&str> = Vec::new();
    let before = faults.len();
    for cells in Cells::of(sheet, &HEADINGS, faults) {
        match cells.get("FROM") {
            "setting" => mapping.form.set(cells, faults),
            "left out" => {
                if field_named(upload, cells, "VALUE", faults).is_some() {
                    left_out.push(cells.get("VALUE"));
                }
            }
            _ => mapping.columns.extend(column(upload, cells, &mapping.columns, faults)),
        }
    }
    // What follows would only repeat the faults of rows that could not be read.
    if faults.len() == before {
        faults.extend(mapping.as_a_whole(&left_out));
    }
    mapping
}

fn field_named(
    upload: Upload,
    cells: Cells<'_>,
    heading: &str,
    faults: &mut Vec<Fault>,
) -> Option<&'static Field> {
    let name = cells.get(heading);
    let found = upload.fields().iter().find(|field| field.name == name);
    if found.is_none() {
        let names: Vec<&str> = upload.fields().iter().map(|field| field.name).collect();
        let meant = nearest(name, names.iter().copied()).map(|near| format!(" Did you mean {near}?"));
        let says = format!(
            "'{name}' is no field of the {} upload.{} There are {}; or write constant, left out or setting.",
            upload.name(),
            meant.unwrap_or_default(),
            names.join(", ")
        );
        faults.push(cells.fault(heading, says));
    }
    found
}

fn column(
    upload: Upload,
    cells: Cells<'_>,
    known: &[MapColumn],
    faults: &mut Vec<Fault>,
) -> Option<MapColumn> {
    let heading = cells.get("COLUMN").to_string();
    let before = faults.len();
    if let Err(says) = exact(&heading) {
        faults.push(cells.fault("COLUMN", says));
    }
    if heading.is_empty() {
        faults.push(cells.fault("COLUMN", "Nothing stands here. Give the name of the column in the upload."));
    } else if known.iter().any(|column| column.heading == heading) {
        faults.push(cells.fault("COLUMN", format!("There are two columns '{heading}'. Keep one.")));
    }
    let width = match cells.get("WIDTH") {
        "" => None,
        text => match text.parse::<usize>() {
            Ok(width) if width > 0 => Some(width),
            _ => {
                let says = format!("'{text}' is no width. Give the most characters, or nothing.");
                faults.push(cells.fault("WIDTH", says));
                None
            }
        },
    };
    let required = yes(cells, "REQUIRED", faults);
    let source = source(upload, cells, width, required, faults)?;
    (faults.len() == before).then(|| MapColumn { heading, source, width, required, place: cells.place() })
}

fn source(
    upload: Upload,
    cells: Cells<'_>,
    width: Option<usize>,
    required: bool,
    faults: &mut Vec<Fault>,
) -> Option<Source> {
    let value = cells.get("VALUE");
    if cells.get("FROM") != "constant" {
        let field = field_named(upload, cells, "FROM", faults)?;
        if !value.is_empty() {
            let says = "A column that comes from a field has no value of its own. Clear the cell, or write constant \
                        under FROM.";
            faults.push(cells.fault("VALUE", says));
        }
        return match Format::of(cells.get("FORMAT"), field.holds) {
            Ok(format) => Some(Source::Field(field, format)),
            Err(says) => {
                faults.push(cells.fault("FORMAT", says));
                None
            }
        };
    }
    if let Err(says) = exact(value) {
        faults.push(cells.fault("VALUE", says));
    }
    if width.is_some_and(|width| value.chars().count() > width) {
        let says = format!("'{value}' is longer than the column's width. Shorten it.");
        faults.push(cells.fault("VALUE", says));
    }
    if required && value.is_empty() {
        faults.push(cells.fault("VALUE", "The column is required, and its constant is empty. Give a value."));
    }
    Some(Source::Constant(value.to_string()))
}

fn yes(cells: Cells<'_>, heading: &str, faults: &mut Vec<Fault>) -> bool {
    match cells.get(heading) {
        "yes" => true,
        "no" => false,
        other => {
            faults.push(cells.fault(heading, format!("'{other}' is neither yes nor no. Give one of them.")));
            false
        }
    }
}

impl Form {
    fn set(&mut self, cells: Cells<'_>, faults: &mut Vec<Fault>) {
        let value = cells.get("VALUE");
        let place = cells.place().at_column("VALUE");
        match cells.get("COLUMN") {
            "separator" => match value {
                "comma" => self.separator = b',',
                "semicolon" => self.separator = b';',
                "tab" => self.separator = b'\t',
                "pipe" => self.separator = b'|',
                _ => faults.push(Fault::new(
                    place,
                    format!("'{value}' is no separator. Give comma, semicolon, tab or pipe."),
                )),
            },
            "headings" => self.headings = yes(cells, "VALUE", faults),
            "first" => self.first = Some(ControlLine::of(value, &place, faults)),
            "last" => self.last = Some(ControlLine::of(value, &place, faults)),
            "most_rows" => match value.parse() {
                Ok(rows) if rows > 0 => self.most_rows = Some(rows),
                _ => faults
                    .push(Fault::new(place, format!("'{value}' is no number of rows. Give a whole number."))),
            },
            "accrue_from" => match Pence::read(value) {
                Some(least) => self.accrue_from = Some(least),
                None => faults
                    .push(Fault::new(place, format!("'{value}' is no sum of pounds. Write it as 1000."))),
            },
            other => {
                let says = format!(
                    "'{other}' is no setting. There are separator, headings, first, last, most_rows, accrue_from."
                );
                faults.push(cells.fault("COLUMN", says));
            }
        }
    }
}

impl Mapping {
    /// What is wrong with the columns together.
    fn as_a_whole(&self, left_out: &[&str]) -> Vec<Fault> {
        let has = |name: &str| {
            self.columns.iter().any(|of| matches!(&of.source, Source::Field(field, _) if field.name == name))
        };
        let mut faults = Vec::new();
        let mut say = |place: &Place, says: String| faults.push(Fault::new(place.clone(), says));
        for field in self.upload.fields() {
            let name = field.name;
            match (has(name), left_out.contains(&name)) {
                (false, false) => say(
                    &self.place,
                    format!(
                        "The field '{name}' has no column. Give it one, or a row with 'left out' under FROM and \
                         '{name}' under VALUE."
                    ),
                ),
                (true, true) => {
                    say(
                        &self.place,
                        format!("The field '{name}' has a column and is left out. Take one away."),
                    );
                }
                _ => {}
            }
        }
        for group in self.upload.needs().iter().filter(|group| !group.iter().any(|name| has(name))) {
            let names = group.join(" or ");
            say(&self.place, format!("The upload needs a column from {names}. Add it."));
        }
        let direction = self.upload.direction();
        for column in &self.columns {
            let Source::Field(field, format) = &column.source else { continue };
            let sided = ["debit", "credit"].contains(&field.name);
            if format.is_unsigned() && !has(direction) && !sided {
                let says = format!(
                    "Without its sign nobody can tell a payment from a credit. Add a column from {direction}, or give a \
                     format with the sign."
                );
                say(&column.place.clone().at_column("FORMAT"), says);
            }
        }
        faults
    }
}
