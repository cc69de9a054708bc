//! How much rates of this size say at all: reliability and both limits of the funnel.

use crate::contracts::Clause;
use crate::indicators::{PracticeFigures, Weight};
use crate::reports::book::{Book, CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "reliability", gives: &[] };

/// What each outcome's rate says at its size; `None` where none is counted in children or none has a benchmark.
pub(in crate::reports) fn reliability(
    book: &Book,
    council: &CouncilBook,
    practice: &PracticeBook,
) -> Option<Section> {
    let contract = practice.contract.as_ref()?;
    let figures =
        council.figures.as_ref()?.practices.iter().find(|figures| figures.practice == practice.code)?;
    let columns = [
        ("Outcome", Kind::Text),
        ("Children", Kind::Count),
        ("Reliability at this size", Kind::Percent),
        ("Children for 70%", Kind::Count),
        ("By chance, from", Kind::Percent),
        ("By chance, to", Kind::Percent),
        ("As usual, from", Kind::Percent),
        ("As usual, to", Kind::Percent),
    ];
    let mut table = Table::new("reliability", "What rates of this size say", &columns);
    contract.clauses.iter().filter_map(|clause| row(book, figures, clause)).for_each(|row| table.push(row));
    let table = table
        .note(
            "By chance: where a practice of this size with England's own rate would lie in 95 of 100 years.",
        )
        .note("As usual: where 95 of 100 authorities of this size would lie, since authorities differ too.");
    let section = Section::on("reliability", &WORDS).tone(Tone::Detail);
    (!table.rows.is_empty()).then(|| section.table(table))
}

/// What a clause's rate says; `None` without a benchmark counted in children.
pub(in crate::reports) fn weight(
    book: &Book,
    figures: &PracticeFigures,
    clause: &Clause,
) -> Option<(u64, Weight)> {
    let figure = figures.figure(&clause.measure.id)?;
    let benchmark = book.benchmarks.of_indicator(&clause.measure.name)?;
    Some((figure.share.among, benchmark.weigh(figure)?))
}

fn row(book: &Book, figures: &PracticeFigures, clause: &Clause) -> Option<Vec<Cell>> {
    let (children, weight) = weight(book, figures, clause)?;
    Some(vec![
        Cell::text(format!("{} {}", clause.id, clause.measure.title)),
        Cell::count(children),
        Cell::Percent(weight.reliability),
        Cell::count(weight.children_for_seven_tenths),
        Cell::Percent(weight.by_chance.low),
        Cell::Percent(weight.by_chance.high),
        Cell::Percent(weight.as_usual.low),
        Cell::Percent(weight.as_usual.high),
    ])
}
