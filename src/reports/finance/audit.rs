//! F14, the audit file: with the manifest of the run, what a penny was worked out from, by practice, line and count; no child
//! is in it, so it may be kept for years. The rows of each calculation let anybody reach the same pence from the counts.

use super::statement_no::statement_no;
use super::upload::uploads;
use crate::payments::{Due, Line};
use crate::read::Verdict;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::controls;
use crate::words::{seal, show_decimal};
use serde_json::{Value, json};

/// `audit.json` of a council's month.
pub(in crate::reports) fn audit(book: &Book, council: &CouncilBook) -> Vec<u8> {
    let code = &*council.council.code;
    // A sender may have put a name into a file's name: a return is known by its seal and its folder.
    let shown = |path: &str| match path.strip_prefix("returns/").and_then(|rest| rest.rsplit_once('/')) {
        Some((folder, _)) => format!("returns/{folder}"),
        None => path.to_string(),
    };
    let inputs = book.files_of(council).map(|file| {
        let read = matches!(file.verdict, Verdict::Read { .. });
        json!({ "path": shown(&file.path), "bytes": file.bytes, "sha256": file.seal, "read": read })
    });
    let controls = controls(book, council);
    let controls = controls.iter().map(|control| {
        json!({ "control": control.says, "one": control.one, "other": control.other, "difference": control.one - control.other })
    });
    let uploads = uploads(book, council).into_iter().map(|made| {
        let sealed = made.file.as_ref().ok().map(|bytes| seal(bytes));
        json!({ "upload": made.upload.name(), "rows": made.rows, "one": made.one, "other": made.other, "sha256": sealed })
    });
    let whole = json!({
        "schema": 1,
        "artefact": "F14",
        "council": code,
        "period": book.period,
        "as_at": book.as_at.to_string(),
        "program": "outturn",
        "version": env!("CARGO_PKG_VERSION"),
        "example_data": council.council.example,
        "manifest": "../../run.json",
        "working": "payment.json",
        "inputs": inputs.collect::<Vec<_>>(),
        "practices": council.practices.iter().map(|of| practice(book, council, of)).collect::<Vec<_>>(),
        "controls": controls.collect::<Vec<_>>(),
        "uploads": uploads.collect::<Vec<_>>(),
    });
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn practice(book: &Book, council: &CouncilBook, practice: &PracticeBook) -> Value {
    let posted = book.posting.of(&practice.code).map(|movement| {
        json!({
            "month": movement.target.period,
            "component": &*movement.target.component,
            "due": movement.target.due,
            "posted_in_other_months": movement.elsewhere,
            "posted_this_month": movement.this_month(),
        })
    });
    let statements = practice.statement.iter().chain(&practice.earlier);
    json!({
        "practice": &*practice.code,
        "statement_no": statement_no(&council.council.code, &practice.code, book.period),
        "contract_version": practice.contract.as_ref().map(|contract| &*contract.version),
        "net": book.posting.this_month(&practice.code),
        "lines": statements.flat_map(|statement| &statement.lines).map(line).collect::<Vec<_>>(),
        "ledger": posted.collect::<Vec<_>>(),
    })
}

fn line(line: &Line) -> Value {
    let scored = line.scored.as_ref();
    let state = match &line.due {
        Due::Pay(_) => "pay",
        Due::Estimated(..) => "estimated",
        Due::Held(..) => "held",
        Due::Shadow(_) => "shadow",
    };
    json!({
        "month": line.month,
        "component": line.component.to_string(),
        "having": scored.map(|scored| scored.share.having),
        "among": scored.map(|scored| scored.share.among),
        "parts": scored.map(|scored| scored.parts),
        "score": scored.map(|scored| show_decimal(scored.score, 12)),
        "state": state,
        "due": line.due.amount(),
        "steps": line.working.iter().map(|step| json!({ "finds": step.finds, "how": step.how, "result": step.result })).collect::<Vec<_>>(),
    })
}
