//! The run at a glance.

use crate::reports::book::{Book, Standing};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{council_overview, files_seen, run_totals, stopped_contracts};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "index", gives: &["month", "total", "practices"] };

/// The index of a run.
pub fn index(book: &Book) -> Document {
    let month = book.period.long();
    let total: crate::words::Pence =
        book.practices().map(|(_, practice)| book.posting.this_month(&practice.code)).sum();
    let came = book.councils.iter().filter(|council| council.standing == Standing::Whole).count();
    let held = book.practices().filter(|(_, practice)| practice.is_held()).count();
    let findings: usize = book.councils.iter().map(super::super::book::CouncilBook::findings).sum();
    let mut sections = vec![council_overview(book)];
    sections.extend(stopped_contracts(book));
    sections.push(run_totals(book));
    sections.push(files_seen(book));
    Document {
        example_data: book.example(),

        facts: vec![
            Fact { key: "Returns received", value: Cell::text(format!("{came} of {}", book.councils.len())) },
            Fact { key: "Practices with a part held", value: Cell::count(held) },
            Fact { key: "Findings", value: Cell::count(findings) },
            Fact {
                key: "All practices side by side",
                value: Cell::Link { text: "national collation".into(), to: "england/collation.html".into() },
            },
            Fact { key: "Files read or named", value: Cell::count(book.files.len()) },
        ],
        sections,
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(month))
            .with("total", &Cell::Money(total))
            .with("practices", &Cell::count(book.practices().count()))
    }
}
