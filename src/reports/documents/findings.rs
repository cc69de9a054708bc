//! What the council's return team must put right. It goes to the sender alone: it holds children's numbers and values.

use crate::reports::book::{Book, CouncilBook, Standing};
use crate::reports::said::{Cell, Document, Fact, Profile};
use crate::reports::sections::{
    astray, finding_list, not_run, on_most_rows, remarks, rule_counts, sample, waived,
};
use crate::validate::Validated;

/// The findings of a council.
pub fn findings(book: &Book, council: &CouncilBook) -> Document {
    let month = book.period.long();
    let count = council.findings();
    let headline = match (&council.standing, count) {
        (Standing::DidNotCome, _) => format!("The return for {month} has not come"),
        (_, 0) => "Nothing was found to put right".into(),
        (_, 1) => "One thing to put right".into(),
        (_, count) => format!("{count} things to put right"),
    };
    let mut sections = Vec::new();
    sections.extend(remarks(council));
    let grouped = council.validated.as_ref().map(Validated::grouped);
    sections.extend(grouped.as_ref().and_then(on_most_rows));
    sections.extend(grouped.as_ref().and_then(finding_list));
    sections.extend(waived(council));
    sections.push(rule_counts(council));
    sections.extend(not_run(council));
    sections.extend(astray(council));
    sections.extend(sample(book, council));
    let rows =
        council.validated.as_ref().map(|validated| validated.cleared.given().count).unwrap_or_default();
    Document {
        what: "Findings".into(),
        title: format!("Findings – {month} – {}", council.council.name),
        headline,
        example_data: council.council.example,
        profile: Profile::Working,
        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Return", value: Cell::text(council.standing.says()) },
            Fact { key: "Rows read", value: Cell::count(rows.read) },
            Fact { key: "Rows used", value: Cell::count(rows.used()) },
            Fact { key: "Rows refused", value: Cell::count(rows.refused) },
        ],
        sections,
    }
}
