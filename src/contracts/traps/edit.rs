//! A change to the clean contract: a cell, a row more, a row fewer.

use std::fmt;

/// A change. A row is named by how it begins: `PS1`, or `PS1 AVERAGE` where several begin alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Another value in a cell.
    Cell {
        /// The table.
        table: &'static str,
        /// The row.
        row: &'static str,
        /// The heading.
        column: &'static str,
        /// The value.
        value: &'static str,
    },
    /// A row more, at the table's end.
    Add {
        /// The table.
        table: &'static str,
        /// Its cells.
        row: &'static str,
    },
    /// A row fewer.
    Remove {
        /// The table.
        table: &'static str,
        /// The row.
        row: &'static str,
    },
}

pub(super) const fn cell(
    table: &'static str,
    row: &'static str,
    column: &'static str,
    value: &'static str,
) -> Edit {
    Edit::Cell { table, row, column, value }
}

/// Another value of a single item.
pub(super) const fn item(row: &'static str, value: &'static str) -> Edit {
    cell("contract", row, "VALUE", value)
}

pub(super) const fn add(table: &'static str, row: &'static str) -> Edit {
    Edit::Add { table, row }
}

pub(super) const fn remove(table: &'static str, row: &'static str) -> Edit {
    Edit::Remove { table, row }
}

impl Edit {
    /// The table that it changes.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Cell { table, .. } | Self::Add { table, .. } | Self::Remove { table, .. } => table,
        }
    }

    /// The value of the cell that it changes; `None` where it changes rows.
    pub(super) fn value_in(self, rows: &[Vec<String>]) -> Option<String> {
        let Self::Cell { row, column, .. } = self else { return None };
        let at = rows[0].iter().position(|heading| heading == column)?;
        Some(rows[find(rows, row)][at].clone())
    }

    /// Makes the change to a table's rows, headings first.
    ///
    /// # Panics
    /// When the clean contract has no such row or heading: the catalogue would be wrong.
    pub(super) fn make(self, rows: &mut Vec<Vec<String>>) {
        match self {
            Self::Cell { row, column, value, .. } => {
                let at =
                    rows[0].iter().position(|heading| heading == column).expect("a heading of the table");
                let row = find(rows, row);
                rows[row][at] = value.into();
            }
            Self::Add { row, .. } => rows.push(row.split(',').map(String::from).collect()),
            Self::Remove { row, .. } => drop(rows.remove(find(rows, row))),
        }
    }
}

fn find(rows: &[Vec<String>], begins: &str) -> usize {
    let is = |row: &Vec<String>| format!("{} ", row.join(" ")).starts_with(&format!("{begins} "));
    rows.iter().position(is).expect("a row of the clean contract")
}

impl fmt::Display for Edit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { table, row, column, value: "" } => {
                write!(to, "{table}, row {row}: {column} is left blank")
            }
            Self::Cell { table: "contract", row, value, .. } => write!(to, "contract: {row} is {value}"),
            Self::Cell { table, row, column, value } => write!(to, "{table}, row {row}: {column} is {value}"),
            Self::Add { table, row } => write!(to, "{table}: a row more, {row}"),
            Self::Remove { table, row } => write!(to, "{table}: without the row {row}"),
        }
    }
}
