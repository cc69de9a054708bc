//! Decisions about files: `returns/<council>/decisions.csv`.

use super::Folder;
use crate::read::{Intake, Row, Sheet};
use crate::returns::DECISIONS;
use crate::words::{Date, Place, read_date};

const HEADINGS: [&str; 5] = ["PERIOD", "SHA256", "BY", "ON", "WHY"];

/// The fewest letters of a seal that name a file.
const FEWEST: usize = 12;

/// A file is taken although something speaks against it.
#[derive(Debug)]
pub(super) struct Decision {
    pub(super) place: Place,
    pub(super) folder: Folder,
    /// The file's seal, or its first letters.
    pub(super) file: String,
    pub(super) by: String,
    pub(super) on: Date,
    pub(super) why: String,
    /// Why it decides nothing.
    pub(super) wrong: Option<String>,
}

/// Every decision of every council. One that cannot be understood decides nothing, and says so at the folder it names.
pub(super) fn read(intake: &Intake) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for sheet in &intake.sheets {
        let council = sheet.file().strip_prefix("returns/").and_then(|path| path.strip_suffix(DECISIONS));
        if let Some(council) = council.filter(|council| !council.contains('/')) {
            of(sheet, council, &mut decisions);
        }
    }
    decisions
}

fn of(sheet: &Sheet, council: &str, decisions: &mut Vec<Decision>) {
    let mut rows = sheet.rows();
    let fits = rows.next().is_some_and(|row| row.cells().map(str::to_uppercase).eq(HEADINGS));
    for row in rows.filter(|row| !row.is_empty()) {
        let Ok(period) = row.cell(0).parse() else { continue };
        let (file, on) = (row.cell(1).to_lowercase(), read_date(row.cell(3)));
        decisions.push(Decision {
            place: row.place(),
            folder: (council.into(), period),
            by: row.cell(2).into(),
            why: row.cell(4).into(),
            wrong: wrong(fits, row, &file, on),
            on: on.unwrap_or(Date::ZERO),
            file,
        });
    }
}

fn wrong(fits: bool, row: Row<'_>, file: &str, on: Option<Date>) -> Option<String> {
    let is_seal = (FEWEST..=64).contains(&file.len()) && file.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !fits {
        return Some(format!("Nothing is decided: the headings must be {}.", HEADINGS.join(", ")));
    }
    if is_seal && on.is_some() && !row.cell(2).is_empty() && !row.cell(4).is_empty() {
        return None;
    }
    Some(format!(
        "Nothing is decided: give under SHA256 the first {FEWEST} letters or more of the file's seal, and who decided it, on \
         which day and why."
    ))
}
