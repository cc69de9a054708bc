//! How to query a line.

use crate::contracts::Contract;
use crate::reports::book::Book;
use crate::reports::said::{Cell, Matter, Section};
use crate::words::long_date;
use jiff::ToSpan;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "query", gives: &["contact", "until", "practice", "month", "vat"] };

/// Whom to ask, until when, and what to quote.
pub(in crate::reports) fn query(book: &Book, contract: &Contract) -> Section {
    let until = long_date(book.as_at.saturating_add(i64::from(contract.query_days).days()));
    Section::on("query", &WORDS)
        .with("contact", &Cell::text(&*contract.query_contact))
        .with("until", &Cell::text(until))
        .with("practice", &Cell::text(&*contract.practice))
        .with("month", &Cell::text(book.period.to_string()))
        .with("vat", &Cell::text(&*contract.vat))
}
