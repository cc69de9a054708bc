//! Measures every indicator of every practice: one pass over the children of a return.

use super::blocks::{Life, Window};
use super::claims::claims;
use super::interval::clustered;
use super::list::ALL;
use super::{
    Attribution, Figure, Figures, Held, Indicator, PracticeFigures, Spread, State, StateCount, Verdict,
    wilson,
};
use crate::returns::{Return, TableId};
use crate::validate::Cleared;
use crate::words::{Date, Period, Share};
use rayon::prelude::*;

/// A practice to be measured, and the rule by which its contract says which children it answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice<'a> {
    /// The practice's declared code.
    pub code: &'a str,
    /// The rule of attribution.
    pub attribution: Attribution,
}

/// What could be measured for a practice in a period.
#[derive(Debug)]
pub enum Measured<'a> {
    /// The return came and was measured.
    Yes(&'a PracticeFigures),
    /// It did not come, or is not whole: why.
    No(String),
}

/// Measures all indicators over the twelve months to the return's last day.
pub fn measure(cleared: &Cleared, practices: &[Practice<'_>]) -> Figures {
    let given = cleared.given();
    let window = Window::months_to(given.this().period.last_day(), 12);
    let known_from = known_from(given);
    let children: Vec<_> = given.children().collect();
    let lives: Vec<Life<'_>> = children.par_iter().map(|child| Life::of(child, known_from)).collect();
    let (in_none, in_two) = astray(given, &lives, practices, window.end);
    let practices = practices
        .iter()
        .map(|practice| PracticeFigures {
            practice: practice.code.into(),
            held: lives.iter().filter(|life| holds(life, practice.code, window.end)).count(),
            figures: ALL
                .par_iter()
                .map(|indicator| figure(given, indicator, &lives, practice, window))
                .collect(),
            claims: claims(given, practice.code),
        })
        .collect();
    Figures { at: window.end, practices, in_none, in_two }
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

fn holds(life: &Life<'_>, practice: &str, day: Date) -> bool {
    life.stay_on(day).is_some()
        && life.assignments.iter().any(|held| held.practice == practice && held.covers(day))
}

/// Children looked after on the last day whom no declared practice, or more than one, holds.
fn astray(
    given: &Return,
    lives: &[Life<'_>],
    practices: &[Practice<'_>],
    day: Date,
) -> (Vec<Box<str>>, Vec<Box<str>>) {
    let (mut none, mut two) = (Vec::new(), Vec::new());
    for life in lives.iter().filter(|life| life.stay_on(day).is_some()) {
        let id = given.children[life.key as usize].clone();
        match practices.iter().filter(|practice| holds(life, practice.code, day)).count() {
            0 => none.push(id),
            1 => {}
            _ => two.push(id),
        }
    }
    (none, two)
}

fn figure(
    given: &Return,
    indicator: &'static Indicator,
    lives: &[Life<'_>],
    practice: &Practice<'_>,
    window: Window,
) -> Figure {
    let not_measured = why_not(given, indicator);
    let verdicts: Vec<Verdict> = match not_measured {
        Some(_) => Vec::new(),
        None => lives.iter().filter_map(|life| verdict(indicator, life, practice, window)).collect(),
    };
    let share = verdicts.iter().fold(Share::default(), |sum, verdict| match verdict.state {
        State::Counted(share) => sum + share,
        _ => sum,
    });
    let interval = match indicator.unit.spread() {
        Spread::Children => wilson(share),
        Spread::Clustered => clustered(share, &verdicts),
        Spread::Events | Spread::Mean => None,
    };
    let states = StateCount::of(&verdicts);
    assert_eq!(states.all(), verdicts.len(), "children in = the sum of the six states");
    Figure { indicator, share, interval, states, verdicts, not_measured }
}

/// Why an indicator cannot be measured for anybody: a table did not come, or rows of it are not used, so that nobody
/// knows whose they were. Without assignments nobody knows whom the practice held, which is not holding nobody.
fn why_not(given: &Return, indicator: &Indicator) -> Option<String> {
    if !indicator.years.hold(given.year()) {
        return Some(format!("it is not measured in {}", given.year()));
    }
    indicator.tables.iter().chain(&[TableId::Assignments]).find_map(|table| {
        if !given.has(*table) {
            return Some(format!("{table} did not come"));
        }
        let torn = given.submissions.iter().find(|sent| sent.torn.contains(table))?;
        Some(format!("rows of {table} for {} are not used", torn.period))
    })
}

/// One child's verdict; `None` when the practice never held the child in the window.
fn verdict(
    indicator: &Indicator,
    life: &Life<'_>,
    practice: &Practice<'_>,
    window: Window,
) -> Option<Verdict> {
    let (state, rows) = match practice.attribution.of(life, practice.code, window) {
        Held::Never => return None,
        Held::DoesNot(why, rows) => (State::Excluded(why), rows),
        Held::Unknown(why, rows) => (State::Unknown(why), rows),
        Held::Answers(mut rows) => {
            let (state, because) = indicator.decide(life, indicator.window(window.end));
            rows.extend(because);
            (state, rows)
        }
    };
    Some(Verdict { child: life.key, state, rows })
}
