//! The run's manifest: every input and output with its seal, so that anyone can tell what was made from what.

use super::Done;
use crate::ledger::Ledger;
use crate::read::Verdict;
use crate::reports::Output;
use crate::reports::book::Book;
use crate::words::seal;
use serde_json::{Value, json};

/// `run.json`.
pub(super) fn manifest(book: &Book, outputs: &[Output], ledger: &Ledger, done: &Done) -> Output {
    let inputs: Vec<Value> = book
        .files
        .iter()
        .map(|file| {
            let (verdict, why) = match &file.verdict {
                Verdict::Read { .. } => ("read", None),
                Verdict::Ignored { why } => ("ignored", Some(why)),
                Verdict::Refused { why } => ("refused", Some(why)),
            };
            json!({ "path": &*file.path, "bytes": file.bytes, "sha256": file.seal, "verdict": verdict, "why": why })
        })
        .collect();
    let written: Vec<Value> = outputs
        .iter()
        .map(|output| json!({ "path": output.path, "bytes": output.bytes.len(), "sha256": seal(&output.bytes) }))
        .collect();
    let practices: Vec<Value> = book
        .practices()
        .map(|(council, practice)| {
            json!({
                "practice": &*practice.code,
                "council": &*council.council.code,
                "contract_version": practice.contract.as_ref().map(|contract| contract.version.to_string()),
                "pence": book.posting.this_month(&practice.code),
                "held": practice.is_held(),
            })
        })
        .collect();
    let whole = json!({
        "schema": 1,
        "program": "outturn",
        "version": env!("CARGO_PKG_VERSION"),
        "period": book.period,
        "as_at": book.as_at.to_string(),
        "example_data": book.example(),
        "totals_pence": done.totals,
        "ledger_head": ledger.entries().last().map(|entry| entry.seal.to_string()),
        "practices": practices,
        "inputs": inputs,
        "outputs": written,
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    Output { path: "run.json".into(), bytes }
}
