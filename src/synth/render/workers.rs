//! Social workers of children looked after on the last day: the whole year's, also from before care began.

use super::{Table, Value, known};
use crate::synth::{Window, life::Life};

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let of_life = |life: &&'a Life<'a>| {
        let person = &life.person;
        let in_year = life
            .workers
            .iter()
            .filter(|worker| worker.from <= window.last && worker.to.is_none_or(|to| to > window.first));
        in_year.map(|worker| {
            Vec::<Value>::from([
                person.child.as_str().into(),
                person.born.into(),
                worker.id.into(),
                worker.from.into(),
                known(worker.to, window).into(),
                worker.reason.into(),
            ])
        })
    };
    Table {
        name: "SWEpisodes",
        file: "sw_episodes",
        headings: &["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"],
        rows: lives.iter().filter(|life| life.in_care_on(window.last)).flat_map(of_life).collect(),
    }
}
