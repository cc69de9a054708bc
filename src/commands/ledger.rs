//! `outturn ledger`: what has been posted. Nothing here writes.

use super::rules::Format;
use super::{Outcome, ledger_history, ledger_trace, ledger_verify, usage};
use clap::{Args, Subcommand};
use outturn::ledger::{Entry, Ledger};
use outturn::run::{Exit, Stopped};
use outturn::words::nearest;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The words of `ledger`.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Put it to the test: every seal, every sum, the file itself, and the heads that were told outside it
    Verify(VerifyWords),
    /// Every entry of a practice under each key, in order, with reason and run
    History(HistoryWords),
    /// From an entry or a key to the run, the contract and the line of the statement
    Trace(TraceWords),
}

/// The words of `ledger verify`.
#[derive(Debug, Args)]
pub(crate) struct VerifyWords {
    #[command(flatten)]
    pub(super) at: At,
    /// A head that was told before, such as the ledger seal in a payment pack: an entry must bear it
    #[arg(long)]
    pub(super) head: Option<String>,
}

/// The words of `ledger history`.
#[derive(Debug, Args)]
pub(crate) struct HistoryWords {
    /// The practice
    pub(super) practice: String,
    #[command(flatten)]
    pub(super) at: At,
}

/// The words of `ledger trace`.
#[derive(Debug, Args)]
pub(crate) struct TraceWords {
    /// The number of an entry, or a key as the history shows it: practice/month/component
    pub(super) what: String,
    #[command(flatten)]
    pub(super) at: At,
}

/// Where the ledger is, and how it is told.
#[derive(Debug, Args)]
pub(crate) struct At {
    /// The folder of outputs, with the ledger
    #[arg(long, default_value = "outputs")]
    pub(super) outputs: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: Format,
}

pub(super) fn ledger(words: &Words) -> Result<Outcome, Stopped> {
    match words {
        Words::Verify(words) => ledger_verify::verify(words),
        Words::History(words) => ledger_history::history(words),
        Words::Trace(words) => ledger_trace::trace(words),
    }
}

/// The ledger's file below a folder of outputs, where there is one.
pub(super) fn file_in(outputs: &Path) -> Result<PathBuf, Stopped> {
    let path = outputs.join("ledger.sqlite");
    if path.exists() {
        return Ok(path);
    }
    let says =
        format!("{}: There is no ledger here. Give the folder of outputs with --outputs.", path.display());
    Err(Stopped::new(Exit::Absent, says))
}

pub(super) fn look(at: &At) -> Result<Ledger, Stopped> {
    let path = file_in(&at.outputs)?;
    Ledger::look(&path).map_err(|error| Stopped::ledger(&path, &error))
}

/// Something that is not in the ledger, with what is most like it.
pub(super) fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Stopped {
    let meant = nearest(name, known).map(|near| format!(" Did you mean {near}?")).unwrap_or_default();
    usage(format!("There is no {what} '{name}' in the ledger.{meant}"))
}

/// An entry for a machine.
pub(super) fn as_json(entry: &Entry) -> Value {
    let lines: Vec<Value> = entry
        .lines
        .iter()
        .map(|line| json!({ "account": &*line.account, "debit": line.debit, "credit": line.credit }))
        .collect();
    json!({
        "entry": entry.number,
        "run": entry.run,
        "run_period": entry.run_period,
        "as_at": entry.as_at.to_string(),
        "scheme": &*entry.scheme,
        "practice": &*entry.practice,
        "period": entry.period,
        "component": &*entry.component,
        "contract_version": &*entry.contract,
        "due": entry.due,
        "movement": entry.movement,
        "reason": &*entry.reason,
        "adjusts": entry.adjusts,
        "lines": lines,
        "previous": &*entry.previous,
        "seal": &*entry.seal,
    })
}

/// The headings of [`cells`].
pub(super) const HEADINGS: [&str; 13] = [
    "entry",
    "run",
    "run_period",
    "as_at",
    "scheme",
    "practice",
    "period",
    "component",
    "contract_version",
    "due_pence",
    "movement_pence",
    "reason",
    "adjusts",
];

/// An entry for a spreadsheet.
pub(super) fn cells(entry: &Entry) -> [String; 13] {
    let words = [&entry.scheme, &entry.practice, &entry.component, &entry.contract, &entry.reason];
    let [scheme, practice, component, contract, reason] = words.map(ToString::to_string);
    [
        entry.number.to_string(),
        entry.run.to_string(),
        entry.run_period.to_string(),
        entry.as_at.to_string(),
        scheme,
        practice,
        entry.period.to_string(),
        component,
        contract,
        entry.due.count().to_string(),
        entry.movement.count().to_string(),
        reason,
        entry.adjusts.map(|number| number.to_string()).unwrap_or_default(),
    ]
}

/// JSON as it is printed.
pub(super) fn printed(value: &Value) -> String {
    format!("{}\n", serde_json::to_string_pretty(value).unwrap_or_default())
}
