//! `outturn contract template`: the workbook in which a contract is written.

use super::Outcome;
use super::contract::{faulty, intake};
use clap::Args;
use outturn::read::Sheet;
use outturn::reports::{contract_workbook, example, write_file};
use outturn::run::{Exit, Stopped, draw};
use outturn::words::because;
use std::path::{Path, PathBuf};

/// The words of `contract template`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The workbook to write
    #[arg(long, default_value = "contract.xlsx")]
    out: PathBuf,
    /// Fill it with a small, good contract
    #[arg(long, conflicts_with = "from")]
    example: bool,
    /// Fill it with the contract of this practice, which must be without errors
    #[arg(long, value_name = "PRACTICE")]
    from: Option<String>,
    /// The folder of inputs, for --from
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// Replace a file of that name
    #[arg(long)]
    force: bool,
}

pub(super) fn template(words: &Words) -> Result<Outcome, Stopped> {
    let sheets = match &words.from {
        Some(practice) => of_practice(&words.inputs, practice)?,
        None if words.example => example(),
        None => Vec::new(),
    };
    let bytes = contract_workbook(&sheets.iter().collect::<Vec<_>>())
        .map_err(|error| Stopped::new(Exit::Configuration, error.to_string()))?;
    let out = words.out.display();
    if words.out.exists() && !words.force {
        let says =
            format!("{out}: The file is there already. Give another with --out, or replace it with --force.");
        return Err(Stopped::new(Exit::NoOutput, says));
    }
    write_file(&words.out, &bytes).map_err(|error| {
        let says = format!(
            "{out}: The file cannot be written: {}. Put that right, or give another with --out.",
            because(&error)
        );
        Stopped::new(Exit::NoOutput, says)
    })?;
    Ok(Outcome::data(String::new()))
}

/// The sheets of a practice's contract. What the reader cannot make sense of would be lost, so it must be without errors.
fn of_practice(inputs: &Path, practice: &str) -> Result<Vec<Sheet>, Stopped> {
    let mut intake = intake(inputs, practice)?;
    let drawn = draw(&intake, practice);
    if drawn.contract.is_none() {
        return Err(faulty(&drawn));
    }
    let ours = format!("contracts/{practice}/");
    intake.sheets.retain(|sheet| sheet.file().starts_with(&ours));
    Ok(intake.sheets)
}
