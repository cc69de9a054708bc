//! The list as it comes back: its rows with what the auditor says of each.

use super::list::{GIVEN, HEADINGS};
use crate::read::{Row, Sheet};

/// A row that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// What was given: list, practice, clause, case, counted as.
    pub(super) given: [String; GIVEN],
    /// Is what was counted right?
    pub(super) valid: bool,
}

/// What is wrong with a list, in sentences: all of it.
pub type Untaken = Vec<String>;

impl Filled {
    /// The rows of a list.
    ///
    /// # Errors
    /// When headings are not those of the list, or an answer is missing or unclear.
    pub fn of(sheet: &Sheet) -> Result<Vec<Self>, Untaken> {
        let mut rows = sheet.rows().filter(|row| !row.is_empty());
        let headings: Vec<String> =
            rows.next().map(|row| row.cells().map(str::to_uppercase).collect()).unwrap_or_default();
        if headings != HEADINGS {
            let (found, wanted) = (headings.join(", "), HEADINGS.join(", "));
            return Err(vec![format!("{}: The headings are {found}. They must be {wanted}.", sheet.place())]);
        }
        let (mut filled, mut wrong, mut blank) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            match valid(row) {
                Some(valid) => {
                    filled.push(Self { given: std::array::from_fn(|at| row.cell(at).into()), valid });
                }
                None if row.cell(GIVEN).is_empty() => blank.push(row.number().to_string()),
                None => wrong.push(format!(
                    "{}: '{}' is neither yes nor no. Write one of them.",
                    row.place().at_column("VALID"),
                    row.cell(GIVEN)
                )),
            }
        }
        if let Some(first) = blank.first() {
            let cases =
                if blank.len() == 1 { "One case is".into() } else { format!("{} cases are", blank.len()) };
            wrong.push(format!("{}: {cases} without an answer, the first in row {first}. Write yes or no under VALID for each.", sheet.place()));
        }
        if wrong.is_empty() { Ok(filled) } else { Err(wrong) }
    }
}

fn valid(row: Row<'_>) -> Option<bool> {
    match &*row.cell(GIVEN).to_lowercase() {
        "yes" | "y" => Some(true),
        "no" | "n" => Some(false),
        _ => None,
    }
}
