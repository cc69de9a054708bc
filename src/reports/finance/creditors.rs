//! The rows of the creditors' upload: one document for each practice that anything is due to or from.

use super::codes::{CLEARING, code_of};
use super::elements::net;
use super::fault::Fault;
use super::field::{Row, Value};
use super::journal::no_code;
use super::setting::Finance;
use super::statement_no::statement_no;
use super::vat::vat_of;
use crate::contracts::Contract;
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::sections::pay_by;
use crate::words::Pence;

/// The rows, or what keeps them from being made.
pub(super) fn creditors_rows(
    book: &Book,
    council: &CouncilBook,
    finance: &Finance,
) -> Result<Vec<Row>, Vec<Fault>> {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let paid = council.practices.iter().map(|practice| (practice, net(book, practice)));
    for (practice, sum) in paid.filter(|(_, sum)| *sum != Pence::ZERO) {
        let Some(contract) = &practice.contract else {
            let place = crate::words::Place::file(format!("contracts/{}", practice.code));
            let says = "Sums stand under this practice, and its contract is wrong: there is no supplier to name. Put the \
                        contract right and run again.";
            faults.push(Fault::new(place, says));
            continue;
        };
        let Some(vat) = vat_of(contract) else {
            let says = format!(
                "'{}' does not settle the tax, and tax is never inferred. Uploads carry sums that are exempt, outside the \
                 scope or zero-rated; enter this one by hand.",
                contract.vat
            );
            faults.push(Fault::new(contract.place_of("vat"), says));
            continue;
        };
        match row(book, council, finance, practice, contract, (rows.len() + 1, sum, vat)) {
            Some(row) => rows.push(row),
            None => faults.push(no_code(council, practice, CLEARING)),
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

fn row(
    book: &Book,
    council: &CouncilBook,
    finance: &Finance,
    practice: &PracticeBook,
    contract: &Contract,
    (line, net, vat): (usize, Pence, Pence),
) -> Option<Row> {
    let code = code_of(&finance.codes, &practice.code, CLEARING)?;
    let text = |text: &str| Value::Text(text.into());
    let values = vec![
        ("supplier", text(&contract.supplier)),
        ("supplier_name", text(&contract.practice_name)),
        ("line", Value::Count(line)),
        ("document_type", Value::Choice(net > Pence::ZERO)),
        ("document_no", Value::Text(statement_no(&council.council.code, &practice.code, book.period))),
        ("document_date", Value::Day(book.as_at)),
        ("gl_date", Value::Day(book.period.last_day())),
        ("due_date", Value::Day(pay_by(book, contract))),
        ("period", Value::Text(book.period.to_string())),
        ("order", text(&contract.order)),
        ("net", Value::Money(net)),
        ("vat_amount", Value::Money(vat)),
        ("gross", Value::Money(net + vat)),
        ("vat", text(&contract.vat)),
        ("description", Value::Text(format!("Social work practice, statement of {}", book.period.long()))),
        ("practice", text(&practice.code)),
        ("entity", text(&code.entity)),
        ("cost_centre", text(&code.cost_centre)),
        ("subjective", text(&code.subjective)),
        ("analysis", text(&code.analysis)),
        ("project", text(&code.project)),
    ];
    Some(Row { practice: practice.code.to_string(), values, sides: (net + vat, Pence::ZERO) })
}
