//! Where everything comes to stand in a workbook, known before anything is written: formulas and links name places.

use super::Sheet;
use crate::reports::said::{Document, Formula, Piece};
use crate::words::column_letters;
use std::collections::BTreeMap;

/// The places of a workbook.
pub(super) struct Places {
    /// The worksheets' names, each with the row of its headings and the number of its table's rows.
    sheets: Vec<(String, usize, usize)>,
    /// Which worksheet holds the table of a name, where it holds that one alone.
    tables: BTreeMap<&'static str, usize>,
    /// The worksheet and row of everything that a link can go to.
    anchors: BTreeMap<String, (usize, usize)>,
}

impl Places {
    pub(super) fn of(document: &Document, sheets: &[Sheet]) -> Self {
        let mut places = Self { sheets: Vec::new(), tables: BTreeMap::new(), anchors: BTreeMap::new() };
        for (at, sheet) in sheets.iter().enumerate() {
            let heading = 1 + sheet.says.len();
            places.sheets.push((sheet.name.clone(), heading, sheet.table.rows.len()));
            if sheet.parts.len() == 1 {
                places.tables.insert(sheet.table.name, at);
            }
            for part in &sheet.parts {
                let first = heading + 1 + part.first;
                // A table that stands alone is found by its title, a part of one by its first row.
                let top = if sheet.parts.len() == 1 { 0 } else { first };
                places.anchors.insert(part.names.table.clone(), (at, top));
                places.anchors.entry(part.section.clone()).or_insert((at, top));
                let rows = part.names.rows.iter().enumerate();
                places.anchors.extend(rows.map(|(row, name)| (name.clone(), (at, first + row))));
            }
        }
        debug_assert!(places.know_formulas_of(document), "a formula of a table that shares its worksheet");
        places
    }

    /// Formulas name tables, and only a table that has a worksheet to itself can be named.
    fn know_formulas_of(&self, document: &Document) -> bool {
        let formulas = document.tables().flat_map(|(_, table, _)| table.formulas.values());
        formulas.into_iter().all(|formula| self.written(formula, usize::MAX).is_some())
    }

    /// Where an internal link to a name goes: `internal:'Working'!A12`.
    pub(super) fn link(&self, name: &str) -> Option<String> {
        let (sheet, row) = self.anchors.get(name)?;
        Some(format!("internal:'{}'!A{}", self.sheets[*sheet].0, row + 1))
    }

    /// A formula as it stands in the worksheet of that number; `None` when it names a table that is not there.
    pub(super) fn written(&self, formula: &Formula, own: usize) -> Option<String> {
        formula.written(&|piece| {
            let table = match piece {
                Piece::Cell(table, ..) | Piece::Column(table, _) => table,
                Piece::Text(_) => return None,
            };
            let at = *self.tables.get(table)?;
            let (name, heading, rows) = &self.sheets[at];
            let sheet = if at == own { String::new() } else { format!("'{name}'!") };
            // Rows are counted from 1, and the first of a table stands below its headings.
            let cell = |row: usize, column: usize| format!("{}{}", column_letters(column), heading + 2 + row);
            Some(match piece {
                Piece::Cell(_, row, column) => format!("{sheet}{}", cell(*row, *column)),
                Piece::Column(_, column) => {
                    let last = rows.saturating_sub(1);
                    format!("{sheet}{}:{}", cell(0, *column), cell(last, *column))
                }
                Piece::Text(_) => return None,
            })
        })
    }
}
