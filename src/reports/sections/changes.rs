//! What changed in earlier months, and why: the old sum, the new one, the difference.

use crate::payments::Statement;
use crate::reports::book::{Book, PracticeBook};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::words::Pence;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "changes", gives: &[] };

/// The column of the corrections' differences.
pub(super) const CORRECTION: usize = 4;

/// Corrections of earlier months that this month's runs have posted; `None` when there are none.
pub(in crate::reports) fn changes(book: &Book, practice: &PracticeBook) -> Option<Section> {
    let columns = [
        ("Line", Kind::Text),
        ("Month", Kind::Text),
        ("Was", Kind::Money),
        ("Is now", Kind::Money),
        ("Difference", Kind::Money),
    ];
    let mut table = Table::new("changes", "Corrections of earlier months", &columns);
    for movement in book.posting.of(&practice.code) {
        let difference = movement.this_month();
        if movement.target.period == book.period || difference == Pence::ZERO {
            continue;
        }
        table.push(vec![
            Cell::text(long_name(&practice.earlier, &movement.target.component)),
            Cell::text(movement.target.period.long()),
            Cell::Money(movement.elsewhere),
            Cell::Money(movement.elsewhere + difference),
            Cell::Money(difference),
        ]);
    }
    if table.rows.is_empty() {
        return None;
    }
    Some(Section::on("changes", &WORDS).of(&practice.code).table(table))
}

fn long_name(earlier: &[Statement], component: &str) -> String {
    let lines = earlier.iter().flat_map(|statement| &statement.lines);
    let found = lines.map(|line| &line.component).find(|known| *known.to_string() == *component);
    found.map_or_else(|| component.to_string(), crate::payments::Component::long)
}
