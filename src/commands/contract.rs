//! `outturn contract`: a workbook to write one in, the traps of one, and each of its terms as one sentence.

use super::contract_lint::{catalogue, told};
use super::rules::Format;
use super::{Outcome, contract_template, workbooks};
use clap::{Args, Subcommand};
use outturn::contracts::{Drawn, sentence, year_sentences};
use outturn::read::{Intake, read};
use outturn::run::{Exit, Stopped, draw, linted, published_files};
use outturn::words::nearest;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// What can be asked about contracts.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Every trap of a contract, cell by cell; its golden examples are run and its odds worked out
    Lint(ToLint),
    /// List the traps that lint looks for
    Traps(Printed),
    /// Each clause and each term of each year as one English sentence
    Sentence(Which),
    /// Write the workbook in which a contract is written: empty, with an example, or of a contract that is there
    Template(contract_template::Words),
}

/// How a list is printed.
#[derive(Debug, Args)]
pub(crate) struct Printed {
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Which contract is looked at for traps.
#[derive(Debug, Args)]
pub(crate) struct ToLint {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    printed: Printed,
}

/// Which contract.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// The practice's code: the name of its folder below contracts
    pub(super) practice: String,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    pub(super) inputs: PathBuf,
}

pub(super) fn contract(words: &Words) -> Result<Outcome, Stopped> {
    match words {
        Words::Lint(asked) => lint(asked),
        Words::Traps(printed) => Ok(catalogue(printed.format)),
        Words::Sentence(which) => sentences(&drawn(which)?),
        Words::Template(words) => contract_template::template(words),
    }
}

pub(super) fn drawn(which: &Which) -> Result<Drawn, Stopped> {
    Ok(draw(&intake(&which.inputs, &which.practice)?, &which.practice))
}

/// Everything below the folder of contracts, with something of the practice's among it.
pub(super) fn intake(inputs: &Path, practice: &str) -> Result<Intake, Stopped> {
    let intake = read(inputs, "contracts", &workbooks()?)
        .map_err(|error| Stopped::no_inputs(&inputs.join("contracts"), &error))?;
    let ours = format!("contracts/{practice}/");
    if !intake.files.iter().any(|file| file.path.starts_with(&ours)) {
        let folders = intake.files.iter().filter_map(|file| file.path.split('/').nth(1));
        let meant =
            nearest(practice, folders).map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
        let says = format!(
            "There is no contract of '{practice}'.{meant} Its tables would lie in contracts/{practice}."
        );
        return Err(Stopped::new(Exit::Usage, says));
    }
    Ok(intake)
}

/// A contract that its lints stand against.
pub(super) fn faulty(drawn: &Drawn) -> Stopped {
    let says = drawn.lints.iter().map(ToString::to_string).collect();
    Stopped { exit: Exit::Configuration, says }
}

fn lint(asked: &ToLint) -> Result<Outcome, Stopped> {
    let (drawn, inputs) = (drawn(&asked.which)?, &asked.which.inputs);
    let workbooks = workbooks()?;
    let published = drawn
        .contract
        .as_ref()
        .map(|contract| published_files(inputs, &workbooks, contract))
        .unwrap_or_default();
    Ok(told(&linted(drawn, &published), asked.printed.format))
}

fn sentences(drawn: &Drawn) -> Result<Outcome, Stopped> {
    let Some(contract) = &drawn.contract else { return Err(faulty(drawn)) };
    let mut data = String::new();
    for year in &contract.years {
        let clauses = contract.clauses.iter().map(|clause| sentence(contract, year, clause));
        for said in year_sentences(contract, year).into_iter().chain(clauses) {
            let _ = writeln!(data, "{said}\n");
        }
    }
    Ok(Outcome::data(data))
}
