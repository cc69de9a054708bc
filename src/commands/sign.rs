//! `outturn approve` and `outturn release`: the two steps between a draft and a payment, by two more people.

use super::days::date;
use super::run::{MonthWords, as_json, hashes, name, sums, watched};
use super::{Outcome, as_messages, usage};
use clap::Args;
use outturn::ledger::Act;
use outturn::run::{Asked, Done, Exit, Signing, Stopped, clock_stands};
use outturn::words::{Date, Month};

/// The words of `approve` and of `release`.
#[derive(Debug, Args)]
pub(crate) struct Words {
    /// The month, such as 2026-10; by default the month before --on
    #[arg(long)]
    period: Option<Month>,
    /// Who does it: nobody who had a hand in the steps before. A declaration: who may sit here is for the council to see to
    #[arg(long, value_parser = name)]
    by: String,
    /// On which day; by default today
    #[arg(long, value_parser = date)]
    on: Option<Date>,
    /// The hash of the draft that is meant, or its first 8 letters or more: any other is refused
    #[arg(long, value_parser = hash)]
    draft: Option<String>,
    #[command(flatten)]
    month: MonthWords,
}

fn hash(text: &str) -> Result<String, String> {
    let is_hash = (8..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash {
        Ok(text.into())
    } else {
        Err("Give 8 to 64 of its letters and digits, from the first.".into())
    }
}

pub(super) fn sign(
    words: Words,
    act: Act,
    terminal: bool,
    tell: &mut impl FnMut(String),
) -> Result<Outcome, Stopped> {
    let on = words.on.unwrap_or_else(|| jiff::Zoned::now().date());
    let period = words.period.unwrap_or_else(|| Month::of(on).before());
    if on < period.first_day() {
        return Err(usage(format!("--on {on} lies before {period} begins. Give a later day.")));
    }
    let (json, verbose) = (words.month.json, words.month.verbose || words.month.dry_run || terminal);
    let asked = words.month.asked(period, on, Asked::SCHEDULED.into())?;
    if words.on.is_none() {
        clock_stands(&asked)?;
    }
    let signing = Signing { act, by: words.by, on, draft: words.draft };
    let done = watched(terminal, json, tell, |mut tell| outturn::run::sign(&asked, &signing, &mut tell))?;
    let messages = as_messages(&done.found) + &as_messages(&done.says);
    if json {
        let data = format!("{}\n", as_json(&asked, &done, Exit::Clean));
        return Ok(Outcome { data, messages, exit: Exit::Clean });
    }
    let data =
        if verbose && !done.councils.is_empty() { summary(&asked, &signing, &done) } else { String::new() };
    Ok(Outcome { data, messages, exit: Exit::Clean })
}

fn summary(asked: &Asked, signing: &Signing, done: &Done) -> String {
    let (posted, entries) = done.posted;
    let (would, period) = (if done.dry_run { "would be " } else { "" }, asked.period);
    let next = match signing.act {
        Act::Approved => format!("release next: outturn release --period {period} --by NAME\n"),
        Act::Released if done.dry_run => format!("would post {posted} in {entries} entries\n"),
        Act::Released => format!("posted {posted} in {entries} entries\n"),
    };
    let (month, act, by, on) = (period.long(), signing.act, &signing.by, signing.on);
    format!("{month}: {}\n{would}{act} by {by} on {on}\n{}{next}", sums(done), hashes(done))
}
