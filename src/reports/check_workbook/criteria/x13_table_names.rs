//! X13: names of tables.

use super::super::area::At;
use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;
use std::collections::BTreeSet;

pub(super) static X13: Criterion = Criterion {
    id: "X13",
    says: "A table's name is letters, digits and underscores, is used once in the workbook, and is not the name of a cell.",
    why: "People jump to a table by its name, and spreadsheet programs repair, that is change, a file whose names they do not take.",
    to_do: "Rename the table.",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    let mut seen = BTreeSet::new();
    for (sheet, table) in book.tables() {
        let letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let begins = table.name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
        if !begins || !table.name.chars().all(letter) || table.name.len() > 255 {
            found.sheet(sheet, format!("the table's name '{}' is not plain", table.name));
        } else if At::read(&table.name).is_some() || is_row_and_column(&table.name) {
            found.sheet(sheet, format!("the table's name '{}' is the name of a cell", table.name));
        }
        if !seen.insert(table.name.to_lowercase()) {
            found.sheet(sheet, format!("two tables are named '{}'", table.name));
        }
    }
}

/// `R1C1` names a cell too, and so do `R` and `C`.
fn is_row_and_column(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let rest = name
        .strip_prefix('R')
        .map_or(name.as_str(), |rest| rest.trim_start_matches(|digit: char| digit.is_ascii_digit()));
    let named = name.starts_with(['R', 'C']);
    named && rest.strip_prefix('C').unwrap_or(rest).bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_row_and_column;

    #[test]
    fn names_of_cells_in_the_other_style_are_known() {
        assert!(["R1C1", "r", "C", "RC", "C12", "R3"].into_iter().all(is_row_and_column));
        assert!(
            ["Rates", "Costs", "contents_table", "RC_1", "x"]
                .into_iter()
                .all(|name| !is_row_and_column(name))
        );
    }
}
