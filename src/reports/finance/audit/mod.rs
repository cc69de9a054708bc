//! F14, the audit file: with the manifest of the run, what a penny was worked out from, by practice, line and count; no child
//! is in it, so it may be kept for years. Its rows, operations and all, let anybody reach the same pence on another computer;
//! `outturn audit recompute` does, and `docs/audit.md` says how each field is meant.

mod formula;
mod line;
mod practice;
mod sealed;

pub(in crate::reports) use sealed::movements_of;
pub(super) use sealed::{Moved, seal_of_file, seal_of_movements};

use super::sampling::Draw;
use super::upload::uploads;
use crate::ledger::Deed;
use crate::read::Verdict;
use crate::reports::book::{Book, CouncilBook};
use crate::reports::controls;
use crate::words::{Pence, seal};
use practice::practice;
use serde_json::{Value, json};

/// The kind of file. Whoever changes the meaning of a field counts on.
pub(super) const SCHEMA: u64 = 2;

/// `audit.json` of a council's month; `pack` is the seal of the pack's JSON file beside it.
pub(super) fn audit(book: &Book, council: &CouncilBook, draws: &[Draw<'_>], pack: Option<&str>) -> Vec<u8> {
    let nets = council.practices.iter().map(|practice| book.posting.this_month(&practice.code));
    let mut whole = json!({
        "schema": SCHEMA,
        "artefact": "F14",
        "council": &*council.council.code,
        "period": book.period,
        "as_at": book.as_at.to_string(),
        "program": "outturn",
        "version": env!("CARGO_PKG_VERSION"),
        "example_data": council.council.example,
        "manifest": "../../run.json",
        "working": { "file": "payment.json", "sha256": pack },
        "proposal": &*council.progress.proposal,
        "prepared_by": &*council.progress.prepared_by,
        "approved": council.progress.approved.as_ref().map(deed),
        "released": council.progress.released.as_ref().map(deed),
        "inputs": inputs(book, council),
        "practices": council.practices.iter().map(|of| practice(book, council, of)).collect::<Vec<_>>(),
        "net": nets.sum::<Pence>(),
        "movements_seal": movements_of(book, council),
        "controls": controls_of(book, council),
        "uploads": uploads_of(book, council),
        "sample": draws.iter().map(Draw::for_audit).collect::<Vec<_>>(),
    });
    whole["seal"] = json!(seal_of_file(&whole));
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn deed(deed: &Deed) -> Value {
    json!({ "by": &*deed.by, "on": deed.on.to_string() })
}

fn inputs(book: &Book, council: &CouncilBook) -> Vec<Value> {
    // A sender may have put a name into a file's name: a return is known by its seal and its folder.
    let shown = |path: &str| match path.strip_prefix("returns/").and_then(|rest| rest.rsplit_once('/')) {
        Some((folder, _)) => format!("returns/{folder}"),
        None => path.to_string(),
    };
    let inputs = book.files_of(council).map(|file| {
        let read = matches!(file.verdict, Verdict::Read { .. });
        json!({ "path": shown(&file.path), "bytes": file.bytes, "sha256": file.seal, "read": read })
    });
    inputs.collect()
}

fn controls_of(book: &Book, council: &CouncilBook) -> Vec<Value> {
    let controls = controls(book, council);
    let controls = controls.iter().map(|control| {
        json!({ "control": control.says, "one": control.one, "other": control.other, "difference": control.one - control.other })
    });
    controls.collect()
}

fn uploads_of(book: &Book, council: &CouncilBook) -> Vec<Value> {
    let uploads = uploads(book, council).into_iter().map(|made| {
        let sealed = made.file.as_ref().ok().map(|bytes| seal(bytes));
        let file = sealed.as_ref().map(|_| format!("{}.csv", made.upload.name()));
        json!({ "upload": made.upload.name(), "file": file, "rows": made.rows, "one": made.one, "other": made.other, "sha256": sealed })
    });
    uploads.collect()
}
