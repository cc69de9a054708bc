//! Tests that could not be taken: never shown as clean.

use crate::indicators::gaming::{Outcome, Signal};
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "gaming_not_run", gives: &[] };

/// The tests that could not be taken, and why; `None` when all were.
pub(in crate::reports) fn gaming_not_run(signals: &[Signal]) -> Option<Section> {
    let columns = [("Test", Kind::Text), ("Not run, because", Kind::Text), ("Practice", Kind::Text)];
    let mut table = Table::new("gaming_not_run", "Tests that were not run", &columns);
    for signal in signals {
        if let Outcome::NotRun(why) = &signal.look.outcome {
            table.push(vec![
                Cell::text(format!("{} {}", signal.test.id, signal.look.what)),
                Cell::text(why),
                Cell::text(&*signal.practice),
            ]);
        }
    }
    let section = Section::on("not-run", &WORDS);
    (!table.rows.is_empty()).then(|| section.table(table))
}
