//! The run's manifest: every input and output with its seal, so that anyone can tell what was made from what.

use super::{Asked, Done};
use crate::ledger::Entry;
use crate::read::Verdict;
use crate::reports::Output;
use crate::reports::book::Book;
use crate::reports::shelf::Carried;
use crate::words::seal;
use serde_json::{Value, json};

/// `run.json`.
///
/// It is written before the ledger is, and names the head that the ledger will then have: by that the next run knows
/// whether this one came to its end. A run of one council says so, and carries the lines of the files it leaves as they are.
pub(super) fn manifest(
    asked: &Asked,
    book: &Book,
    outputs: &[Output],
    carried: &[Carried],
    head: Option<&Entry>,
    done: &Done,
) -> Output {
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
    let mut written: Vec<Value> = outputs
        .iter()
        .map(|output| json!({ "path": output.path, "bytes": output.bytes.len(), "sha256": seal(&output.bytes) }))
        .collect();
    written.extend(carried.iter().map(|carried| carried.entry.clone()));
    written.sort_by(|one, other| one["path"].as_str().cmp(&other["path"].as_str()));
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
    let mut whole = json!({
        "schema": 1,
        "program": "outturn",
        "version": env!("CARGO_PKG_VERSION"),
        "period": book.period,
        "as_at": book.as_at.to_string(),
        "example_data": book.example(),
        "totals_pence": done.totals,
        "ledger_head": head.map(|entry| entry.seal.to_string()),
        "practices": practices,
        "inputs": inputs,
        "outputs": written,
    });
    if let Some(council) = &asked.council {
        whole["only_council"] = json!(council);
    }
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    Output { path: "run.json".into(), bytes }
}
