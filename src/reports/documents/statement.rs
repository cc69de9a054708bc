//! A practice's statement: what is paid and why, top-down, its own figures only.

use crate::contracts::{Contract, ContractYear};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Document, Fact, Profile};
use crate::reports::sections::{
    amounts, chance, changes, fund, held, left_out, method, outcomes, query, reliability, split, taken_back,
    working,
};
use crate::words::long_date;
use jiff::ToSpan;

/// The statement of a practice; `None` when there is no contract to settle.
pub fn statement(book: &Book, council: &CouncilBook, practice: &PracticeBook) -> Option<Document> {
    let (contract, statement) = (practice.contract.as_ref()?, practice.statement.as_ref()?);
    let year = contract.year_of(statement.month)?;
    let total = book.posting.this_month(&practice.code);
    let mut sections = vec![amounts(book, practice, contract, statement)];
    sections.extend(taken_back(contract, statement, total));
    sections.extend(held(practice));
    sections.extend(changes(book, practice));
    sections.extend(outcomes(book, council, practice, year));
    sections.extend(chance(book, contract, year, statement));
    sections.extend(reliability(book, council, practice));
    sections.extend(left_out(council, practice));
    sections.extend(split(contract, statement));
    sections.push(fund(statement));
    sections.push(query(book, contract));
    sections.push(working(contract, year, statement));
    sections.push(method(contract, year));
    let month = book.period.long();
    Some(Document {
        what: "Statement".into(),
        title: format!("Statement – {month} – {} – {}", practice.name(), council.council.name),
        headline: headline(total, &month),
        example_data: council.council.example,
        profile: Profile::Statement,
        facts: facts(book, council, practice, contract, year),
        sections,
    })
}

fn headline(total: crate::words::Pence, month: &str) -> String {
    if total < crate::words::Pence::ZERO {
        format!("{} is to be recovered for {month}", -total)
    } else {
        format!("You will be paid {total} for {month}")
    }
}

fn facts(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
    contract: &Contract,
    year: &ContractYear,
) -> Vec<Fact> {
    let pay_by = book.as_at.saturating_add(i64::from(contract.payment_days).days());
    let status = if practice.is_held() { "Draft, part held" } else { "Draft" };
    vec![
        Fact { key: "Status", value: Cell::text(status) },
        Fact { key: "Practice", value: Cell::text(&*contract.practice_name) },
        Fact { key: "Paid by", value: Cell::text(format!("{} council", council.council.name)) },
        Fact { key: "Payment due", value: Cell::text(long_date(pay_by)) },
        Fact {
            key: "Contract year",
            value: Cell::text(format!(
                "{} of {}, to {}",
                year.number,
                contract.years.len(),
                long_date(year.to)
            )),
        },
        Fact { key: "Return", value: Cell::text(council.standing.in_short()) },
    ]
}
