//! The columns of a reference list, found by their headings.

use crate::read::{Row, Sheet};
use crate::returns::{Effect, Remark};

/// A title above the headings has fewer rows than this.
const TITLE_ROWS: usize = 20;

/// Where the columns of a list stand in a sheet; `None` where the list has no such column.
pub(super) struct Layout<const N: usize> {
    heading: usize,
    cells: [Option<usize>; N],
}

impl<const N: usize> Layout<N> {
    /// Finds the headings in one of a sheet's first rows, in any order and in large or small letters. `""` names no column.
    pub(super) fn here(sheet: &Sheet, names: [&str; N]) -> Option<Self> {
        sheet.rows().take(TITLE_ROWS).enumerate().find_map(|(heading, row)| {
            let found: Vec<&str> = row.cells().collect();
            let at = |name: &str| found.iter().position(|cell| cell.eq_ignore_ascii_case(name));
            let all = names.iter().all(|name| name.is_empty() || at(name).is_some());
            all.then(|| Self { heading, cells: names.map(|name| at(name).filter(|_| !name.is_empty())) })
        })
    }

    /// The same for a list with one layout; a remark when a heading is missing.
    pub(super) fn find(
        sheet: &Sheet,
        list: &str,
        names: [&str; N],
        remarks: &mut Vec<Remark>,
    ) -> Option<Self> {
        let found = Self::here(sheet, names);
        if found.is_none() {
            let says = format!(
                "The {list} must have the columns {}; not all of them are here. The rules that need the list did not run.",
                names.join(", ")
            );
            remarks.push(Remark::new(sheet.place(), Effect::TableRefused, says));
        }
        found
    }

    /// The rows below the headings that have anything in them, each as the cells of the columns.
    pub(super) fn rows<'s>(&self, sheet: &'s Sheet) -> impl Iterator<Item = (Row<'s>, [&'s str; N])> {
        let cells = self.cells;
        sheet
            .rows()
            .skip(self.heading + 1)
            .filter(|row| !row.is_empty())
            .map(move |row| (row, cells.map(|at| at.map_or("", |at| row.cell(at)))))
    }
}
