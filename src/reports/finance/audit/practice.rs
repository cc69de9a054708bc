//! A practice in the audit file: its lines, what the ledger held and holds, and what its statement comes to.

use super::line::line;
use crate::ledger::Movement;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::statement_no::statement_no;
use crate::reports::finance::vat::vat_of;
use serde_json::{Value, json};

/// A practice.
pub(super) fn practice(book: &Book, council: &CouncilBook, practice: &PracticeBook) -> Value {
    let statements = practice.earlier.iter().chain(&practice.statement);
    let contract = practice.contract.as_ref();
    let net = book.posting.this_month(&practice.code);
    let vat = contract.and_then(vat_of);
    json!({
        "practice": &*practice.code,
        "statement_no": statement_no(&council.council.code, &practice.code, book.period),
        "contract_version": contract.map(|contract| &*contract.version),
        "least_adjustment": contract.map(|contract| contract.least_adjustment),
        "net": net,
        "vat_words": contract.map(|contract| &*contract.vat),
        "vat": vat,
        "gross": vat.map(|vat| net + vat),
        "lines": statements.flat_map(|statement| &statement.lines).map(line).collect::<Vec<_>>(),
        "ledger": book.posting.of(&practice.code).map(posted).collect::<Vec<_>>(),
    })
}

/// What is due under a key and what has been posted under it; where nothing is asked for, what was posted stays.
fn posted(movement: &Movement) -> Value {
    json!({
        "month": movement.target.period,
        "component": &*movement.target.component,
        "due": movement.target.due,
        "posted_in_other_months": movement.elsewhere,
        "posted_this_month": movement.this_month(),
    })
}
