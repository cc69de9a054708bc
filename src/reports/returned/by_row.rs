//! Puts remarks and findings to the rows and cells that they are about.

use super::marked::{Marked, MarkedSheet};
use super::row_said::{RowSaid, Weight};
use crate::reports::sections::capital;
use crate::returns::{Effect, Remark};
use crate::validate::{Finding, Waived};
use crate::words::Place;
use std::collections::BTreeMap;

/// What has been said so far.
pub(super) struct Said<'a> {
    marked: Marked<'a>,
    /// The numbers of the sheets by their place: several where several tables are read from one kind of element.
    sheets: BTreeMap<Place, Vec<usize>>,
}

impl<'a> Said<'a> {
    pub(super) fn new(sheets: Vec<MarkedSheet<'a>>) -> Self {
        let mut places: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
        for (at, marked) in sheets.iter().enumerate() {
            places.entry(marked.sheet.place()).or_default().push(at);
        }
        Self { marked: Marked { sheets, elsewhere: Vec::new() }, sheets: places }
    }

    pub(super) fn done(self) -> Marked<'a> {
        self.marked
    }

    /// What was odd before any rule ran stands in its row, or else on the list of what concerns none.
    pub(super) fn remark(&mut self, remark: &Remark) {
        let sheet = self.sheets(&remark.place).first().copied();
        if let Some(sheet) = sheet
            && remark.effect == Effect::TableRefused
        {
            self.marked.sheets[sheet].refused.push(remark.says.clone());
        }
        let row = sheet.zip(remark.place.row).filter(|_| remark.effect != Effect::TableRefused);
        let Some((sheet, row)) = row.filter(|(sheet, row)| self.is_given_back(*sheet, *row)) else {
            self.marked.elsewhere.push((remark.place.to_string(), remark.says.clone()));
            return;
        };
        let cell = remark.place.column.as_deref().and_then(lettered);
        let said = self.marked.sheets[sheet].rows.entry(row).or_default();
        said.refused |= remark.effect == Effect::RowRefused;
        said.says.push(remark.says.clone());
        if let Some(cell) = cell {
            said.mark(cell, Weight::Note);
        }
    }

    /// A finding stands in its row, with its cells marked.
    pub(super) fn finding(&mut self, finding: &Finding) {
        let says = said_of(finding);
        let Some(said) = self.marked_row(finding, Weight::Wrong) else {
            let place = place_of(finding);
            self.marked.elsewhere.push((place, format!("Child {}: {says}", finding.child)));
            return;
        };
        said.wrong += 1;
        said.says.push(says);
    }

    /// A finding on most rows is told once, elsewhere; its cells are marked all the same.
    pub(super) fn common(&mut self, finding: &Finding) {
        if let Some(said) = self.marked_row(finding, Weight::Wrong) {
            said.common = true;
        }
    }

    /// A finding that the council has waived: its cells are marked more lightly.
    pub(super) fn waived(&mut self, waived: &Waived) {
        let says = format!("Waived ({}): {}", waived.reason, said_of(&waived.finding));
        if let Some(said) = self.marked_row(&waived.finding, Weight::Note) {
            said.waived = true;
            said.says.push(says);
        }
    }

    /// The row of a finding with its cells marked; `None` when the row is not among those that go back.
    fn marked_row(&mut self, finding: &Finding, weight: Weight) -> Option<&mut RowSaid> {
        let is_its = |at: &&usize| {
            self.marked.sheets[**at].known.as_ref().is_none_or(|known| known.table == finding.table)
        };
        let sheet = *self.sheets(&finding.place).iter().find(is_its).filter(|_| !finding.last_year)?;
        let row = finding.place.row?;
        let marked = &mut self.marked.sheets[sheet];
        let known = marked.known.iter();
        let cells: Vec<usize> =
            known.flat_map(|known| finding.columns.iter().filter_map(|name| known.cell(name))).collect();
        let said = marked.rows.entry(row).or_default();
        for cell in cells {
            said.mark(cell, weight);
        }
        Some(said)
    }

    fn sheets(&self, place: &Place) -> &[usize] {
        self.sheets.get(&Place { row: None, column: None, ..place.clone() }).map_or(&[], Vec::as_slice)
    }

    fn is_given_back(&self, sheet: usize, row: u32) -> bool {
        let marked = &self.marked.sheets[sheet];
        marked.headings().is_none_or(|headings| headings.number() < row)
    }
}

/// The cell of a column that is named by its letters, as the reading room names it.
fn lettered(column: &str) -> Option<usize> {
    let letters = column.strip_prefix("column ")?;
    let number = letters.bytes().try_fold(0_usize, |number, letter| {
        let digit = letter.checked_sub(b'A').filter(|digit| *digit < 26)?;
        number.checked_mul(26)?.checked_add(usize::from(digit) + 1)
    })?;
    number.checked_sub(1)
}

/// A finding as a sentence of its row.
fn said_of(finding: &Finding) -> String {
    let columns =
        if finding.columns.is_empty() { String::new() } else { format!("{}: ", finding.columns.join(", ")) };
    format!("{columns}{} (rule {})", capital(&finding.says), finding.rule)
}

fn place_of(finding: &Finding) -> String {
    let year = if finding.last_year { "last year's " } else { "" };
    format!("{year}{}", finding.place)
}

#[cfg(test)]
mod tests {
    use super::lettered;
    use crate::words::column_letters;

    #[test]
    fn a_column_is_found_by_its_letters() {
        for at in [0, 25, 26, 701, 702] {
            assert_eq!(lettered(&format!("column {}", column_letters(at))), Some(at));
        }
        assert_eq!(lettered("SEX"), None);
        assert_eq!(lettered("column é"), None);
    }
}
