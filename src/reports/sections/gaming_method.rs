//! What each test looks for, and how.

use crate::indicators::gaming::ALL;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "gaming_method", gives: &[] };

/// Every test with its method.
pub(in crate::reports) fn gaming_method() -> Section {
    let columns = [
        ("Test", Kind::Id),
        ("What might be done", Kind::Text),
        ("What it would leave, and how that is tested", Kind::Text),
        ("What the test needs", Kind::Text),
    ];
    let mut table = Table::new("gaming_method", "The tests", &columns);
    for test in ALL {
        table.push(vec![
            Cell::Id(test.id.into()),
            Cell::text(test.behaviour),
            Cell::text(test.method),
            Cell::text(test.needs),
        ]);
    }
    Section::on("method", &WORDS).tone(Tone::Detail).table(table)
}
