//! `outturn ledger trace`: from an entry to the run, the contract and the line of the statement; `explain statement` goes on
//! from there to the cells.

use super::ledger::{At, HEADINGS, TraceWords, as_json, cells, look, printed, unknown};
use super::rules::Format;
use super::{Outcome, as_csv, as_line, usage};
use outturn::ledger::{Entry, Ledger};
use outturn::run::Stopped;
use serde_json::json;
use std::fmt::Write;

pub(super) fn trace(words: &TraceWords) -> Result<Outcome, Stopped> {
    let ledger = look(&words.at)?;
    let entries = called(&ledger, &words.what)?;
    Ok(Outcome::data(match words.at.format {
        Format::Text => entries.iter().map(|entry| as_text(entry, &words.at)).collect::<Vec<_>>().join("\n"),
        Format::Csv => as_csv(HEADINGS, entries.iter().map(|entry| cells(entry))),
        Format::Json => {
            let traced = entries.iter().map(|entry| {
                let mut traced = as_json(entry);
                traced["statement"] = json!(statement(entry, &words.at));
                traced["explain"] = json!(explain(entry));
                traced
            });
            printed(&json!({ "schema": 1, "entries": traced.collect::<Vec<_>>() }))
        }
    }))
}

/// The entry of a number, or every entry under a key.
fn called<'a>(ledger: &'a Ledger, what: &str) -> Result<Vec<&'a Entry>, Stopped> {
    if let Ok(number) = what.parse::<u64>() {
        let found = ledger.entries().iter().find(|entry| entry.number == number);
        let count = ledger.entries().len();
        let says = || usage(format!("There is no entry {number}. The ledger has entries 1 to {count}."));
        return Ok(vec![found.ok_or_else(says)?]);
    }
    let entries: Vec<&Entry> = ledger.entries().iter().filter(|entry| entry.key() == what).collect();
    if entries.is_empty() {
        let keys: Vec<String> = ledger.entries().iter().map(Entry::key).collect();
        return Err(unknown("key", what, keys.iter().map(String::as_str)));
    }
    Ok(entries)
}

fn as_text(entry: &Entry, at: &At) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "Entry {}: {} under {}", entry.number, entry.movement, as_line(&entry.key()));
    for line in &entry.lines {
        let (side, sum) =
            if line.credit.count() == 0 { ("debit", line.debit) } else { ("credit", line.credit) };
        let _ = writeln!(text, "  {side} {} {sum}", as_line(&line.account));
    }
    let _ = writeln!(text, "Reason: {}; {} was due in all", as_line(&entry.reason), entry.due);
    if let Some(adjusts) = entry.adjusts {
        let _ = writeln!(text, "Adjusts: entry {adjusts}");
    }
    let _ = writeln!(text, "Run: {}, for {}, as at {}", entry.run, entry.run_period.long(), entry.as_at);
    let (scheme, contract) = (as_line(&entry.scheme), as_line(&entry.contract));
    let _ = writeln!(text, "Contract: {} with {scheme}, version {contract}", as_line(&entry.practice));
    let _ = writeln!(text, "Statement: {}", as_line(&statement(entry, at)));
    let _ = writeln!(text, "Down to the cells: {}", as_line(&explain(entry)));
    let _ = writeln!(text, "Seal: {}", entry.seal);
    text
}

/// The statement on which the entry was paid or taken back.
fn statement(entry: &Entry, at: &At) -> String {
    let folder = at.outputs.join(entry.run_period.to_string());
    folder.join("practice").join(&*entry.practice).join("statement.html").display().to_string()
}

/// The command that goes on to the cells: the line as it was known to the run.
fn explain(entry: &Entry) -> String {
    let clause = entry.component.split_once(':').map_or(&*entry.component, |(_, clause)| clause);
    format!(
        "outturn explain statement {} {clause} --period {} --as-at {}",
        entry.practice, entry.period, entry.as_at
    )
}
