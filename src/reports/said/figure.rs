//! Every figure has a name: the same on the page (where a link can go to it), in JSON and in CSV.

use super::{Document, Section, Table};
use std::collections::BTreeSet;

/// The names within one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The table's own name in its document.
    pub table: String,
    /// Each row's, the totals last.
    pub rows: Vec<String>,
    /// What each column adds to its row's.
    columns: Vec<String>,
}

impl Names {
    /// The names of a section's table, which is the `at`-th of it.
    pub fn of(section: &Section, at: usize, table: &Table) -> Self {
        let name = match &table.anchor {
            Some(anchor) => anchor.clone(),
            None if at == 0 => format!("{}-{}", section.id, plain(table.name)),
            None => format!("{}-{}-{}", section.id, plain(table.name), at + 1),
        };
        let mut taken = BTreeSet::new();
        let rows = table.rows.iter().chain(&table.total).map(|row| row[0].shown());
        let rows = rows.map(|row| format!("{name}-{}", once(&plain(&row), &mut taken))).collect();
        let mut taken = BTreeSet::new();
        let columns = table.columns.iter().map(|column| once(&plain(&column.heading), &mut taken));
        Self { table: name, rows, columns: columns.collect() }
    }

    /// The figure in a row and a column.
    pub fn figure(&self, row: usize, column: usize) -> String {
        format!("{}--{}", self.rows[row], self.columns[column])
    }
}

impl Document {
    /// Every table with its section and its names, top-down.
    pub fn tables(&self) -> impl Iterator<Item = (&Section, &Table, Names)> {
        self.sections.iter().flat_map(|section| {
            let numbered = section.tables.iter().enumerate();
            numbered.map(move |(at, table)| (section, table, Names::of(section, at, table)))
        })
    }
}

/// Lower-case letters and digits, everything else a `-`.
pub fn plain(text: &str) -> String {
    let letters = text.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    let plain = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    if plain.is_empty() { "row".into() } else { plain }
}

/// The name, with a number behind it when it was used before.
fn once(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut fresh = name.to_string();
    let mut number = 2;
    while !taken.insert(fresh.clone()) {
        fresh = format!("{name}-{number}");
        number += 1;
    }
    fresh
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::said::{Cell, Kind};
    use crate::words::Pence;

    #[test]
    fn figures_are_named_by_table_row_and_column_and_each_name_is_used_once() {
        let mut table = Table::new("amounts", "Amounts", &[("Line", Kind::Text), ("Amount", Kind::Money)]);
        for line in ["PS1 Placements", "PS1 Placements", "–"] {
            table.push(vec![Cell::text(line), Cell::Money(Pence::ZERO)]);
        }
        let section = Section::new("amounts", "Amounts");
        let names = Names::of(&section, 0, &table);
        let figures: Vec<String> = (0..3).map(|row| names.figure(row, 1)).collect();
        assert_eq!(
            figures,
            [
                "amounts-amounts-ps1-placements--amount",
                "amounts-amounts-ps1-placements-2--amount",
                "amounts-amounts-row--amount"
            ]
        );
        assert_eq!(Names::of(&section, 0, &table.anchored("lines")).rows[0], "lines-ps1-placements");
    }
}
