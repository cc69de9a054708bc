//! The run's manifest: every input and output with its seal, so that anyone can tell what was made from what.

use crate::ledger::Deed;
use crate::read::Verdict;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::shelf::Carried;
use crate::reports::{Output, Written};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The seals of the newest entry and of the newest signature.
pub(super) struct Heads<'a> {
    pub(super) entry: Option<&'a str>,
    pub(super) signature: Option<&'a str>,
}

/// `run.json`.
///
/// It is written before the ledger is, and names the heads that the ledger will then have: by them the next run knows
/// whether this one came to its end. A run of some councils carries what the manifest before said of the others.
pub(super) fn manifest(book: &Book, outputs: &[Written], carried: &Carried, heads: &Heads<'_>) -> Output {
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
        .map(|output| json!({ "path": output.path, "bytes": output.bytes, "sha256": output.seal }))
        .collect();
    written.extend(carried.files.iter().map(|(_, line)| line.clone()));
    let councils: Vec<Value> = book.councils.iter().map(|council| council_line(book, council)).collect();
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
        "example_data": book.example(),
        "ledger_head": heads.entry,
        "signatures_head": heads.signature,
        "councils": in_order(councils, carried.lines("councils"), "council"),
        "practices": in_order(practices, carried.lines("practices"), "practice"),
        "inputs": inputs,
        "outputs": in_order(written, &[], "path"),
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    Output { path: "run.json".into(), bytes }
}

fn council_line(book: &Book, council: &CouncilBook) -> Value {
    let progress = &council.progress;
    let deed =
        |deed: &Option<Deed>| deed.as_ref().map(|deed| json!({ "by": &*deed.by, "on": deed.on.to_string() }));
    json!({
        "council": &*council.council.code,
        "as_at": book.as_at.to_string(),
        "progress": progress.as_str(),
        "proposal": &*progress.proposal,
        "prepared_by": &*progress.prepared_by,
        "approved": deed(&progress.approved),
        "released": deed(&progress.released),
    })
}

/// New lines and those of the manifest before that they do not replace, in the order of their names.
fn in_order(new: Vec<Value>, before: &[Value], name: &str) -> Vec<Value> {
    let named: BTreeSet<String> =
        new.iter().filter_map(|line| line[name].as_str()).map(String::from).collect();
    let others = before.iter().filter(|line| line[name].as_str().is_some_and(|of| !named.contains(of)));
    let mut all: Vec<Value> = others.cloned().chain(new).collect();
    all.sort_by(|one, other| one[name].as_str().cmp(&other[name].as_str()));
    all
}
