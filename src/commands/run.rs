//! `outturn run`: the month, as a draft.

use super::days::Days;
use super::{Outcome, as_messages, workbooks};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use outturn::run::{Asked, Done, Exit, OfCouncil, Stopped, Told, Totals, clock_stands};
use outturn::words::{Date, Month};
use std::path::PathBuf;

/// The words of `run`; `explain` takes them too, so they are no group of their own.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Words {
    #[command(flatten)]
    days: Days,
    /// Who prepares it, if a person does: it may be neither approved nor released by the same
    #[arg(long, value_parser = name)]
    by: Option<String>,
    #[command(flatten)]
    month: MonthWords,
}

/// What `run`, `approve` and `release` are told of a month.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct MonthWords {
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    pub(super) inputs: PathBuf,
    /// The folder of outputs, with the ledger
    #[arg(long, default_value = "outputs")]
    pub(super) outputs: PathBuf,
    /// The folder of the councils' secret keys, <council>.key each; by default `keys` below the inputs
    #[arg(long)]
    pub(super) keys: Option<PathBuf>,
    /// A folder with templates of your own, tried out by 'outturn templates check'
    #[arg(long)]
    pub(super) templates: Option<PathBuf>,
    /// Only this council
    #[arg(long)]
    pub(super) council: Option<String>,
    /// Do all but write, and say what would be done
    #[arg(long, short = 'n')]
    pub(super) dry_run: bool,
    /// One JSON line a stage, and one at the end
    #[arg(long)]
    pub(super) json: bool,
    /// Say what was done even where nobody watches
    #[arg(long, short = 'v')]
    pub(super) verbose: bool,
}

/// A name that can stand on a page: one line, neither empty nor endless.
pub(super) fn name(text: &str) -> Result<String, String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
        return Err("Give a name of 1 to 80 letters, such as 'A. Officer, finance'.".into());
    }
    Ok(name)
}

impl MonthWords {
    /// What is asked for a month.
    pub(super) fn asked(self, period: Month, as_at: Date, prepared_by: String) -> Result<Asked, Stopped> {
        Ok(Asked {
            inputs: self.inputs,
            outputs: self.outputs,
            keys: self.keys,
            templates: self.templates,
            period,
            as_at,
            prepared_by,
            dry_run: self.dry_run,
            council: self.council,
            workbooks: workbooks()?,
        })
    }
}

impl Words {
    /// The words for one council's month, nothing of it written.
    pub(super) fn of_council(
        council: String,
        period: Month,
        as_at: Option<Date>,
        inputs: PathBuf,
        outputs: PathBuf,
    ) -> Self {
        Self {
            days: Days::of(period, as_at),
            by: None,
            month: MonthWords {
                inputs,
                outputs,
                keys: None,
                templates: None,
                council: Some(council),
                dry_run: true,
                json: false,
                verbose: false,
            },
        }
    }

    /// What is asked for.
    pub(super) fn asked(self) -> Result<Asked, Stopped> {
        let (period, as_at) = self.days.meant()?;
        self.month.asked(period, as_at, self.by.unwrap_or_else(|| Asked::SCHEDULED.into()))
    }
}

pub(super) fn run(words: Words, terminal: bool, tell: &mut impl FnMut(String)) -> Result<Outcome, Stopped> {
    let (json, verbose) = (words.month.json, words.month.verbose || words.month.dry_run || terminal);
    let by_the_clock = words.days.is_by_the_clock();
    let asked = words.asked()?;
    if by_the_clock {
        clock_stands(&asked)?;
    }
    let done = watched(terminal, json, tell, |mut tell| outturn::run::run(&asked, &mut tell))?;
    let exit = done.exit();
    let held = as_messages(&done.found) + &as_messages(&done.held);
    if json {
        return Ok(Outcome { data: format!("{}\n", as_json(&asked, &done, exit)), messages: held, exit });
    }
    let data = if verbose { summary(&asked, &done) } else { String::new() };
    Ok(Outcome { data, messages: held, exit })
}

/// Does a month under the eyes of a terminal, or of a program that reads a line a stage.
pub(super) fn watched(
    terminal: bool,
    json: bool,
    tell: &mut impl FnMut(String),
    work: impl FnOnce(&mut dyn FnMut(&Told)) -> Result<Done, Stopped>,
) -> Result<Done, Stopped> {
    let bar = progress(terminal && !json);
    let done = work(&mut |told: &Told| {
        bar.inc(1);
        bar.set_message(told.stage);
        if json {
            tell(serde_json::to_string(told).unwrap_or_default());
        }
    });
    bar.finish_and_clear();
    done
}

/// A bar on a terminal; nothing anywhere else.
fn progress(shown: bool) -> ProgressBar {
    if !shown {
        return ProgressBar::hidden();
    }
    let style =
        ProgressStyle::with_template("{bar:20} {msg}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(6).with_style(style)
}

fn summary(asked: &Asked, done: &Done) -> String {
    let month = asked.period.long();
    if done.councils.is_empty() {
        let why = if done.held.is_empty() {
            "nothing to post: it has been released"
        } else {
            "closed: nothing was written"
        };
        return format!("{month}: {why}\n");
    }
    let (due, entries) = done.due;
    let draft = match entries {
        0 => "nothing to post: all that is due has been posted".into(),
        _ => format!("to post: {due} in {entries} entries, when others have approved and released it"),
    };
    let next = match done.councils.iter().find(|of| of.progress == "draft") {
        Some(of) if !done.dry_run => {
            format!(
                "approve next: outturn approve --period {} --by NAME\nprepared by {}\n",
                asked.period, of.prepared_by
            )
        }
        _ => String::new(),
    };
    let files = if done.dry_run { "would be written" } else { "written" };
    format!(
        "{month}: {}\n{draft}\n{}{} findings, {} held or refused, {} files {files}\n{next}{}",
        sums(done),
        hashes(done),
        done.findings,
        done.held.len(),
        done.files,
        if done.dry_run { String::new() } else { format!("open first: {}\n", done.open_first.display()) }
    )
}

/// The sums that must be one.
pub(super) fn sums(done: &Done) -> String {
    let Totals { statements, schedules, ledger } = done.totals;
    format!("statements {statements} = schedules {schedules} = ledger {ledger}")
}

/// A line a council: what it comes to, and the hash that people approve.
pub(super) fn hashes(done: &Done) -> String {
    let line = |of: &OfCouncil| format!("{} {} {} {}\n", of.progress, of.council, of.pence, of.proposal);
    done.councils.iter().map(line).collect()
}

pub(super) fn as_json(asked: &Asked, done: &Done, exit: Exit) -> serde_json::Value {
    serde_json::json!({
        "schema": 2,
        "stage": "done",
        "period": asked.period,
        "dry_run": done.dry_run,
        "totals_pence": done.totals,
        "councils": done.councils,
        "due_pence": done.due.0,
        "due_entries": done.due.1,
        "posted_pence": done.posted.0,
        "entries": done.posted.1,
        "findings": done.findings,
        "files": done.files,
        "found": done.found,
        "says": done.says,
        "held": done.held,
        "exit": exit as u8,
    })
}
