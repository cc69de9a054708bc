//! Assignments: which practice held which child from when to when; the whole history up to the last day.

use super::{Table, Value, known};
use crate::synth::{Council, Window, life::Life};

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &'a [Life<'a>]) -> Table<'a> {
    let practice = &council.wanted.practice;
    let of_life = |life: &'a Life<'a>| {
        let begun = life.holdings.iter().filter(|holding| holding.from <= window.last);
        begun.map(|holding| {
            let end = known(holding.to, window);
            let why = if end.is_some() { holding.ended } else { holding.began };
            Vec::<Value>::from([
                life.person.child.as_str().into(),
                practice.clone().into(),
                holding.from.into(),
                end.into(),
                why.into(),
            ])
        })
    };
    Table {
        name: "Assignments",
        file: "assignments",
        headings: &["CHILD", "PRACTICE", "HELD_FROM", "HELD_TO", "REASON"],
        rows: lives.iter().flat_map(of_life).collect(),
    }
}
