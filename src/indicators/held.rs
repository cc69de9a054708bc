//! The children that a practice held in a window, and what it answers for: worked out once, for every indicator.

use super::blocks::{Life, Window, days_in};
use super::{Attribution, Practice};
use crate::returns::RowRef;
use crate::words::{Date, age_on};

/// A child that a practice held on a day of the window.
pub(super) struct HeldChild<'l, 'a> {
    pub(super) life: &'l Life<'a>,
    /// By the practice's own kind of attribution; for events, which differ by indicator, see [`answer`].
    pub(super) answer: Answer,
    /// Was the practice the first to hold the child in the window?
    pub(super) first: bool,
    /// Years completed on the last day.
    pub(super) age: Option<u8>,
    /// Did the last period of care begin in the window?
    pub(super) first_year: Option<bool>,
}

/// What a practice answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// So many parts of the child.
    For(u32),
    /// No part, and why.
    Nothing(&'static str),
    /// Nobody can say, and why.
    Unknown(&'static str),
}

/// The children that a practice held on a day of the window, in the order of their numbers.
pub(super) fn held_by<'l, 'a>(
    lives: &[&'l Life<'a>],
    practice: &Practice<'_>,
    window: Window,
) -> Vec<HeldChild<'l, 'a>> {
    let ours = lives.iter().copied().filter(|life| rows(life, practice.code, window).next().is_some());
    ours.map(|life| HeldChild {
        life,
        answer: answer(practice.attribution, life, practice.code, window, &[]),
        first: Attribution::Cohort.weights(&life.assignments, window, &[]).with(practice.code) > 0,
        age: life.born.and_then(|born| u8::try_from(age_on(born, window.end)).ok()),
        first_year: first_year(life, window),
    })
    .collect()
}

/// The rows of the assignments by which a practice held a child in the window.
pub(super) fn rows(life: &Life<'_>, practice: &str, window: Window) -> impl Iterator<Item = RowRef> {
    let ours = life.assignments.iter().filter(move |held| held.practice == practice);
    ours.filter(move |held| days_in(held.from, held.to, window) > 0).map(|held| held.row)
}

/// What a practice that held a child in the window answers for.
pub(super) fn answer(
    kind: Attribution,
    life: &Life<'_>,
    practice: &str,
    window: Window,
    events: &[Date],
) -> Answer {
    let weights = kind.weights(&life.assignments, window, events);
    match weights.with(practice) {
        0 if weights.several.contains(&practice) => Answer::Unknown(match kind {
            Attribution::Census | Attribution::HeldAtLeast(_) => "held by two practices on the last day",
            _ => "held by two practices at once",
        }),
        0 => Answer::Nothing(match kind {
            Attribution::HeldAtLeast(_) if on_the_last_day(life, practice, window) => {
                "newly arrived: held for too few days"
            }
            Attribution::Census | Attribution::HeldAtLeast(_) => "not held on the last day",
            Attribution::DayOfMonth(_) => "not held on the day that counts, in any month",
            Attribution::DayShare => "not held on any day",
            Attribution::Event if !events.is_empty() => "not held on the day of the event",
            Attribution::Event => "not the last to hold the child",
            Attribution::Cohort => "not the first to hold the child",
        }),
        parts => Answer::For(parts),
    }
}

fn on_the_last_day(life: &Life<'_>, practice: &str, window: Window) -> bool {
    life.assignments.iter().any(|held| held.practice == practice && held.covers(window.end))
}

/// Did the child's last period of care begin in the window? `None` when the returns do not reach back to its start.
fn first_year(life: &Life<'_>, window: Window) -> Option<bool> {
    let last = life.stays.iter().rev().find(|stay| stay.start <= window.end)?;
    let period = life.period_of_care(last.start)?;
    let (began, is_start) = (period.start(), period.from_the_start());
    (is_start || began < window.start).then_some(began >= window.start)
}
