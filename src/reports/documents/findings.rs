//! What the council's return team must put right. It goes to the sender alone: it holds children's numbers and values.

use crate::reports::book::{Book, CouncilBook, Standing};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{
    astray, finding_list, not_run, on_most_rows, remarks, rule_counts, sample, table_counts, waived,
};
use crate::validate::Validated;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "findings", gives: &["month", "findings", "came"] };

/// The findings of a council.
pub fn findings(book: &Book, council: &CouncilBook) -> Document {
    let month = book.period.long();
    let count = council.findings();
    let came = council.standing != Standing::DidNotCome;
    let mut sections = Vec::new();
    sections.extend(remarks(council));
    let grouped = council.validated.as_ref().map(Validated::grouped);
    sections.extend(grouped.as_ref().and_then(on_most_rows));
    sections.extend(grouped.as_ref().and_then(finding_list));
    sections.extend(waived(council));
    sections.extend(council.validated.as_ref().and_then(table_counts));
    sections.push(rule_counts(council.validated.as_ref()));
    sections.extend(not_run(council.validated.as_ref()));
    sections.extend(astray(council));
    sections.extend(sample(book, council));
    let rows =
        council.validated.as_ref().map(|validated| validated.cleared.given().count).unwrap_or_default();
    let given_back = match &council.validated {
        Some(_) => {
            Cell::Link { text: "the tables with each wrong cell marked".into(), to: "returned.xlsx".into() }
        }
        None => Cell::text("no return came"),
    };
    Document {
        example_data: council.council.example,

        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Return", value: Cell::text(council.standing.says()) },
            Fact { key: "Rows read", value: Cell::count(rows.read) },
            Fact { key: "Rows used", value: Cell::count(rows.used()) },
            Fact { key: "Rows refused", value: Cell::count(rows.refused) },
            Fact { key: "To put right and send again", value: given_back },
            Fact {
                key: "Children behind each line",
                value: Cell::Link { text: "evidence".into(), to: "evidence.html".into() },
            },
        ],
        sections,
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(month))
            .of_council(&council.council.code, &council.council.name)
            .with("findings", &Cell::count(count))
            .with("came", &if came { Cell::text("yes") } else { Cell::Blank })
    }
}
