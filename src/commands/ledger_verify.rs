//! `outturn ledger verify`: does the ledger match its seals, and those that were told elsewhere?

use super::ledger::{VerifyWords, file_in, printed};
use super::rules::Format;
use super::{Outcome, as_csv, usage};
use outturn::ledger::{Bearer, Examined, examine};
use outturn::run::Stopped;
use serde_json::json;
use std::fmt::Write;

pub(super) fn verify(words: &VerifyWords) -> Result<Outcome, Stopped> {
    let path = file_in(&words.at.outputs)?;
    let head = words.head.as_deref().map(str::to_ascii_lowercase);
    if let Some(head) = &head
        && (head.len() != 64 || !head.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        let says =
            format!("'{head}' is no seal. Give its 64 letters and digits, as the payment pack shows them.");
        return Err(usage(says));
    }
    let examined = examine(&words.at.outputs, head.as_deref());
    let examined = examined.map_err(|error| Stopped::ledger(&path, &error))?;
    Ok(Outcome::data(match words.at.format {
        Format::Text => as_text(&examined),
        Format::Json => as_json(&examined),
        Format::Csv => as_csv(
            ["entries", "runs", "signatures", "debits_pence", "credits_pence", "head"],
            std::iter::once([
                examined.ledger.entries().len().to_string(),
                examined.runs.to_string(),
                examined.ledger.signatures().len().to_string(),
                examined.debits.count().to_string(),
                examined.debits.count().to_string(),
                examined.ledger.head().into(),
            ]),
        ),
    }))
}

fn as_text(examined: &Examined) -> String {
    let (entries, sum) = (examined.ledger.entries().len(), examined.debits);
    let mut text = String::new();
    let counted = |count: u64, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let (runs, signatures) = (examined.runs, examined.ledger.signatures().len());
    let _ = writeln!(
        text,
        "Every entry matches its seal: {entries} of them, posted by {} under {}",
        counted(runs, "release"),
        counted(signatures as u64, "signature")
    );
    let _ = writeln!(text, "Debits {sum} = credits {sum}");
    for (told, bearer) in &examined.told {
        let _ = match bearer {
            Bearer::Nothing => writeln!(text, "{told} names the ledger before its first entry"),
            Bearer::Entry(number) => writeln!(text, "{told} names the seal of entry {number}"),
            Bearer::Signature(number) => writeln!(text, "{told} names the seal of signature {number}"),
        };
    }
    if examined.told.is_empty() {
        text.push_str("No seal told elsewhere was compared: give one with --head\n");
    }
    let _ = writeln!(text, "Head {}", examined.ledger.head());
    text
}

fn as_json(examined: &Examined) -> String {
    let told: Vec<_> = examined
        .told
        .iter()
        .map(|(told, bearer)| match bearer {
            Bearer::Nothing => json!({ "told": told, "entry": 0 }),
            Bearer::Entry(number) => json!({ "told": told, "entry": number }),
            Bearer::Signature(number) => json!({ "told": told, "signature": number }),
        })
        .collect();
    printed(&json!({
        "schema": 1,
        "entries": examined.ledger.entries().len(),
        "runs": examined.runs,
        "signatures": examined.ledger.signatures().len(),
        "debits": examined.debits,
        "credits": examined.debits,
        "told": told,
        "head": examined.ledger.head(),
    }))
}
