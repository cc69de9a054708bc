//! A practice's statement: what is paid and why, top-down, its own figures only.

use crate::contracts::{Contract, ContractYear};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::finance::statement_no;
use crate::reports::said::{Cell, Document, Fact, Formula, Matter, Profile, Proof};
use crate::reports::sections::{
    LaidOut, amounts, chance, changes, children, fund, held, left_out, method, outcomes, paid, pay_by, query,
    reliability, split, taken_back, trend, working,
};
use crate::words::{Pence, long_date};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "statement", gives: &["month", "practice", "total", "recovered"] };

/// The statement of a practice; `None` when there is no contract to settle.
pub fn statement(book: &Book, council: &CouncilBook, practice: &PracticeBook) -> Option<Document> {
    let (contract, statement) = (practice.contract.as_ref()?, practice.statement.as_ref()?);
    let year = contract.year_of(statement.month)?;
    let total = book.posting.this_month(&practice.code);
    let mut laid_out = LaidOut::new();
    laid_out.add(statement, &contract.clauses, "");
    let amounts = amounts(book, practice, contract, statement, &laid_out);
    let by = Formula::cell("amounts", amounts.tables[0].rows.len(), 2);
    let mut sections = vec![paid(book, council, practice, contract), amounts];
    sections.extend(taken_back(contract, statement, total));
    sections.extend(changes(book, practice));
    sections.extend(outcomes(book, council, practice, year));
    sections.extend(trend(book, practice));
    sections.extend(chance(book, contract, year, statement));
    sections.extend(held(book, council, practice));
    sections.extend(reliability(book, council, practice));
    sections.extend(left_out(council, practice));
    sections.extend(children(council, practice));
    sections.extend(split(contract, statement));
    sections.push(fund(contract, year, statement));
    sections.push(query(book, contract));
    sections.push(working(contract, year, statement));
    sections.push(laid_out.section());
    sections.push(method(contract, year));
    let recovered = if total < Pence::ZERO { Cell::Money(-total) } else { Cell::Blank };
    Some(Document {
        example_data: council.council.example,

        facts: facts(book, council, practice, contract, year),
        proof: Some(Proof { total, by }),
        sections,
        ..Document::on(&WORDS, Profile::Statement)
            .with("month", &Cell::text(book.period.long()))
            .with("practice", &Cell::text(practice.name()))
            .of_council(&council.council.code, &council.council.name)
            .with("total", &Cell::Money(total))
            .with("recovered", &recovered)
    })
}

fn facts(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
    contract: &Contract,
    year: &ContractYear,
) -> Vec<Fact> {
    let held = if practice.is_held() { ", part held" } else { "" };
    let status = format!("{}{held}", council.progress.says());
    let number = statement_no(&council.council.code, &practice.code, book.period);
    vec![
        Fact { key: "Statement number", value: Cell::Id(number) },
        Fact { key: "Status", value: Cell::text(status) },
        Fact { key: "Practice", value: Cell::text(&*contract.practice_name) },
        Fact { key: "Paid by", value: Cell::text(format!("{} council", council.council.name)) },
        Fact { key: "Payment due", value: Cell::text(long_date(pay_by(book, contract))) },
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
        Fact { key: "Control total", value: Cell::Money(book.posting.this_month(&practice.code)) },
    ]
}
