//! The extract of payments over £500 that councils publish: one sum a payment, never by indicator, and nobody's name. A sum by
//! indicator, divided by the price of one child, would be a count of children.

use super::codes::code_of;
use super::elements::{ELEMENTS, net};
use super::statement_no::statement_no;
use crate::contracts::Contract;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::inert;
use crate::reports::sections::pay_by;
use crate::words::{Pence, short_date};

/// Above this a payment is published.
const THRESHOLD: Pence = Pence::new(50_000);

/// The columns in which councils publish it.
const HEADINGS: [&str; 12] = [
    "Body Name",
    "Transaction Date",
    "Supplier",
    "Transaction Number",
    "Net Amount",
    "Irrecoverable VAT",
    "Department",
    "Procurement Category",
    "CIPFA Code",
    "Purpose",
    "Card Transaction",
    "Merchant Category",
];

/// What is published of a practice's month, text and sum; `None` below the threshold or without a contract.
pub(in crate::reports) fn row(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
) -> Option<[String; 12]> {
    let contract: &Contract = practice.contract.as_ref()?;
    let net = net(book, practice);
    if net <= THRESHOLD && -net <= THRESHOLD {
        return None;
    }
    let subjective = council.finance.as_ref().and_then(|finance| {
        ELEMENTS.iter().find_map(|element| code_of(&finance.codes, &practice.code, element))
    });
    Some([
        council.council.name.to_string(),
        short_date(pay_by(book, contract)),
        contract.practice_name.to_string(),
        statement_no(&council.council.code, &practice.code, book.period),
        net.plain(),
        Pence::ZERO.plain(),
        "Children's services".into(),
        "Social work practices".into(),
        subjective.map_or_else(|| "Third party payments".into(), |code| code.subjective.clone()),
        format!("Social work practice – statement of {}", book.period.long()),
        "No".into(),
        "Not applicable".into(),
    ])
}

/// The extract as CSV.
pub(in crate::reports) fn transparency(book: &Book, council: &CouncilBook) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(HEADINGS).is_ok();
    for practice in &council.practices {
        let Some(row) = row(book, council, practice) else { continue };
        let is_sum = |at: usize| matches!(at, 4 | 5);
        let cells = row.into_iter().enumerate().map(|(at, text)| if is_sum(at) { text } else { inert(text) });
        written &= writer.write_record(cells.collect::<Vec<_>>()).is_ok();
    }
    debug_assert!(written, "writing to memory does not fail");
    writer.into_inner().unwrap_or_default()
}
