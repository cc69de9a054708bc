//! `outturn finance`: a council's tables for its finance systems, tried without writing anything.

use super::explain_statement::month;
use super::{Outcome, run, usage, workbooks};
use clap::{Args, Subcommand};
use outturn::read::{Sheet, read};
use outturn::reports::finance::{Checked, Finance, check, check_values};
use outturn::returns::{read_councils, undeclared};
use outturn::run::{Exit, Stopped};
use outturn::words::Month;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What can be done with finance tables.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Everything that is wrong with a council's tables, with file, row and column; nothing is written
    Check(ToCheck),
}

/// Which council's tables are checked.
#[derive(Debug, Args)]
pub(crate) struct ToCheck {
    /// The council's code: the name of its folder below finance
    council: String,
    /// Try them with the values of this month too, such as 2026-10
    #[arg(long)]
    period: Option<Month>,
    /// With --period: what was known when, as 2026-11-03; by default today
    #[arg(long, value_parser = super::days::date)]
    as_at: Option<outturn::words::Date>,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// The folder of outputs, with the ledger
    #[arg(long, default_value = "outputs")]
    outputs: PathBuf,
}

pub(super) fn finance(words: Words) -> Result<Outcome, Stopped> {
    let Words::Check(asked) = words;
    let tables = tables(&asked.inputs, &asked.council)?;
    let mut checked = check(&tables);
    if let Some(period) = asked.period.filter(|_| checked.faults.is_empty()) {
        let words =
            run::Words::of_council(asked.council.clone(), period, asked.as_at, asked.inputs, asked.outputs);
        let book = month(&words.asked()?)?;
        let council = book.councils.iter().find(|of| *of.council.code == *asked.council);
        let values = council.map(|council| check_values(&book, council)).unwrap_or_default();
        checked.faults.extend(values.faults);
        checked.well.extend(values.well);
    }
    Ok(told(&checked))
}

fn told(checked: &Checked) -> Outcome {
    let lines = |lines: &mut dyn Iterator<Item = String>| lines.map(|line| line + "\n").collect::<String>();
    if checked.faults.is_empty() {
        return Outcome::data(lines(&mut checked.well.iter().cloned()));
    }
    let faults = lines(&mut checked.faults.iter().map(ToString::to_string));
    Outcome { data: faults, messages: String::new(), exit: Exit::Held }
}

/// The tables of a declared council.
fn tables(inputs: &Path, council: &str) -> Result<Finance, Stopped> {
    let intake = read(inputs, "", &workbooks()?).map_err(|error| Stopped::no_inputs(inputs, &error))?;
    let declared: Option<&Sheet> = intake.sheets.iter().find(|sheet| &**sheet.file() == "councils.csv");
    let councils = declared.map(read_councils).transpose();
    let councils = councils.map_err(|says| Stopped { exit: Exit::Configuration, says })?.unwrap_or_default();
    if !councils.iter().any(|of| *of.code == *council) {
        return Err(usage(undeclared(council, &councils)));
    }
    let paths = intake.files.iter().filter_map(|file| file.path.strip_prefix("contracts/"));
    let practices: BTreeSet<&str> =
        paths.filter_map(|path| path.split_once('/').map(|(practice, _)| practice)).collect();
    let practices: Vec<&str> = practices.into_iter().collect();
    Finance::of(council, &intake.sheets, &intake.files, &practices).ok_or_else(|| {
        let says = format!(
            "There are no finance tables of '{council}'. Put codes.csv, journal.csv and creditors.csv into finance/{council}."
        );
        Stopped::new(Exit::Absent, says)
    })
}
