//! Times missing from placement, and away without authorisation: older children, some of them often.

use super::calendar::{birthday, days_after};
use super::{Council, Dice, episodes::Episode};
use crate::words::{Date, age_on, days_between};

/// A time missing (`M`) or away without authorisation (`A`); it ends after it starts, within one placement.
pub(super) struct Missing {
    pub(super) kind: &'static str,
    pub(super) from: Date,
    pub(super) to: Date,
}

/// Times missing in one time in care, in order, without overlap, none before the opening day.
pub(super) fn draw(born: Date, chain: &[Episode], council: &Council, dice: &mut Dice) -> Vec<Missing> {
    let begins = chain.first().map_or(council.ends, |first| first.from);
    let mut year = begins.max(council.opens).max(birthday(born, 10));
    let mut all: Vec<Missing> = Vec::new();
    while year < council.ends {
        let end = days_after(year, 365);
        let chance = match age_on(born, year) {
            ..13 => 70,
            13..15 => 180,
            _ => 235,
        };
        if dice.below(100_000) < chance * council.leaning.missing {
            let times = dice.pick(&[(1, 40), (2, 25), (3, 15), (5, 12), (8, 8)]);
            all.extend((0..times).filter_map(|_| one(year, end.min(council.ends), chain, dice)));
        }
        year = end;
    }
    all.sort_by_key(|missing| missing.from);
    let mut free = council.opens;
    all.retain(|missing| {
        let apart = missing.from > free;
        if apart {
            free = missing.to;
        }
        apart
    });
    all
}

fn one(year: Date, end: Date, chain: &[Episode], dice: &mut Dice) -> Option<Missing> {
    let from = days_after(year, dice.between(0, days_between(year, end)));
    let to = days_after(from, dice.pick(&[(1, 60), (2, 20), (3, 10), (6, 7), (12, 3)]));
    let within = chain
        .iter()
        .find(|episode| episode.from < from && episode.to.is_none_or(|end| days_after(to, 2) < end))?;
    let home = !within.at.place.starts_with(['T', 'A']) && to < end;
    let kind = dice.pick(&[("M", 750), ("A", 250)]);
    home.then_some(Missing { kind, from, to })
}
