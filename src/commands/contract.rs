//! `outturn contract`: the traps of a contract, and each clause as one sentence.

use super::contract_lint::{catalogue, told};
use super::rules::Format;
use super::{Outcome, workbooks};
use clap::{Args, Subcommand};
use outturn::contracts::{Drawn, sentence};
use outturn::read::read;
use outturn::run::{Exit, Stopped, draw, linted, published_files};
use outturn::words::nearest;
use std::fmt::Write;
use std::path::PathBuf;

/// What can be asked about contracts.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Every trap of a contract, cell by cell; its golden examples are run and its odds worked out
    Lint(ToLint),
    /// List the traps that lint looks for
    Traps(Printed),
    /// Each clause of each year as one English sentence
    Sentence(Which),
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
    practice: String,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
}

pub(super) fn contract(words: &Words) -> Result<Outcome, Stopped> {
    match words {
        Words::Lint(asked) => lint(asked),
        Words::Traps(printed) => Ok(catalogue(printed.format)),
        Words::Sentence(which) => sentences(&drawn(which)?),
    }
}

fn drawn(which: &Which) -> Result<Drawn, Stopped> {
    let intake = read(&which.inputs, "contracts", &workbooks()?)
        .map_err(|error| Stopped::no_inputs(&which.inputs.join("contracts"), &error))?;
    let ours = format!("contracts/{}/", which.practice);
    if !intake.files.iter().any(|file| file.path.starts_with(&ours)) {
        let folders = intake.files.iter().filter_map(|file| file.path.split('/').nth(1));
        let meant = nearest(&which.practice, folders)
            .map(|name| format!(" Did you mean {name}?"))
            .unwrap_or_default();
        let says = format!(
            "There is no contract of '{0}'.{meant} Its tables would lie in contracts/{0}.",
            which.practice
        );
        return Err(Stopped::new(Exit::Usage, says));
    }
    Ok(draw(&intake, &which.practice))
}

fn lint(asked: &ToLint) -> Result<Outcome, Stopped> {
    let (drawn, inputs) = (drawn(&asked.which)?, &asked.which.inputs);
    let workbooks = workbooks()?;
    let published =
        drawn.contract.as_ref().map(|contract| published_files(inputs, &workbooks, contract)).unwrap_or_default();
    Ok(told(&linted(drawn, &published), asked.printed.format))
}

fn sentences(drawn: &Drawn) -> Result<Outcome, Stopped> {
    let Some(contract) = &drawn.contract else {
        let says = drawn.lints.iter().map(ToString::to_string).collect();
        return Err(Stopped { exit: Exit::Configuration, says });
    };
    let mut data = String::new();
    for year in &contract.years {
        for clause in &contract.clauses {
            let _ = writeln!(data, "{}\n", sentence(contract, year, clause));
        }
    }
    Ok(Outcome::data(data))
}
