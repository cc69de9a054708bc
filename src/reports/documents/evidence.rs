//! For the council's own return team: behind every measured line, its children and the cells that each rests on. It holds
//! children's numbers, so nothing that finance, a practice or the public reads may link to it or hold any of it.

use crate::reports::behind::{Behind, behind};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile};
use crate::reports::sections::{evidence_children, evidence_lines};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "evidence", gives: &["month", "lines"] };

/// The evidence of a council.
pub fn evidence(book: &Book, council: &CouncilBook) -> Document {
    let lines: Vec<(&PracticeBook, Behind<'_>)> =
        council.practices.iter().flat_map(|practice| measured(council, practice)).collect();
    let mut sections = vec![evidence_lines(&lines)];
    for (practice, behind) in &lines {
        let Some(contract) = &practice.contract else { continue };
        sections.push(evidence_children(contract, practice, behind));
    }
    Document {
        example_data: council.council.example,

        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Return", value: Cell::text(council.standing.says()) },
            Fact { key: "Lines measured", value: Cell::count(lines.len()) },
            Fact {
                key: "Findings",
                value: Cell::Link { text: "findings".into(), to: "findings.html".into() },
            },
        ],
        sections,
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(book.period.long()))
            .of_council(&council.council.code, &council.council.name)
            .with("lines", &Cell::count(lines.len()))
    }
}

/// The lines of a practice's month that were measured, in the order of its statement.
fn measured<'a>(council: &'a CouncilBook, practice: &'a PracticeBook) -> Vec<(&'a PracticeBook, Behind<'a>)> {
    let Some((contract, statement)) = practice.contract.as_ref().zip(practice.statement.as_ref()) else {
        return Vec::new();
    };
    let lines = statement.lines.iter().filter_map(|line| behind(council, contract, line));
    lines.map(|behind| (practice, behind)).collect()
}
