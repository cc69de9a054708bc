//! `outturn doctor`: is everything ready for a run?

use super::days::Days;
use super::{Outcome, workbooks};
use clap::Args;
use outturn::run::{Asked, Exit, Stopped};
use std::fmt::Write;
use std::path::PathBuf;

/// The words of `doctor`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    #[command(flatten)]
    days: Days,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// The folder of outputs, with the ledger and the register
    #[arg(long, default_value = "outputs")]
    outputs: PathBuf,
    /// The folder of the councils' secret keys; by default `keys` below the inputs
    #[arg(long)]
    keys: Option<PathBuf>,
    /// A folder with templates of your own
    #[arg(long)]
    templates: Option<PathBuf>,
}

/// A line a check. The code is 78 when a run would stop or a contract would not be paid, 1 when something else is to be done.
pub(super) fn doctor(words: Words) -> Result<Outcome, Stopped> {
    let (period, as_at) = words.days.meant()?;
    let asked = Asked {
        inputs: words.inputs,
        outputs: words.outputs,
        keys: words.keys,
        templates: words.templates,
        period,
        as_at,
        prepared_by: Asked::SCHEDULED.into(),
        dry_run: true,
        council: None,
        workbooks: workbooks()?,
    };
    let (mut data, mut exit) = (String::new(), Exit::Clean);
    for checked in outturn::run::doctor(&asked) {
        let word = if checked.exit == Exit::Clean { "ok" } else { "to do" };
        let _ = writeln!(data, "{word}: {}: {}", checked.check, checked.says);
        exit = match (exit, checked.exit) {
            (before, Exit::Clean) => before,
            (Exit::Clean, Exit::Held) => Exit::Held,
            (Exit::Configuration, _) | (_, Exit::Held) => exit,
            _ => Exit::Configuration,
        };
    }
    Ok(Outcome { exit, ..Outcome::data(data) })
}
