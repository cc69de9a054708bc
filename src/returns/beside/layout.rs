//! The columns of a reference list, found by their headings.

use crate::read::{Row, Sheet};
use crate::returns::{Effect, Remark};

/// Where the columns of a list stand in a sheet.
pub(super) struct Layout<const N: usize> {
    heading: usize,
    cells: [usize; N],
}

impl<const N: usize> Layout<N> {
    /// Finds the headings in a sheet's first row, in any order; a remark when one is missing.
    pub(super) fn find(
        sheet: &Sheet,
        list: &str,
        names: [&str; N],
        remarks: &mut Vec<Remark>,
    ) -> Option<Self> {
        let heading = sheet.rows().position(|row| !row.is_empty());
        let found: Vec<String> = heading
            .and_then(|at| sheet.rows().nth(at))
            .map(|row| row.cells().map(str::to_uppercase).collect())
            .unwrap_or_default();
        let at = names.map(|name| found.iter().position(|heading| heading == name));
        if at.contains(&None) {
            let says = format!(
                "The {list} must have the columns {}; not all of them are here. The rules that need the list did not run.",
                names.join(", ")
            );
            remarks.push(Remark::new(sheet.place(), Effect::TableRefused, says));
            return None;
        }
        Some(Self { heading: heading?, cells: at.map(Option::unwrap_or_default) })
    }

    /// The rows below the headings that have anything in them, each as the cells of the columns.
    pub(super) fn rows<'s>(&self, sheet: &'s Sheet) -> impl Iterator<Item = (Row<'s>, [&'s str; N])> {
        let cells = self.cells;
        sheet
            .rows()
            .skip(self.heading + 1)
            .filter(|row| !row.is_empty())
            .map(move |row| (row, cells.map(|at| row.cell(at))))
    }
}
