//! Calculated cells: what they show is what the spreadsheet last saved, which nobody can check. Each column is told of once.

use super::found::Complaints;
use super::workbook::on_cell;
use calamine::XlsxFormulaMetadata;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The calculated cells of a sheet: by column and whether they take values from elsewhere, how many, and the first row.
#[derive(Default)]
pub(super) struct Formulas(BTreeMap<(u32, bool), (usize, u32)>);

impl Formulas {
    /// Takes note of a cell.
    pub(super) fn note(&mut self, row: u32, column: u32, formula: &XlsxFormulaMetadata) {
        let text = match formula {
            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
            _ => "",
        };
        let (count, _) = self.0.entry((column, is_from_elsewhere(text))).or_insert((0, row));
        *count += 1;
    }

    /// Complains of each column that has any, at the first of its cells.
    pub(super) fn complain(self, name: &Arc<str>, complaints: &mut Complaints) {
        for ((column, elsewhere), (count, row)) in self.0 {
            let these = if count == 1 {
                "The cell is calculated".to_owned()
            } else {
                format!("{count} cells of this column are calculated")
            };
            let says = if elsewhere {
                format!(
                    "{these} from another file or place, which is not opened: read as Excel last saved it. Type the values."
                )
            } else {
                format!(
                    "{these} by a formula: read as Excel last saved it. Save the file in Excel before you send it."
                )
            };
            complaints.add(on_cell(name, row, column), says);
        }
    }
}

/// Does a formula take its value from another workbook, another program or the web?
fn is_from_elsewhere(formula: &str) -> bool {
    let numbered = |rest: &str| {
        rest.split(']')
            .next()
            .is_some_and(|at| !at.is_empty() && at.bytes().all(|byte| byte.is_ascii_digit()))
    };
    formula.contains('|')
        || formula.to_uppercase().contains("WEBSERVICE")
        || formula.split('[').skip(1).any(numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_other_workbooks_programs_and_the_web_are_told_from_sums() {
        assert!(
            ["[1]Sheet1!A1", "'[12]A'!B2", "cmd|' /C calc'!A0", "WebService(\"x\")"]
                .into_iter()
                .all(is_from_elsewhere)
        );
        assert!(!["SUM(A1:A9)", "Table1[Days]", ""].into_iter().any(is_from_elsewhere));
    }
}
