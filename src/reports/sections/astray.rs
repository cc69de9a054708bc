//! Children whom no practice holds, or two.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "astray", gives: &["in_none", "in_two"] };

/// The children in none or two practices on the last day; `None` when there are none.
pub(in crate::reports) fn astray(council: &CouncilBook) -> Option<Section> {
    let figures = council.figures.as_ref()?;
    let mut table = Table::new(
        "astray",
        "Children in no practice or in two",
        &[("Child", Kind::Id), ("Held by", Kind::Text)],
    );
    let none = figures.in_none.iter().map(|child| (child, "no practice"));
    for (child, held) in figures.in_two.iter().map(|child| (child, "two practices")).chain(none) {
        table.push(vec![Cell::Id(child.to_string()), Cell::text(held)]);
    }
    if table.rows.is_empty() {
        return None;
    }
    Some(
        Section::on("astray", &WORDS)
            .tone(Tone::Detail)
            .with("in_none", &Cell::count(figures.in_none.len()))
            .with("in_two", &Cell::count(figures.in_two.len()))
            .table(table),
    )
}
