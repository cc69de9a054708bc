//! Sessions of school in the academic year that ended last, for children looked after for a year at its 31 March.

use super::Table;
use crate::synth::{Council, Window, calendar::days_after, life::Life, rates};
use crate::words::{age_on, day, months_before};

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &[&'a Life<'a>]) -> Table<'a> {
    let this = window.last.month() >= 9;
    let ends = window.last.year() - i16::from(!this);
    let census = day(ends, 3, 31);
    let twelve_months = days_after(months_before(census, 12), 1);
    let starts = day(ends - 1, 8, 31);
    let school = |life: &&&'a Life<'a>| {
        (5..16).contains(&age_on(life.person.born, starts)) && life.in_care_throughout(twelve_months, census)
    };
    let rows = lives.iter().filter(school).map(|life| {
        let (possible, missed) = sessions(life, council, ends);
        vec![
            life.person.child.as_str().into(),
            format!("{}/{:02}", ends - 1, ends % 100).into(),
            possible.into(),
            missed.into(),
            if this { "provisional" } else { "final" }.into(),
            days_after(window.last, -16).into(),
        ]
    });
    Table {
        name: "Education",
        file: "education",
        headings: &[
            "CHILD",
            "ACADEMIC_YEAR",
            "SESSIONS_POSSIBLE",
            "SESSIONS_MISSED",
            "STATUS",
            "SOURCE_DATE",
        ],
        rows: rows.collect(),
    }
}

/// Sessions possible and missed: one pupil in five misses a tenth or more.
fn sessions(life: &Life, council: &Council, ends: i16) -> (u32, u32) {
    let mut dice = council.dice(&life.person.child, &format!("school {ends}"));
    let possible =
        u32::try_from(dice.pick(&[(380, 2), (376, 2), (352, 1), (310, 1), (250, 1)]) - dice.between(0, 8));
    let possible = possible.unwrap_or(350);
    let per_mille = if dice.chance(rates::OFTEN_ABSENT.per_mille()) {
        dice.between(101, 400)
    } else {
        dice.between(0, 46) + dice.between(0, 42)
    };
    let missed = u32::try_from(per_mille).unwrap_or(0) * council.leaning.absent * possible / 100_000;
    (possible, missed)
}
