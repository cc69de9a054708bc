//! The cap on exceptions: a contract may say how many of a practice's children may be left out by decision.

use super::count::counted;
use super::figure::weighted;
use super::{Figure, State, Unit};
use crate::words::{Date, Exact, Share};

/// A child left out by decision, and what it would be without.
pub(super) struct Excepted {
    /// Its verdict's position.
    pub(super) at: usize,
    /// Its state without the decision.
    pub(super) was: State,
    /// The day of the decision.
    pub(super) on: Date,
    /// Was the practice the first to hold the child in the window?
    pub(super) first: bool,
}

/// Puts back the children beyond the cap, the latest decided first; of one day's, the last in the order of numbers.
pub(super) fn keep_to(cap: Option<Exact>, mut excepted: Vec<Excepted>, figure: &mut Figure) {
    excepted.sort_by_key(|child| (child.on, child.at));
    let weight = |figure: &Figure, at: usize| u64::from(figure.verdicts[at].weight);
    let counts = figure.verdicts.iter().filter(|verdict| matches!(verdict.state, State::Counted(_)));
    let mut counting: u64 = counts.map(|verdict| u64::from(verdict.weight)).sum();
    let mut left_out: u64 = excepted.iter().map(|child| weight(figure, child.at)).sum();
    let beyond = |left_out: u64, counting: u64| {
        let share = Share::new(left_out, left_out + counting).rate();
        cap.is_some_and(|cap| share.is_some_and(|share| share > cap))
    };
    while beyond(left_out, counting) {
        let Some(child) = excepted.pop() else { break };
        let parts = weight(figure, child.at);
        left_out -= parts;
        if let State::Counted(share) = child.was {
            counting += parts;
            if child.first {
                figure.under_cohort = figure.under_cohort + share;
            }
        }
        figure.verdicts[child.at].state = child.was;
    }
    let children = figure.indicator.unit == Unit::Children;
    figure.excepted = excepted
        .iter()
        .map(|child| match &child.was {
            State::Unknown(_) if children => weight(figure, child.at),
            was => weighted(counted(was), figure.verdicts[child.at].weight).among,
        })
        .sum();
}
