//! `outturn audit sample`: the cases that are drawn for checking before a month is approved.

use super::explain_statement::month;
use super::{Outcome, run};
use clap::Args;
use outturn::reports::finance::list;
use outturn::run::{Exit, Stopped};
use outturn::words::{Date, Month};
use std::path::PathBuf;

/// The words of `audit sample`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The council's code
    council: String,
    /// The month, such as 2026-10
    #[arg(long)]
    period: Month,
    /// What was known when, as 2026-11-03; by default today
    #[arg(long, value_parser = super::days::date)]
    as_at: Option<Date>,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// The folder of outputs, with the ledger
    #[arg(long, default_value = "outputs")]
    outputs: PathBuf,
}

pub(super) fn audit_sample(words: Words) -> Result<Outcome, Stopped> {
    let (council, period) = (words.council.clone(), words.period);
    let words = run::Words::of_council(words.council, words.period, words.as_at, words.inputs, words.outputs);
    let book = month(&words.asked()?)?;
    let found = book.councils.iter().find(|of| *of.council.code == *council);
    let bytes = found.and_then(|found| list(&book, found));
    let Some(csv) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else {
        let says = format!(
            "Nothing of {council} can be drawn for {period}: nothing was measured, or no contract asks for a sample. See \
             its findings."
        );
        return Err(Stopped::new(Exit::Absent, says));
    };
    Ok(Outcome::data(csv))
}
