//! What a council might ask its practices about. It goes to the council alone: it holds children's numbers.

use crate::indicators::gaming::{Outcome, Signal};
use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Document, Fact, Matter, Profile, Section};
use crate::reports::sections::{gaming_children, gaming_method, gaming_not_run, gaming_tests};
use std::collections::BTreeSet;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "gaming", gives: &["month", "tests", "flags"] };

/// The tests for gaming of a council.
pub fn gaming(book: &Book, council: &CouncilBook) -> Document {
    let month = book.period.long();
    let signals = council.signals.as_deref().unwrap_or_default();
    let ran = signals.iter().filter(|signal| matches!(signal.look.outcome, Outcome::Ran(_))).count();
    let flags = signals.iter().filter(|signal| signal.flagged).count();
    let practices: BTreeSet<&str> = signals.iter().map(|signal| &*signal.practice).collect();
    Document {
        example_data: council.council.example,

        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Return", value: Cell::text(council.standing.says()) },
            Fact { key: "Practices", value: Cell::count(practices.len()) },
            Fact { key: "Tests taken", value: Cell::count(ran) },
            Fact { key: "Tests not run", value: Cell::count(signals.len() - ran) },
            Fact { key: "Flags", value: Cell::count(flags) },
            Fact {
                key: "Children behind each line",
                value: Cell::Link { text: "evidence".into(), to: "evidence.html".into() },
            },
        ],
        sections: sections(council, signals),
        ..Document::on(&WORDS, Profile::Working)
            .with("month", &Cell::text(month))
            .of_council(&council.council.code, &council.council.name)
            .with("tests", &Cell::count(ran))
            .with("flags", &Cell::count(flags))
    }
}

fn sections(council: &CouncilBook, signals: &[Signal]) -> Vec<Section> {
    let mut sections = vec![gaming_tests(signals)];
    sections.extend(gaming_children(council, signals));
    sections.extend(gaming_not_run(signals));
    sections.push(gaming_method());
    sections
}
