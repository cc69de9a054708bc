//! One table while the file is read, and the sheet that it becomes.

use super::layout::Layout;
use super::tables::{MOST_UNKNOWN, too_many_unknown};
use crate::read::Sheet;
use crate::read::found::Refusal;
use crate::words::Place;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rows of one table.
pub(super) struct Table {
    headings: Vec<&'static str>,
    fields: Vec<&'static str>,
    /// Which of the fields stood anywhere in the file.
    met: Vec<bool>,
    /// Fields that nobody knows, each once.
    unknown: BTreeSet<String>,
    /// Headings of fields that are not used.
    extra: Vec<String>,
    /// What stands where a field should: the field, and the name that it was given.
    slips: Vec<(&'static str, String)>,
    /// The path of the first row's element, and the element's name.
    path: String,
    element: String,
    /// Another name under which rows stand, and the first line of it.
    other: Option<(String, usize)>,
    pub(super) rows: Vec<Row>,
}

/// A row: the which of its name its element is, the line on which it begins, and its cells.
pub(super) struct Row {
    number: u32,
    line: u32,
    cells: Vec<Box<str>>,
}

impl Table {
    pub(super) fn of(layout: &Layout) -> Self {
        Self {
            headings: layout.columns.iter().map(|column| column.heading).collect(),
            fields: layout.columns.iter().map(|column| column.field).collect(),
            met: vec![false; layout.columns.len()],
            unknown: BTreeSet::new(),
            extra: Vec::new(),
            slips: Vec::new(),
            path: layout.element.into(),
            element: layout.element.into(),
            other: None,
            rows: Vec::new(),
        }
    }

    /// Notes that a field was met; is it one of the table's?
    pub(super) fn meets(&mut self, layout: &Layout, name: &str) -> bool {
        let at = layout.columns.iter().position(|column| column.is(name));
        if let Some(at) = at {
            self.met[at] = true;
        }
        at.is_some() || layout.by.contains(&name)
    }

    /// Notes that a field was met of which nobody knows what it is.
    ///
    /// # Errors
    /// When there are more such names than any system writes.
    pub(super) fn meets_unknown(&mut self, name: &str) -> Result<(), Refusal> {
        if !self.unknown.contains(name) {
            if self.unknown.len() >= MOST_UNKNOWN {
                return Err(too_many_unknown());
            }
            self.unknown.insert(name.into());
        }
        Ok(())
    }

    pub(super) fn take_unknown(&mut self) -> BTreeSet<String> {
        std::mem::take(&mut self.unknown)
    }

    /// The fields that stood nowhere in the file.
    pub(super) fn unmet(&self) -> Vec<&'static str> {
        self.fields.iter().zip(&self.met).filter(|(_, met)| !**met).map(|(field, _)| *field).collect()
    }

    /// A field of the table stands under another name.
    pub(super) fn slip(&mut self, meant: &'static str, written: &str) {
        if self.fields.contains(&meant) {
            self.slips.push((meant, written.into()));
        }
    }

    pub(super) fn has_slips(&self) -> bool {
        !self.slips.is_empty()
    }

    /// A field that is not used.
    pub(super) fn extra(&mut self, field: String) {
        self.extra.push(field);
    }

    pub(super) fn add(&mut self, path: &str, number: u32, line: usize, cells: Vec<Box<str>>) {
        let element = path.rsplit('/').next().unwrap_or(path);
        if self.rows.is_empty() {
            self.path = path.into();
            self.element = element.into();
        } else if self.other.is_none() && self.element != element {
            self.other = Some((element.into(), line));
        }
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        self.rows.push(Row { number, line, cells });
    }

    /// Why rows that are counted by the name of their element cannot stand under two names.
    ///
    /// # Errors
    /// When they do.
    pub(super) fn counted_by_one_name(&self) -> Result<(), Refusal> {
        match &self.other {
            None => Ok(()),
            Some((other, line)) => Err(Refusal(format!(
                "The elements {} and {other} (line {line}) hold rows of the same kind, so they cannot be counted. Give them one name, or each row a line of its own.",
                self.element
            ))),
        }
    }

    /// Does each row begin on a line of its own?
    pub(super) fn one_a_line(&self) -> bool {
        self.rows.windows(2).all(|pair| pair[0].line < pair[1].line)
    }

    /// The place of a row.
    pub(super) fn place(&self, file: &Arc<str>, row: usize, by_line: bool) -> Place {
        let place = Place { sheet: Some(self.name(by_line)), ..Place::file(file.clone()) };
        self.rows.get(row).map_or(place.clone(), |row| place.at_row(row.at(by_line)))
    }

    /// The name of the sheet says where its rows are: a path of elements, whose rows are lines of the file or, where lines
    /// tell no rows apart, `//NAME`, whose rows are counted.
    fn name(&self, by_line: bool) -> Arc<str> {
        match (by_line, self.path.contains('/')) {
            (false, _) => format!("//{}", self.element).into(),
            (true, true) => self.path.as_str().into(),
            (true, false) => format!("*/{}", self.path).into(),
        }
    }

    /// The sheet, with the headings that the table has in CSV.
    pub(super) fn sheet(&self, file: &Arc<str>, by_line: bool) -> Sheet {
        let mut sheet = Sheet::new(file.clone(), Some(self.name(by_line)));
        let heading = |(heading, field): (&&'static str, &&'static str)| {
            let slip = self.slips.iter().find(|(meant, _)| meant == field);
            slip.map_or((*heading).to_string(), |(_, written)| written.clone())
        };
        let mut headings: Vec<String> = self.headings.iter().zip(&self.fields).map(heading).collect();
        headings.extend(self.extra.iter().cloned());
        sheet.push(0, headings.iter().map(String::as_str));
        for row in &self.rows {
            sheet.push(row.at(by_line), row.cells.iter().map(AsRef::as_ref));
        }
        sheet
    }

    /// The sheet of a table that has nothing to report: a row that says so.
    pub(super) fn nil(&self, file: &Arc<str>) -> Sheet {
        let mut sheet = self.sheet(file, false);
        sheet.push(1, ["NIL"]);
        sheet
    }
}

impl Row {
    fn at(&self, by_line: bool) -> u32 {
        if by_line { self.line } else { self.number }
    }
}
