//! `outturn run`: the month.

use super::{Outcome, as_messages, usage, workbooks};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use outturn::run::{Asked, Done, Stopped, Told};
use outturn::words::{Date, Month, read_date};
use std::path::PathBuf;

/// The words of `run`; `explain` takes them too, so they are no group of their own.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Words {
    /// The month, such as 2026-10; by default the month before --as-at
    #[arg(long)]
    period: Option<Month>,
    /// What was known when, as 2026-11-03 or 03/11/2026; by default today
    #[arg(long, value_parser = date)]
    as_at: Option<Date>,
    /// The folder of inputs
    #[arg(long, default_value = "inputs")]
    inputs: PathBuf,
    /// The folder of outputs, with the ledger
    #[arg(long, default_value = "outputs")]
    outputs: PathBuf,
    /// The folder of the councils' secret keys, <council>.key each; by default `keys` below the inputs
    #[arg(long)]
    keys: Option<PathBuf>,
    /// A folder with templates of your own, tried out by 'outturn templates check'
    #[arg(long)]
    templates: Option<PathBuf>,
    /// Only this council
    #[arg(long)]
    council: Option<String>,
    /// Do all but write and post, and say what would be done
    #[arg(long, short = 'n')]
    dry_run: bool,
    /// One JSON line a stage, and one at the end
    #[arg(long)]
    json: bool,
    /// Say what was done even where nobody watches
    #[arg(long, short = 'v')]
    verbose: bool,
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    read_date(text).ok_or_else(|| format!("'{text}' is not a date. Write it as 2026-11-03."))
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
            period: Some(period),
            as_at,
            inputs,
            outputs,
            keys: None,
            templates: None,
            council: Some(council),
            dry_run: true,
            json: false,
            verbose: false,
        }
    }

    /// What is asked for; the clock is read here and nowhere else.
    pub(super) fn asked(self) -> Result<Asked, Stopped> {
        let as_at = self.as_at.unwrap_or_else(|| jiff::Zoned::now().date());
        let period = self.period.unwrap_or_else(|| Month::of(as_at).before());
        if as_at < period.first_day() {
            return Err(usage(format!("--as-at {as_at} lies before {period} begins. Give a later day.")));
        }
        Ok(Asked {
            inputs: self.inputs,
            outputs: self.outputs,
            keys: self.keys,
            templates: self.templates,
            period,
            as_at,
            dry_run: self.dry_run,
            council: self.council,
            workbooks: workbooks()?,
        })
    }
}

pub(super) fn run(words: Words, terminal: bool, tell: &mut impl FnMut(String)) -> Result<Outcome, Stopped> {
    let (json, verbose) = (words.json, words.verbose || words.dry_run || terminal);
    let asked = words.asked()?;
    let bar = progress(terminal && !json);
    let done = outturn::run::run(&asked, &mut |told: &Told| {
        bar.inc(1);
        bar.set_message(told.stage);
        if json {
            tell(serde_json::to_string(told).unwrap_or_default());
        }
    });
    bar.finish_and_clear();
    let done = done?;
    let exit = done.exit();
    let held = as_messages(&done.found) + &as_messages(&done.held);
    if json {
        return Ok(Outcome { data: format!("{}\n", as_json(&asked, &done)), messages: held, exit });
    }
    let data = if verbose { summary(&asked, &done) } else { String::new() };
    Ok(Outcome { data, messages: held, exit })
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
    let (posted, entries) = done.posted;
    let totals = done.totals;
    let posting = match (done.dry_run, entries) {
        (true, _) => format!("would post {posted} in {entries} entries; nothing was written"),
        (false, 0) => "nothing to post: all that is due has been posted".into(),
        (false, _) => format!("posted {posted} in {entries} entries"),
    };
    let sums = if done.dry_run {
        format!("statements {} = schedules {}", totals.statements, totals.schedules)
    } else {
        format!(
            "statements {} = schedules {} = ledger {}",
            totals.statements, totals.schedules, totals.ledger
        )
    };
    let files = if done.dry_run { "would be written" } else { "written" };
    format!(
        "{}: {sums}\n{posting}\n{} findings, {} held or refused, {} files {files}\n{}",
        asked.period.long(),
        done.findings,
        done.held.len(),
        done.files,
        if done.dry_run { String::new() } else { format!("open first: {}\n", done.open_first.display()) }
    )
}

fn as_json(asked: &Asked, done: &Done) -> serde_json::Value {
    serde_json::json!({
        "schema": 1,
        "stage": "done",
        "period": asked.period,
        "dry_run": done.dry_run,
        "totals_pence": done.totals,
        "posted_pence": done.posted.0,
        "entries": done.posted.1,
        "findings": done.findings,
        "files": done.files,
        "found": done.found,
        "held": done.held,
        "exit": done.exit() as u8,
    })
}
