//! `outturn ledger history`: every entry of a practice, under each key, in order.

use super::ledger::{HEADINGS, HistoryWords, as_json, cells, look, printed, unknown};
use super::rules::Format;
use super::{Outcome, as_csv, as_line};
use outturn::ledger::Entry;
use outturn::run::Stopped;
use outturn::words::Pence;
use serde_json::json;
use std::fmt::Write;

pub(super) fn history(words: &HistoryWords) -> Result<Outcome, Stopped> {
    let ledger = look(&words.at)?;
    let mut entries: Vec<&Entry> =
        ledger.entries().iter().filter(|entry| *entry.practice == *words.practice).collect();
    if entries.is_empty() {
        let known = ledger.entries().iter().map(|entry| &*entry.practice);
        return Err(unknown("practice", &words.practice, known));
    }
    entries.sort_by_key(|entry| (entry.period, &entry.component, entry.number));
    Ok(Outcome::data(match words.at.format {
        Format::Text => as_text(&entries),
        Format::Csv => as_csv(HEADINGS, entries.iter().map(|entry| cells(entry))),
        Format::Json => {
            let entries: Vec<_> = entries.iter().map(|entry| as_json(entry)).collect();
            printed(&json!({ "schema": 1, "practice": words.practice, "entries": entries }))
        }
    }))
}

/// The keys one below the other, each with its entries and what they come to.
pub(super) fn as_text(entries: &[&Entry]) -> String {
    let mut text = String::new();
    for under in entries.chunk_by(|one, next| one.key() == next.key()) {
        let sum: Pence = under.iter().map(|entry| entry.movement).sum();
        let _ = writeln!(text, "{}: {sum}", as_line(&under[0].key()));
        for entry in under {
            let _ = writeln!(
                text,
                "  entry {} · {} · run {} for {}, as at {} · {}",
                entry.number,
                entry.movement,
                entry.run,
                entry.run_period.long(),
                entry.as_at,
                as_line(&entry.reason)
            );
        }
    }
    let all: Pence = entries.iter().map(|entry| entry.movement).sum();
    let _ = writeln!(text, "In all {all}");
    text
}
