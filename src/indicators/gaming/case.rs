//! What a test may look at: one practice's children beside the council's others.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::measure::holds;
use crate::indicators::small_numbers::drawn_at_least;
use crate::indicators::{Figures, PracticeFigures};
use crate::returns::Return;
use crate::words::{Date, Exact, Share};

/// One practice of a return.
#[derive(Debug)]
pub struct Case<'a> {
    /// The practice's declared code.
    pub practice: &'a str,
    /// The return.
    pub given: &'a Return,
    /// Every child of it.
    pub lives: &'a [Life<'a>],
    /// The twelve months to the return's last day.
    pub window: Window,
    /// The figures of all the council's practices.
    pub figures: &'a Figures,
    /// This practice's figures of the year before, where they are at hand.
    pub before: Option<&'a PracticeFigures>,
    /// By how much each practice-year that is known lay on the paying side of its threshold, as a rate.
    pub beyond_threshold: &'a [Exact],
}

impl<'a> Case<'a> {
    /// Did the practice hold the child on a day?
    pub(super) fn held_on(&self, life: &Life<'_>, day: Date) -> bool {
        life.assignments.iter().any(|held| held.practice == self.practice && held.covers(day))
    }

    /// Does it hold the child, who is looked after, on the last day?
    pub(super) fn holds(&self, life: &Life<'_>) -> bool {
        holds(life, self.practice, self.window.end)
    }

    /// Children whom the practice held for a day of the window.
    pub(super) fn ours(&self) -> impl Iterator<Item = &'a Life<'a>> {
        self.lives.iter().filter(|life| self.is_ours(life))
    }

    /// Looked-after children of the council whom it did not.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a Life<'a>> {
        let cared_for = |life: &&Life<'_>| life.care_days(self.window) > 0;
        self.lives.iter().filter(|life| !self.is_ours(life)).filter(cared_for)
    }

    fn is_ours(&self, life: &Life<'_>) -> bool {
        let held = |day: (Date, Option<Date>)| super::super::blocks::days_in(day.0, day.1, self.window) > 0;
        life.assignments.iter().any(|of| of.practice == self.practice && held((of.from, of.to)))
    }

    /// This practice's figures.
    pub(super) fn own(&self) -> Option<&'a PracticeFigures> {
        self.figures.practices.iter().find(|of| *of.practice == *self.practice)
    }
}

/// How often chance alone would give the first group so many or more, if both were alike: Fisher's exact test. `None`
/// where one of the two is empty, because then there is nothing to compare.
pub(super) fn more_often(ours: Share, rest: Share) -> Option<Exact> {
    let all = ours + rest;
    (ours.among > 0 && rest.among > 0).then(|| drawn_at_least(ours.having, ours.among, all.having, all.among))
}
