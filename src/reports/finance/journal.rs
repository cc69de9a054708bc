//! The rows of the general-ledger journal: what each element costs, and the clearing account on the other side.

use super::codes::{CLEARING, Code, code_of};
use super::elements::{ELEMENTS, elements};
use super::fault::Fault;
use super::field::{Row, Value};
use super::setting::Finance;
use super::statement_no::statement_no;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::words::{Pence, Place};

/// The rows, or what keeps them from being made. Sums that go up are debits of the element's account and credits of the
/// clearing account; sums that go down the other way round. So debits are credits, practice by practice.
pub(super) fn journal_rows(
    book: &Book,
    council: &CouncilBook,
    finance: &Finance,
) -> Result<Vec<Row>, Vec<Fault>> {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for practice in &council.practices {
        let sums = elements(book, practice);
        let mut entries: Vec<(&str, Pence)> = ELEMENTS.into_iter().zip(sums).collect();
        entries.push((CLEARING, -sums.into_iter().sum::<Pence>()));
        for (element, sum) in entries.into_iter().filter(|(_, sum)| *sum != Pence::ZERO) {
            match code_of(&finance.codes, &practice.code, element) {
                Some(code) => rows.push(row(book, council, practice, rows.len() + 1, (element, sum), code)),
                None => faults.push(no_code(council, practice, element)),
            }
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

pub(super) fn no_code(council: &CouncilBook, practice: &PracticeBook, element: &str) -> Fault {
    let place = Place::file(format!("{}codes.csv", Finance::folder(&council.council.code)));
    let says = format!(
        "No row has the account of '{element}' for {}. Add a row for it, or one whose PRACTICE is any.",
        practice.code
    );
    Fault::new(place, says)
}

fn row(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
    line: usize,
    (element, sum): (&str, Pence),
    code: &Code,
) -> Row {
    let text = |text: &str| Value::Text(text.into());
    let no = statement_no(&council.council.code, &practice.code, book.period);
    let (debit, credit) = if sum > Pence::ZERO { (sum, Pence::ZERO) } else { (Pence::ZERO, -sum) };
    let contract = practice.contract.as_ref();
    let month = book.period;
    let values = vec![
        ("reference", Value::Text(journal_reference(council, book))),
        ("line", Value::Count(line)),
        ("accounting_date", Value::Day(month.last_day())),
        ("period", Value::Text(month.to_string())),
        ("financial_year", Value::Text(month.collection_year().to_string())),
        ("financial_period", Value::Count(month.in_financial_year() + 1)),
        ("as_at", Value::Day(book.as_at)),
        ("entity", text(&code.entity)),
        ("cost_centre", text(&code.cost_centre)),
        ("subjective", text(&code.subjective)),
        ("analysis", text(&code.analysis)),
        ("project", text(&code.project)),
        ("debit", Value::Money(debit)),
        ("credit", Value::Money(credit)),
        ("amount", Value::Money(sum)),
        ("side", Value::Choice(sum > Pence::ZERO)),
        ("narrative", Value::Text(narrative(book, element))),
        ("vat", text(contract.map_or("", |contract| &contract.vat))),
        ("statement_no", Value::Text(no)),
        ("practice", text(&practice.code)),
        ("element", text(element)),
        ("supplier", text(contract.map_or("", |contract| &contract.supplier))),
    ];
    Row { practice: practice.code.to_string(), values, sides: (debit, credit) }
}

/// The journal of a council's month is one document: the number of no practice's statement.
fn journal_reference(council: &CouncilBook, book: &Book) -> String {
    statement_no(&council.council.code, "", book.period).replacen("ST", "JN", 1)
}

/// Generic, at most 60 characters, and nobody's name.
fn narrative(book: &Book, element: &str) -> String {
    let what = match element {
        "core" => "core funding",
        "retainer" => "emergency retainer",
        "outcomes" => "outcome payment",
        "earlier" => "earlier months, paid",
        "taken_back" => "earlier months, taken back",
        _ => "payable, clearing",
    };
    format!("Social work practice, {what}, {}", book.period)
}
