//! `outturn contract`: the traps of a contract, and each clause as one sentence.

use super::{Outcome, workbooks};
use clap::{Args, Subcommand};
use outturn::contracts::{Drawn, Severity, sentence};
use outturn::read::read;
use outturn::run::{Exit, Stopped, draw};
use outturn::words::nearest;
use std::fmt::Write;
use std::path::PathBuf;

/// What can be asked about contracts.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// What is wrong with a contract, cell by cell; its golden examples are run
    Lint(Which),
    /// Each clause of each year as one English sentence
    Sentence(Which),
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
        Words::Lint(which) => Ok(lint(&drawn(which)?)),
        Words::Sentence(which) => sentences(&drawn(which)?),
    }
}

pub(super) fn drawn(which: &Which) -> Result<Drawn, Stopped> {
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

fn lint(drawn: &Drawn) -> Outcome {
    let mut data = String::new();
    for lint in &drawn.lints {
        let severity = if lint.severity == Severity::Error { "error" } else { "warning" };
        let _ = writeln!(data, "{severity}: {lint}");
    }
    let errors = drawn.lints.iter().any(|lint| lint.severity == Severity::Error);
    let exit = if errors { Exit::Configuration } else { Exit::Clean };
    Outcome { data, messages: String::new(), exit }
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
