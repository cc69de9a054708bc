//! How to query a line.

use crate::contracts::Contract;
use crate::reports::book::Book;
use crate::reports::said::Section;
use crate::words::long_date;
use jiff::ToSpan;

/// Whom to ask, until when, and what to quote.
pub(in crate::reports) fn query(book: &Book, contract: &Contract) -> Section {
    let until = long_date(book.as_at.saturating_add(i64::from(contract.query_days).days()));
    Section::new("query", "If you disagree")
        .say(format!(
            "Write to {} by {until} and quote the practice ({}), the month ({}) and the line. The council can follow \
             any line down to the rows of the return that it was counted from.",
            contract.query_contact, contract.practice, book.period
        ))
        .say(format!("This statement is not a VAT invoice. VAT treatment by the contract: {}.", contract.vat))
}
