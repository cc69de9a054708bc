//! The weights of one child: which part of it each practice answers for.

use super::Attribution;
use super::blocks::{Assigned, Window, days_in};
use crate::words::{Date, day, days_between, months_after};

/// The parts of one child, each with one practice or with none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights<'a> {
    /// The practices that answer for a part, and for how many.
    pub of: Vec<(&'a str, u32)>,
    /// The parts for which no practice answers: nobody held the child, or several did, or none for long enough.
    pub none: u32,
    /// The practices that held the child together on a day that decides.
    pub several: Vec<&'a str>,
}

/// Who holds a child on a day.
enum Holder<'a> {
    Nobody,
    One(&'a str),
    Several(Vec<&'a str>),
}

impl Attribution {
    /// The weights of a child by its assignments. `events` are the days of the indicator's event, for that kind alone.
    pub fn weights<'a>(self, held: &[Assigned<'a>], window: Window, events: &[Date]) -> Weights<'a> {
        let mut weights = Weights::default();
        match self {
            Self::Census => weights.add(holder(held, window.end), 1),
            Self::DayOfMonth(day) => {
                days_of_month(day, window).for_each(|day| weights.add(holder(held, day), 1));
            }
            Self::HeldAtLeast(least) => weights.add(holder_for(held, window, least), 1),
            Self::DayShare => {
                stretches(held, window).for_each(|(start, days)| weights.add(holder(held, start), days));
            }
            Self::Event => {
                let event = events.iter().copied().filter(|day| window.holds(*day)).min();
                let day = event.or_else(|| held_days(held, window).map(|(_, last)| last).max());
                weights.add(day.map_or(Holder::Nobody, |day| holder(held, day)), 1);
            }
            Self::Cohort => {
                let first = held_days(held, window).map(|(first, _)| first).min();
                weights.add(first.map_or(Holder::Nobody, |day| holder(held, day)), 1);
            }
        }
        weights
    }
}

impl<'a> Weights<'a> {
    fn add(&mut self, holder: Holder<'a>, parts: u32) {
        match holder {
            Holder::Nobody => self.none += parts,
            Holder::One(practice) => match self.of.iter_mut().find(|(of, _)| *of == practice) {
                Some((_, sum)) => *sum += parts,
                None => self.of.push((practice, parts)),
            },
            Holder::Several(practices) => {
                self.none += parts;
                self.several.extend(practices);
            }
        }
    }

    /// The parts that a practice answers for.
    pub fn with(&self, practice: &str) -> u32 {
        self.of.iter().find(|(of, _)| *of == practice).map_or(0, |(_, parts)| *parts)
    }
}

fn holder<'a>(held: &[Assigned<'a>], day: Date) -> Holder<'a> {
    let mut practices = held.iter().filter(|held| held.covers(day)).map(|held| held.practice);
    let Some(first) = practices.next() else { return Holder::Nobody };
    let others: Vec<&str> = practices.filter(|other| *other != first).collect();
    if others.is_empty() {
        return Holder::One(first);
    }
    Holder::Several(std::iter::once(first).chain(others).collect())
}

/// The holder of the last day, if it alone held the child for so many days of the window.
fn holder_for<'a>(held: &[Assigned<'a>], window: Window, least: u32) -> Holder<'a> {
    match holder(held, window.end) {
        Holder::One(practice) => {
            let alone = |(start, days)| match holder(held, start) {
                Holder::One(holder) if holder == practice => days,
                _ => 0,
            };
            let days: u32 = stretches(held, window).map(alone).sum();
            if days >= least { Holder::One(practice) } else { Holder::Nobody }
        }
        other => other,
    }
}

/// The window cut wherever an assignment begins or ends: the first day of each piece and its days.
fn stretches(held: &[Assigned<'_>], window: Window) -> impl Iterator<Item = (Date, u32)> + use<> {
    let after = window.end.tomorrow().unwrap_or(window.end);
    let ends = held.iter().flat_map(|held| [Some(held.from), held.to]).flatten();
    let inside = ends.filter(|day| window.start < *day && *day < after);
    let mut cuts: Vec<Date> = inside.chain([window.start, after]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let days = |from, to| u32::try_from(days_between(from, to)).expect("cuts are in order");
    (1..cuts.len()).map(move |at| (cuts[at - 1], days(cuts[at - 1], cuts[at])))
}

/// The first and the last day of each assignment in the window.
fn held_days(held: &[Assigned<'_>], window: Window) -> impl Iterator<Item = (Date, Date)> {
    let inside = held.iter().filter(move |held| days_in(held.from, held.to, window) > 0);
    inside.map(move |held| {
        let last = held.to.and_then(|to| to.yesterday().ok()).map_or(window.end, |last| last.min(window.end));
        (held.from.max(window.start), last)
    })
}

/// The same day of each month of the window, or the month's last.
fn days_of_month(number: u8, window: Window) -> impl Iterator<Item = Date> {
    let first = day(window.start.year(), window.start.month(), 1);
    (0..12).map(move |months| {
        let month = months_after(first, months);
        let number = i8::try_from(number).unwrap_or(31).min(month.days_in_month());
        day(month.year(), month.month(), number)
    })
}
