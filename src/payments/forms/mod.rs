//! In: a rate, and a clause's form. Out: its [`Points`]: what achievement scores, what improvement scores, what counts.
//! The forms are a closed set: one small file each.

mod bands;
mod best_of;
mod gate;
mod linear;
mod priced;
mod ten_points;

pub(super) use priced::priced;

use super::Explained;
use super::working::Working;
use crate::contracts::{Clause, Form, Measure};
use crate::indicators::Better;
use crate::words::{Exact, Long, TooLong, whole};

/// The words of every form, in the order of the column FORM.
pub(super) const WORDS: [&Explained; 12] = [
    &linear::WORDS,
    &best_of::BEST_OF,
    &ten_points::WORDS,
    &bands::WORDS,
    &best_of::CHANGE,
    &gate::WORDS,
    &priced::words::RATE_CARD,
    &priced::words::PER_EVENT,
    &priced::words::PER_DAY,
    &priced::words::PER_WEEK,
    &priced::words::MILESTONE,
    &priced::words::DAYS_AVOIDED,
];

/// What a form makes of a rate, on its own scale of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points {
    /// What the rate itself scores.
    pub achievement: Option<Exact>,
    /// What the change against the practice's own past scores; `None` when there is no past or the form does not ask.
    pub improvement: Option<Exact>,
    /// All that can be scored: 1, or 10, or the clause's points.
    pub of: Exact,
}

impl Points {
    /// The score that counts: the higher.
    pub fn counts(&self) -> Option<Exact> {
        self.achievement.max(self.improvement)
    }

    /// The part of the most.
    pub fn part(&self) -> Option<Exact> {
        self.counts().map(|score| score / self.of)
    }

    fn achieved(score: Exact) -> Self {
        Self { achievement: Some(score), improvement: None, of: whole(1) }
    }
}

/// The points of a rate by a clause's form, which is none of those priced by the unit. `cases` is the denominator, for
/// the gate.
pub(super) fn points(
    clause: &Clause,
    rate: Exact,
    cases: Option<Exact>,
    baseline: Option<Exact>,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let measure = &clause.measure;
    match &clause.form {
        Form::Linear(line) => linear::linear(measure, rate, *line, working),
        Form::BestOf(line, own) => best_of::best_of(measure, rate, *line, own, baseline, working),
        Form::Change(own) => best_of::change(measure, rate, own, baseline, working),
        Form::TenPoints(line, fixed) => {
            ten_points::ten_points(measure, rate, *line, fixed.or(baseline), working)
        }
        Form::Bands(bands) => Ok(bands::bands(measure, rate, bands, working)),
        Form::Gate(against) => gate::gate(measure, rate, cases, *against, working),
        Form::RateCard { .. } | Form::PerUnit { .. } | Form::DaysAvoided { .. } => {
            unreachable!("a priced form is priced, not scored")
        }
    }
}

/// How much better `to` is than `from`, in the direction of the measure.
fn gain(measure: &Measure, from: Exact, to: Exact) -> Result<Exact, TooLong> {
    match measure.better {
        Better::Lower => Long::from(from) - to,
        Better::Higher | Better::Neither => Long::from(to) - from,
    }
    .fits()
}

/// Is a rate better than a mark, and not as good?
fn is_past(measure: &Measure, rate: Exact, mark: Exact) -> bool {
    match measure.better {
        Better::Lower => rate < mark,
        Better::Higher | Better::Neither => rate > mark,
    }
}
