//! A table: a caption, columns of one kind each, rows.

use super::{Cell, Formula, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// One table. The first column names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// A name for machines: letters, digits and `_`, unique in its document.
    pub name: &'static str,
    /// Its name for links; without one it is named after its section.
    pub anchor: Option<String>,
    /// What the table shows, for people.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has a cell for each column.
    pub rows: Vec<Vec<Cell>>,
    /// A last row of totals, if the table has one.
    pub total: Option<Vec<Cell>>,
    /// The formulas behind its numbers, by row (the totals come after the last) and column.
    pub formulas: BTreeMap<(usize, usize), Formula>,
    /// What a reader needs to know of symbols and blanks.
    pub notes: Vec<String>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading, unique in its table.
    pub heading: String,
    /// The kind of all its cells (symbols and blanks aside).
    pub kind: Kind,
}

impl Table {
    /// An empty table.
    pub fn new(name: &'static str, caption: impl Into<String>, columns: &[(&str, Kind)]) -> Self {
        let columns =
            columns.iter().map(|(heading, kind)| Column { heading: (*heading).into(), kind: *kind });
        Self {
            name,
            anchor: None,
            caption: caption.into(),
            columns: columns.collect(),
            rows: Vec::new(),
            total: None,
            formulas: BTreeMap::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a row.
    ///
    /// # Panics
    /// When the row has not one cell for each column: the section that built it is wrong.
    pub fn push(&mut self, row: Vec<Cell>) {
        assert_eq!(row.len(), self.columns.len(), "table {} has a row of another width", self.name);
        self.rows.push(row);
    }

    /// Sets the last row, of totals.
    ///
    /// # Panics
    /// When the row has not one cell for each column: the section that built it is wrong.
    pub fn close(&mut self, total: Vec<Cell>) {
        assert_eq!(total.len(), self.columns.len(), "table {} has a total of another width", self.name);
        self.total = Some(total);
    }

    /// Puts a formula behind the number of a cell.
    pub fn work_out(&mut self, row: usize, column: usize, formula: Formula) {
        self.formulas.insert((row, column), formula);
    }

    /// The same table under a name of its own for links: lower case, digits and `-`, unique in its document.
    #[must_use]
    pub fn anchored(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    /// Every cell, the totals last.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().chain(&self.total).flatten()
    }

    /// The symbols that stand in its cells, in order, each once.
    pub fn symbols(&self) -> Vec<char> {
        let symbol = |cell: &Cell| if let Cell::Symbol(symbol) = cell { Some(*symbol) } else { None };
        let found: BTreeSet<char> = self.cells().filter_map(symbol).collect();
        found.into_iter().collect()
    }

    /// The same table with a note below its caption.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}
