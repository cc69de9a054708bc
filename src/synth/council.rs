//! One council as its children's lives see it: its dates, its homes, its workers and its leanings.

use super::{CouncilWanted, Dice, Homes, Wanted, Window};
use crate::words::Date;

/// What all lives of a council share.
pub(super) struct Council<'a> {
    pub(super) seed: u64,
    pub(super) wanted: &'a CouncilWanted,
    pub(super) homes: Homes,
    /// Where its pupil numbers begin, so that no two councils give the same.
    pub(super) first_pupil: usize,
    /// The worker ids in use.
    pub(super) workers: Vec<String>,
    pub(super) leaning: Leaning,
    /// The first day of the earliest return, when the practice opened.
    pub(super) opens: Date,
    /// The last day of the month.
    pub(super) ends: Date,
    pub(super) windows: [Window; 3],
}

/// How far a council leans from the national rates, in per cent of the chance of each: 100 is no leaning.
pub(super) struct Leaning {
    pub(super) moves: u32,
    pub(super) workers: u32,
    pub(super) late: u32,
    pub(super) missing: u32,
    pub(super) unhealthy: u32,
    pub(super) absent: u32,
}

impl<'a> Council<'a> {
    pub(super) fn of(wanted: &'a CouncilWanted, order: &Wanted) -> Self {
        let mut dice = Dice::of(order.seed, &[&wanted.code, "council"]);
        let children = wanted.held + wanted.others;
        let windows = order.windows();
        Self {
            seed: order.seed,
            wanted,
            homes: Homes::of(&wanted.area, children, &mut dice),
            first_pupil: dice.below(900_000_000) as usize,
            workers: (0..children / 11 + 6).map(|nth| format!("SW{}", 10_000 + nth * 13)).collect(),
            leaning: Leaning::draw(&mut dice),
            opens: windows[0].first,
            ends: windows[2].last,
            windows,
        }
    }

    /// The stream of draws for one fact of one child.
    pub(super) fn dice(&self, child: &str, fact: &str) -> Dice {
        Dice::of(self.seed, &[&self.wanted.code, child, fact])
    }
}

impl Leaning {
    fn draw(dice: &mut Dice) -> Self {
        let mut lean = |most: i64| u32::try_from(dice.between(100 - most, 100 + most)).unwrap_or(100);
        Self {
            moves: lean(12),
            workers: lean(20),
            late: lean(30),
            missing: lean(25),
            unhealthy: lean(30),
            absent: lean(15),
        }
    }
}
