//! The children behind one line, each with the cells that it rests on. For the council's own return team alone.

use crate::contracts::{Contract, sentence};
use crate::reports::behind::{Behind, because, cells};
use crate::reports::book::PracticeBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone, plain};
use crate::words::{Date, long_date};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter {
    name: "evidence_children",
    gives: &["practice", "clause", "title", "sentence", "to", "settles"],
};

/// The clause's sentence, and below it a table of children for each window that the line rests on.
pub(in crate::reports) fn evidence_children(
    contract: &Contract,
    practice: &PracticeBook,
    behind: &Behind<'_>,
) -> Section {
    let (to, _) = behind.figures[0];
    let mut section = Section::on("children", &WORDS)
        .of(&of(practice, behind, to))
        .tone(Tone::Detail)
        .with("practice", &Cell::text(practice.name()))
        .with("clause", &Cell::text(&*behind.clause.id))
        .with("title", &Cell::text(&*behind.clause.measure.title))
        .with("sentence", &Cell::text(sentence(contract, behind.year, behind.clause)))
        .with("to", &Cell::text(long_date(to)))
        .when("settles", behind.settles);
    for (at, _) in &behind.figures {
        section = section.table(table(practice, behind, *at));
    }
    section
}

/// Every child that the practice held in the window, in the order of the return.
fn table(practice: &PracticeBook, behind: &Behind<'_>, at: Date) -> Table {
    let columns =
        [("Child", Kind::Id), ("Counted as", Kind::Text), ("How", Kind::Text), ("Rests on", Kind::Text)];
    let settled = if behind.settles { ", settled" } else { "" };
    let (clause, held) = (&behind.clause.id, practice.name());
    let caption =
        format!("{clause} of {held}: the children of the twelve months to {}{settled}", long_date(at));
    let mut table = Table::new("children", caption, &columns).anchored(anchor(practice, behind, at));
    let figure = behind.figures.iter().find(|(day, _)| *day == at).map(|(_, figure)| *figure);
    let given = behind.given;
    for (figure, verdict) in
        figure.into_iter().flat_map(|of| of.verdicts.iter().map(move |verdict| (of, verdict)))
    {
        table.push(vec![
            Cell::Id(given.children[verdict.child as usize].to_string()),
            Cell::text(verdict.state.word()),
            Cell::text(because(figure, verdict)),
            Cell::text(cells(given, figure, verdict)),
        ]);
    }
    table
}

/// The name of a table of children: the practice, the clause and the last day tell it from all others.
pub(super) fn anchor(practice: &PracticeBook, behind: &Behind<'_>, at: Date) -> String {
    format!("of-{}", of(practice, behind, at))
}

fn of(practice: &PracticeBook, behind: &Behind<'_>, at: Date) -> String {
    let settled = if behind.settles { "settled" } else { "" };
    plain(&format!("{} {} {settled} {at}", practice.code, behind.clause.id))
}
