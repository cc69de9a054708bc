//! Costly placements that the practice asks to share: a few children in homes, agreed by a role, never a person.

use super::{Table, Value};
use crate::synth::{Council, Window, calendar::days_after, life::Life};
use crate::words::{Date, days_between};

pub(super) fn table<'a>(window: &Window, council: &Council, lives: &[&'a Life<'a>]) -> Table<'a> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for life in lives {
        let mut dice = council.dice(&life.person.child, "costly");
        if !dice.chance(220) {
            continue;
        }
        let Some((from, to)) = costly_days(life, window) else { continue };
        let number = rows.len() + 1;
        let year = window.year;
        let a_day = u32::try_from(dice.between(720, 1_650)).unwrap_or(720);
        let days = u32::try_from(days_between(from, to) + 1).unwrap_or(0);
        rows.push(vec![
            format!("HC-{year}-{number:02}").into(),
            life.person.child.as_str().into(),
            council.wanted.practice.clone().into(),
            from.into(),
            to.into(),
            (days * a_day).into(),
            dice.pick(&[("Placements panel", 600), ("Head of service", 250), ("Joint funding panel", 150)])
                .into(),
            days_after(from, -dice.between(2, 20)).into(),
            format!("PANEL-{year}-{}", 100 + number * 3).into(),
        ]);
    }
    Table {
        name: "HighCost",
        file: "high_cost",
        headings: &[
            "CLAIM",
            "CHILD",
            "PRACTICE",
            "COST_FROM",
            "COST_TO",
            "COST",
            "AGREED_BY",
            "AGREED_ON",
            "EVIDENCE",
        ],
        rows,
    }
}

/// The first and last day of the year to date that lie in one costly placement and in one holding: a month at least.
/// The last day is a day of both, so it does not matter whether a reader counts it.
fn costly_days(life: &Life, window: &Window) -> Option<(Date, Date)> {
    let costly = life
        .episodes()
        .filter(|episode| matches!(episode.at.place, "K1" | "K2" | "R1" | "Z12" | "Z13" | "Z14"));
    let mut found = costly.flat_map(|episode| {
        life.holdings.iter().map(|holding| {
            let from = episode.from.max(holding.from).max(window.first);
            let ends = [episode.to, holding.to].into_iter().flatten().map(|end| days_after(end, -1)).min();
            (from, ends.map_or(window.last, |end| end.min(window.last)))
        })
    });
    found.find(|(from, to)| days_between(*from, *to) >= 30)
}
