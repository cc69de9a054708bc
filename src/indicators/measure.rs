//! Measures every indicator of every practice. A child's years are joined once, and a practice's children are picked
//! out once a window; after that each indicator looks at those children alone.

use super::blocks::{Life, Window};
use super::claims::claims;
use super::count::{Asked, count};
use super::decisions::Decisions;
use super::held::held_by;
use super::list::ALL;
use super::transfers::between;
use super::{Earlier, Figure, Figures, Practice, PracticeFigures};
use crate::returns::{Child, Return};
use crate::validate::Cleared;
use crate::words::{Date, Period};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Measures all indicators over the twelve months to the return's last day, and over as many years before as each
/// practice asks for.
pub fn measure(cleared: &Cleared, practices: &[Practice<'_>]) -> Figures {
    let given = cleared.given();
    let last = given.this().period.last_day();
    let window = Window::months_to(last, 12);
    let lives = lives(given, practices, last);
    let between = between(given, &lives, practices, window);
    let by_practice = by_practice(&lives);
    let practices = practices.iter().map(|practice| {
        let lives = by_practice.get(practice.code).map_or(&[][..], Vec::as_slice);
        of_practice(given, lives, practice, last)
    });
    Figures {
        at: last,
        practices: practices.collect(),
        in_none: between.in_none,
        in_two: between.in_two,
        transferred: between.transferred,
    }
}

impl Practice<'_> {
    /// The windows that are measured, newest first.
    pub(super) fn windows(&self, last: Date) -> Vec<Window> {
        let newest = Window::months_to(last, 12);
        let before = |window: &Window| Some(Window::months_to(window.start.yesterday().ok()?, 12));
        std::iter::successors(Some(newest), before).take(usize::from(self.years_pooled.max(1))).collect()
    }
}

/// The joined years of every child whom a practice held in a window that is measured, or who may be looked after on
/// the last day. No figure asks about anybody else.
fn lives<'a>(given: &'a Return, practices: &[Practice<'_>], last: Date) -> Vec<Life<'a>> {
    let known_from = known_from(given);
    let years = practices.iter().map(|practice| practice.years_pooled.max(1)).max().unwrap_or(1);
    let first = Window::months_to(last, 12 * i32::from(years)).start;
    let wanted = |child: &Child<'a>| {
        let held = child.this.assignments.iter().any(|held| held.to.get().is_none_or(|to| to > first));
        held || child.submissions().any(|(_, rows)| {
            rows.episodes.iter().any(|episode| episode.end.get().is_none_or(|end| end > last))
        })
    };
    let children: Vec<Child<'a>> = given.children().filter(wanted).collect();
    children.par_iter().map(|child| Life::of(child, known_from)).collect()
}

/// The first day from which on the returns follow one another without a gap.
pub(super) fn known_from(given: &Return) -> Date {
    let mut from = given.year().first_day();
    let mut year = given.year();
    while given
        .submissions
        .iter()
        .any(|sent| sent.period == Period::Year(year.before()) && !sent.came.is_empty())
    {
        year = year.before();
        from = year.first_day();
    }
    from
}

/// The children of each practice, in the order of their numbers.
fn by_practice<'l, 'a>(lives: &'l [Life<'a>]) -> BTreeMap<&'a str, Vec<&'l Life<'a>>> {
    let mut by_practice: BTreeMap<&str, Vec<&Life<'a>>> = BTreeMap::new();
    for life in lives {
        for held in &life.assignments {
            let of = by_practice.entry(held.practice).or_default();
            if of.last().is_none_or(|last| last.key != life.key) {
                of.push(life);
            }
        }
    }
    by_practice
}

fn of_practice(given: &Return, lives: &[&Life<'_>], practice: &Practice<'_>, last: Date) -> PracticeFigures {
    let mut years = practice.windows(last).into_iter().map(|window| {
        let figures = figures(given, lives, practice, window);
        Earlier { at: window.end, figures }
    });
    let now = years.next().expect("a practice is measured over one window at least");
    PracticeFigures {
        practice: practice.code.into(),
        held: lives.iter().filter(|life| holds(life, practice.code, last)).count(),
        figures: now.figures,
        before: years.collect(),
        claims: claims(given, practice.code),
    }
}

pub(super) fn holds(life: &Life<'_>, practice: &str, day: Date) -> bool {
    life.assignments.iter().any(|held| held.practice == practice && held.covers(day))
        && life.stay_on(day).is_some()
}

fn figures(given: &Return, lives: &[&Life<'_>], practice: &Practice<'_>, window: Window) -> Vec<Figure> {
    let held = held_by(lives, practice, window);
    let decisions = Decisions::of(given, practice, window);
    let asked = Asked { given, practice, window, held: &held, decisions: &decisions };
    ALL.par_iter().map(|indicator| count(&asked, indicator)).collect()
}
