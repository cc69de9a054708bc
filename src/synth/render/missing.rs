//! Times missing or away without authorisation that touch the year.

use super::{Table, Value, known};
use crate::synth::{Window, life::Life};

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let of_life = |life: &&'a Life<'a>| {
        let person = &life.person;
        let times = life.cares.iter().flat_map(|care| &care.missing);
        times.filter(|time| time.from <= window.last && time.to >= window.first).map(|time| {
            Vec::<Value>::from([
                person.child.as_str().into(),
                person.born.into(),
                time.kind.into(),
                time.from.into(),
                known(Some(time.to), window).into(),
            ])
        })
    };
    Table {
        name: "Missing",
        file: "missing",
        headings: &["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"],
        rows: lives.iter().flat_map(of_life).collect(),
    }
}
