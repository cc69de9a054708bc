//! The contract to score by: a folder of tables or a workbook, wherever it lies.

use super::headings;
use crate::contracts::{Contract, Severity};
use crate::read::{Intake, Workbooks, read, read_file};
use crate::run::gather::draw_to_score;
use crate::run::{Exit, Stopped};
use crate::words::Place;
use std::path::Path;

/// The contract, or every cell that is wrong with it. A table of figures that lies beside the contract's own is none of
/// its tables.
pub(super) fn drawn(path: &Path, workbooks: &Workbooks) -> Result<Contract, Stopped> {
    let mut intake = intake(path, workbooks)
        .map_err(|error| Stopped::new(Exit::Absent, format!("{}: {error}", path.display())))?;
    intake.sheets.retain(|sheet| !headings::are_of_figures(sheet));
    if intake.sheets.is_empty() {
        let says = format!(
            "{}: There is no table of a contract in it. Give a folder of CSV tables, or a workbook.",
            path.display()
        );
        return Err(Stopped::new(Exit::Absent, says));
    }
    let drawn = draw_to_score(&intake, &Place::file(path.to_string_lossy()));
    let errors = drawn.lints.iter().filter(|lint| lint.severity == Severity::Error);
    let says = errors.map(ToString::to_string).collect();
    drawn.contract.ok_or(Stopped { exit: Exit::Configuration, says })
}

fn intake(path: &Path, workbooks: &Workbooks) -> anyhow::Result<Intake> {
    if path.is_file() { read_file(path, workbooks) } else { read(path, "", workbooks) }
}
