//! What is wrong with a return and stands in no row of its tables: files, headings, whole tables, last year's rows.

use crate::reports::returned::Marked;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "elsewhere", gives: &[] };

/// What concerns no row that is given back; `None` when there is nothing.
pub(in crate::reports) fn elsewhere(marked: &Marked<'_>) -> Option<Section> {
    let columns = [("Where", Kind::Text), ("What is wrong, what to do", Kind::Text)];
    let mut table = Table::new("elsewhere", "What is wrong outside the rows", &columns);
    for (place, says) in &marked.elsewhere {
        table.push(vec![Cell::text(place), Cell::text(says)]);
    }
    let section = Section::on("elsewhere", &WORDS).tone(Tone::Warning);
    (!table.rows.is_empty()).then(|| section.table(table))
}
