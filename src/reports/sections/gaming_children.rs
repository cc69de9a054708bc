//! The children behind the flags, by the council's own numbers.

use crate::indicators::gaming::{Outcome, Signal};
use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "gaming_children", gives: &[] };

/// The children behind each flag; `None` without flags.
pub(in crate::reports) fn gaming_children(council: &CouncilBook, signals: &[Signal]) -> Option<Section> {
    let given = council.validated.as_ref()?.cleared.given();
    let columns = [("Test", Kind::Text), ("Child", Kind::Id), ("Practice", Kind::Text)];
    let mut table = Table::new("gaming_children", "The children behind the flags", &columns);
    for signal in signals.iter().filter(|signal| signal.flagged) {
        let Outcome::Ran(found) = &signal.look.outcome else { continue };
        for child in &found.children {
            table.push(vec![
                Cell::text(format!("{} {}", signal.test.id, signal.look.what)),
                Cell::Id(given.children[*child as usize].to_string()),
                Cell::text(&*signal.practice),
            ]);
        }
    }
    let section = Section::on("children", &WORDS).tone(Tone::Warning);
    (!table.rows.is_empty()).then(|| section.table(table))
}
