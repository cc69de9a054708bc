//! In: a contract, and a table of figures from anywhere. Out: what each figure scores and pays, and each practice's total.

mod contract;
mod figure;
mod figures;
mod headings;
mod lines;
mod named;
mod totals;

pub use lines::ScoredLine;
pub use totals::Total;

use super::{Exit, Stopped};
use crate::contracts::{Contract, ContractYear};
use crate::read::{Intake, Sheet, Verdict, Workbooks, read_file};
use std::path::{Path, PathBuf};

/// What is to be scored.
#[derive(Clone, Debug)]
pub struct AskedScore {
    /// The table of figures: a CSV file or a workbook.
    pub figures: PathBuf,
    /// The contract: a folder of tables, or a workbook.
    pub contract: PathBuf,
    /// The contract year; the only or the last one where it is not said.
    pub year: Option<u8>,
    /// How workbooks are read.
    pub workbooks: Workbooks,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Scores {
    /// The contract year by which it was scored.
    pub year: u8,
    /// A line for each row of figures, in their order.
    pub lines: Vec<ScoredLine>,
    /// A total for each practice, in the order in which the figures name them.
    pub totals: Vec<Total>,
    /// What people should know, and no more than that.
    pub notes: Vec<String>,
    /// What could not be scored or paid because something is not there.
    pub missing: Vec<String>,
}

/// Scores a table of figures by a contract.
///
/// # Errors
/// When the contract or the table cannot be read: every cell that is wrong, not the first.
pub fn score(asked: &AskedScore) -> Result<Scores, Stopped> {
    let contract = contract::drawn(&asked.contract, &asked.workbooks)?;
    let mut notes = Vec::new();
    let year = chosen(&contract, asked.year, &mut notes)?;
    let intake = file(&asked.figures, &asked.workbooks)?;
    notes.extend(intake.complaints.iter().map(|odd| format!("{}: {}", odd.place, odd.says)));
    let scores = score_table(&contract, year, table(&intake))
        .map_err(|says| Stopped { exit: Exit::Unusable, says })?;
    notes.extend(scores.notes);
    Ok(Scores { notes, ..scores })
}

/// Scores a table of figures that has been read, by a contract that has been drawn up.
///
/// # Errors
/// Every cell of the table that is wrong.
pub fn score_table(contract: &Contract, year: &ContractYear, figures: &Sheet) -> Result<Scores, Vec<String>> {
    let given = figures::read(figures, contract)?;
    let (mut notes, mut missing) = (Vec::new(), Vec::new());
    let (lines, sums) = lines::score(contract, year, &given, &mut notes, &mut missing);
    let totals = totals::totals(contract, year, sums, &mut missing);
    Ok(Scores { year: year.number, lines, totals, notes, missing })
}

fn chosen<'a>(
    contract: &'a Contract,
    asked: Option<u8>,
    notes: &mut Vec<String>,
) -> Result<&'a ContractYear, Stopped> {
    let last = contract.years.last().expect("a contract that stands has a year");
    let number = asked.unwrap_or(last.number);
    if asked.is_none() && contract.years.len() > 1 {
        notes.push(format!(
            "The contract has {} years, and the last, year {number}, is scored. Give --year for another.",
            contract.years.len()
        ));
    }
    contract.years.iter().find(|year| year.number == number).ok_or_else(|| {
        let says = format!(
            "--year: There is no contract year {number}. Give one from {} to {}.",
            contract.years[0].number, last.number
        );
        Stopped::new(Exit::Usage, says)
    })
}

/// One file as it was asked for.
fn file(path: &Path, workbooks: &Workbooks) -> Result<Intake, Stopped> {
    let intake = read_file(path, workbooks)
        .map_err(|error| Stopped::new(Exit::Absent, format!("{}: {error}", path.display())))?;
    match &intake.files[0].verdict {
        Verdict::Refused { why } => Err(Stopped::new(Exit::Unusable, format!("{}: {why}", path.display()))),
        Verdict::Read { .. } | Verdict::Ignored { .. } => Ok(intake),
    }
}

/// The table of figures among the sheets of its file.
fn table(intake: &Intake) -> &Sheet {
    let found = intake.sheets.iter().find(|sheet| headings::are_of_figures(sheet));
    found.or(intake.sheets.first()).expect("a file that was read has a sheet")
}
