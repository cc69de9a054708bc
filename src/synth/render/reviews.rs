//! Reviews held in the year; PN0 below the age of four.

use super::{Table, Value};
use crate::synth::{Window, life::Life};
use crate::words::age_on;

pub(super) fn table<'a>(window: &Window, lives: &[&'a Life<'a>]) -> Table<'a> {
    let of_life = |life: &&'a Life<'a>| {
        let person = &life.person;
        let held = life.cares.iter().flat_map(|care| &care.reviews);
        held.filter(|review| window.first <= review.on && review.on <= window.last).map(move |review| {
            let part = if age_on(person.born, review.on) < 4 { "PN0" } else { review.part };
            Vec::<Value>::from([
                person.child.as_str().into(),
                person.born.into(),
                review.on.into(),
                part.into(),
            ])
        })
    };
    Table {
        name: "Reviews",
        file: "reviews",
        headings: &["CHILD", "DOB", "REVIEW", "REVIEW_CODE"],
        rows: lives.iter().flat_map(of_life).collect(),
    }
}
