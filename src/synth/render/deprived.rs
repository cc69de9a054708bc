//! Orders depriving a child of liberty, asked for from 2026-27.

use super::{Table, known};
use crate::synth::{Window, life::Life};

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter_map(|life| {
        let order = life.liberty.as_ref()?;
        let in_year = order.from <= window.last && order.to.is_none_or(|to| to >= window.first);
        let person = &life.person;
        in_year.then(|| {
            vec![
                person.child.as_str().into(),
                person.born.into(),
                order.from.into(),
                known(order.to, window).into(),
            ]
        })
    });
    Table {
        name: "DoLo",
        file: "DoLo",
        headings: &["CHILD", "DOB", "DOLO_START", "DOLO_END"],
        rows: rows.collect(),
    }
}
