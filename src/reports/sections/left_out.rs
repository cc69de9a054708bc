//! Who was left out of each outcome, and why. Counts only: no child is named.

use crate::reports::book::{CouncilBook, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "left_out", gives: &[] };

/// The six states of every outcome, and the reasons; `None` when nothing was measured.
pub(in crate::reports) fn left_out(council: &CouncilBook, practice: &PracticeBook) -> Option<Section> {
    let contract = practice.contract.as_ref()?;
    let figures =
        council.figures.as_ref()?.practices.iter().find(|figures| figures.practice == practice.code)?;
    let states = [
        ("Outcome", Kind::Text),
        ("Has", Kind::Count),
        ("Has not", Kind::Count),
        ("Out of population", Kind::Count),
        ("Excluded", Kind::Count),
        ("Excepted", Kind::Count),
        ("Unknown", Kind::Count),
        ("All children", Kind::Count),
    ];
    let mut all = Table::new(
        "states",
        "Every child the practice held in the twelve months, in one of six states",
        &states,
    );
    let reasons =
        [("Outcome", Kind::Text), ("State", Kind::Text), ("Why", Kind::Text), ("Children", Kind::Count)];
    let mut why = Table::new("left_out", "Why children were not counted", &reasons);
    for clause in &contract.clauses {
        let Some(figure) = figures.figure(&clause.measure.id) else { continue };
        let count = figure.states;
        let states =
            [count.has, count.has_not, count.out, count.excluded, count.excepted, count.unknown, count.all()];
        all.push(std::iter::once(Cell::text(&*clause.id)).chain(states.map(Cell::count)).collect());
        for ((state, reason), children) in figure.left_out() {
            why.push(vec![
                Cell::text(&*clause.id),
                Cell::text(state),
                Cell::text(reason),
                Cell::count(children),
            ]);
        }
    }
    let mut section = Section::on("left-out", &WORDS).tone(Tone::Detail).table(all);
    if !why.rows.is_empty() {
        section = section.table(why);
    }
    Some(section)
}
