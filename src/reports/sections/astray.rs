//! Children whom no practice holds, or two.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

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
    let words = format!(
        "{} looked-after children are in no practice and {} in two on the last day. Children in two practices count for \
         neither until the assignment is put right; the council may well look after children in no practice itself.",
        figures.in_none.len(),
        figures.in_two.len()
    );
    Some(
        Section::new("astray", "Children in no practice or in two")
            .tone(Tone::Detail)
            .say(words)
            .table(table),
    )
}
