//! Children between practices: in none, in two at once, handed over shortly before the last day.

use super::Practice;
use super::blocks::{Assigned, Life, Window};
use crate::returns::Return;
use crate::words::Date;
use jiff::ToSpan;
use std::collections::BTreeSet;

/// How many days before the last day a transfer is listed: off-loading before an outcome is taken would show here.
const WATCHED_DAYS: i64 = 90;

/// A child who left a practice and stayed in care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The child, by the council's own number.
    pub child: Box<str>,
    /// The practice that held the child.
    pub from: Box<str>,
    /// The practice that holds the child since; `None` when none does.
    pub to: Option<Box<str>>,
    /// The day of the hand-over.
    pub on: Date,
}

/// What is amiss with who holds whom.
#[derive(Debug, Default)]
pub(super) struct Between {
    pub(super) in_none: Vec<Box<str>>,
    pub(super) in_two: Vec<Box<str>>,
    pub(super) transferred: Vec<Transfer>,
}

/// Children looked after on the last day whom no practice asked for holds, or more than one, and children who left a
/// practice in the ninety days to it without leaving care.
pub(super) fn between(
    given: &Return,
    lives: &[Life<'_>],
    practices: &[Practice<'_>],
    window: Window,
) -> Between {
    let asked: BTreeSet<&str> = practices.iter().map(|practice| practice.code).collect();
    let mut between = Between::default();
    for life in lives {
        let id = &given.children[life.key as usize];
        if life.stay_on(window.end).is_some() {
            let holders: BTreeSet<&str> = holders(life, window.end).collect();
            match holders.intersection(&asked).count() {
                0 => between.in_none.push(id.clone()),
                1 => {}
                _ => between.in_two.push(id.clone()),
            }
        }
        let since = window.end.saturating_sub(WATCHED_DAYS.days());
        for held in life.assignments.iter().filter(|held| asked.contains(held.practice)) {
            between.transferred.extend(transfer(life, held, since, window.end).map(|(to, on)| Transfer {
                child: id.clone(),
                from: held.practice.into(),
                to: to.map(Into::into),
                on,
            }));
        }
    }
    between
}

fn holders<'a>(life: &Life<'a>, day: Date) -> impl Iterator<Item = &'a str> {
    life.assignments.iter().filter(move |held| held.covers(day)).map(|held| held.practice)
}

/// To whom, and when, an assignment handed the child over; `None` while it lasts, when the child left care, or when
/// the same practice goes on.
fn transfer<'a>(
    life: &Life<'a>,
    held: &Assigned<'_>,
    since: Date,
    last: Date,
) -> Option<(Option<&'a str>, Date)> {
    let on = held.to.filter(|to| since < *to && *to <= last && held.from < *to)?;
    life.stay_on(on)?;
    let to: Vec<&str> = holders(life, on).collect();
    (!to.contains(&held.practice)).then(|| (to.first().copied(), on))
}
