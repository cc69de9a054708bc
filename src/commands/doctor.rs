//! `outturn doctor`: is everything ready for a run?

use super::run::date;
use super::{Outcome, usage, workbooks};
use clap::Args;
use outturn::run::{Asked, Exit, Stopped};
use outturn::words::{Date, Month};
use std::fmt::Write;
use std::path::PathBuf;

/// The words of `doctor`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The month that is to be run; by default the month before --as-at
    #[arg(long)]
    period: Option<Month>,
    /// On which day; by default today
    #[arg(long, value_parser = date)]
    as_at: Option<Date>,
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
    let as_at = words.as_at.unwrap_or_else(|| jiff::Zoned::now().date());
    let period = words.period.unwrap_or_else(|| Month::of(as_at).before());
    if as_at < period.first_day() {
        return Err(usage(format!("--as-at {as_at} lies before {period} begins. Give a later day.")));
    }
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
