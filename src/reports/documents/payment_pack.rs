//! The finance desk's payment pack: schedule, lines, working, reconciliation, findings, method. No child in it.

use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Document, Fact, Formula, Matter, Profile, Proof};
use crate::reports::sections::{
    LaidOut, NET, accruals, changes, contract_faults, exceptions_and_holds, forecast, fund, held,
    kept_by_council, lines, method, over_500, prior_periods, reconciliation, remittance, rule_counts,
    sample_drawn, schedule, section_251, summary, uploads, working,
};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "payment_pack", gives: &["month", "total"] };

/// The payment pack of a council.
pub fn payment_pack(book: &Book, council: &CouncilBook) -> Document {
    let month = book.period.long();
    let total: Pence = council.practices.iter().map(|practice| book.posting.this_month(&practice.code)).sum();
    let mut laid_out = LaidOut::new();
    for practice in &council.practices {
        if let Some((contract, statement)) = practice.contract.as_ref().zip(practice.statement.as_ref()) {
            laid_out.add(statement, &contract.clauses, &format!("{}: ", practice.name()));
        }
    }
    let by = Formula::cell("schedule", council.practices.len(), NET);
    let mut sections = vec![summary(book, council), schedule(book, council, &laid_out)];
    sections.extend(exceptions_and_holds(book, council));
    sections.extend(contract_faults(council));
    sections.push(lines(book, council, &laid_out));
    for practice in &council.practices {
        sections.extend(held(book, council, practice));
        sections.extend(changes(book, practice));
    }
    sections.extend(prior_periods(book, council));
    sections.push(reconciliation(book, council));
    sections.push(uploads(book, council));
    sections.extend(sample_drawn(book, council));
    sections.extend(accruals(book, council));
    sections.extend(section_251(book, council));
    sections.extend(forecast(book, council));
    sections.push(remittance(book, council));
    sections.push(over_500(book, council));
    sections.push(kept_by_council(council));
    for practice in &council.practices {
        let (Some(contract), Some(statement)) = (&practice.contract, &practice.statement) else { continue };
        let Some(year) = contract.year_of(statement.month) else { continue };
        sections.push(fund(contract, year, statement));
        sections.push(working(contract, year, statement));
        sections.push(method(contract, year));
    }
    sections.push(laid_out.section());
    sections.push(rule_counts(council.validated.as_ref()));
    Document {
        example_data: council.council.example,

        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Status", value: Cell::text(council.progress.says()) },
            Fact { key: "Return", value: Cell::text(council.standing.in_short()) },
            Fact { key: "Control total", value: Cell::Money(total) },
            Fact { key: "Hash of the draft", value: Cell::text(&*council.progress.proposal) },
            Fact {
                key: "Ledger seal",
                value: Cell::text(book.posting.entry_before().unwrap_or("no entry yet")),
            },
            Fact { key: "Practices", value: Cell::count(council.practices.len()) },
        ],
        proof: Some(Proof { total, by }),
        sections,
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(month))
            .of_council(&council.council.code, &council.council.name)
            .with("total", &Cell::Money(total))
    }
}
