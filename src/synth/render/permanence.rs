//! Whether a child who came into care in the year had left care for a permanent home before.

use super::Table;
use crate::synth::{Council, Window, calendar::days_after, life::Life};
use crate::words::days_between;

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &[&'a Life<'a>]) -> Table<'a> {
    let rows = lives.iter().filter_map(|life| {
        let care = life.cares.iter().find(|care| window.first <= care.from && care.from <= window.last)?;
        let person = &life.person;
        let mut dice = council.dice(&person.child, "permanence");
        let days = days_between(person.born, care.from);
        let chances = if days > 900 {
            [("Z1", 950), ("P1", 10), ("P2", 25), ("P3", 15)]
        } else {
            [("Z1", 1), ("P1", 0), ("P2", 0), ("P3", 0)]
        };
        let before = dice.pick(&chances);
        let (authority, date) = if before == "Z1" {
            ("", String::new())
        } else {
            let ordered = days_after(care.from, -dice.between(400, days - 300));
            let year = ordered.year();
            // The day is often not known: ZZ stands for it.
            let date = dice.pick(&[("full", 400), ("month", 300), ("year", 300)]);
            let date = match date {
                "full" => crate::words::short_date(ordered),
                "month" => format!("ZZ/{:02}/{year}", ordered.month()),
                _ => format!("ZZ/ZZ/{year}"),
            };
            (dice.pick(&[("999", 2), ("SCO", 1), ("WAL", 1), ("NIR", 1)]), date)
        };
        Some(vec![
            person.child.as_str().into(),
            person.born.into(),
            before.into(),
            authority.into(),
            date.into(),
        ])
    });
    Table {
        name: "PrevPerm",
        file: "previous_permanence",
        headings: &["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"],
        rows: rows.collect(),
    }
}
