//! What a council might ask its practices about. It goes to the council alone: it holds children's numbers.

use crate::indicators::gaming::{Outcome, Signal};
use crate::reports::book::{Book, CouncilBook};
use crate::reports::said::{Cell, Document, Fact, Profile, Section};
use crate::reports::sections::{gaming_children, gaming_method, gaming_not_run, gaming_tests};
use std::collections::BTreeSet;

/// The tests for gaming of a council.
pub fn gaming(book: &Book, council: &CouncilBook) -> Document {
    let month = book.period.long();
    let signals = council.signals.as_deref().unwrap_or_default();
    let ran = signals.iter().filter(|signal| matches!(signal.look.outcome, Outcome::Ran(_))).count();
    let flags = signals.iter().filter(|signal| signal.flagged).count();
    let practices: BTreeSet<&str> = signals.iter().map(|signal| &*signal.practice).collect();
    let headline = match (ran, flags) {
        (0, _) => "No test could be taken".into(),
        (_, 0) => "Nothing to ask about".into(),
        (_, 1) => "One question to ask".into(),
        (_, flags) => format!("{flags} questions to ask"),
    };
    Document {
        what: "Gaming diagnostics".into(),
        title: format!("Gaming diagnostics – {month} – {}", council.council.name),
        headline,
        example_data: council.council.example,
        profile: Profile::Working,
        facts: vec![
            Fact { key: "Council", value: Cell::text(&*council.council.name) },
            Fact { key: "Return", value: Cell::text(council.standing.says()) },
            Fact { key: "Practices", value: Cell::count(practices.len()) },
            Fact { key: "Tests taken", value: Cell::count(ran) },
            Fact { key: "Tests not run", value: Cell::count(signals.len() - ran) },
            Fact { key: "Flags", value: Cell::count(flags) },
        ],
        sections: sections(council, signals),
    }
}

fn sections(council: &CouncilBook, signals: &[Signal]) -> Vec<Section> {
    let mut sections = vec![gaming_tests(signals)];
    sections.extend(gaming_children(council, signals));
    sections.extend(gaming_not_run(signals));
    sections.push(gaming_method());
    sections
}
