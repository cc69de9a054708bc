//! Children who came alone, seeking asylum; the status ends when they leave care.

use super::{Table, known};
use crate::synth::{Window, life::Life};

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter(|life| life.person.seeking).map(|life| {
        let left = life.cares.last().and_then(|care| care.to);
        let person = &life.person;
        vec![person.child.as_str().into(), person.sex.into(), person.born.into(), known(left, window).into()]
    });
    Table { name: "UASC", file: "uasc", headings: &["CHILD", "SEX", "DOB", "DUC"], rows: rows.collect() }
}
