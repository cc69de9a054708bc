//! Takes every test to every practice of a council, and says which answers are too many to be chance.

use super::{ALL, Case, Look, Outcome, Test};
use crate::indicators::blocks::{Life, Window};
use crate::indicators::measure::known_from;
use crate::indicators::small_numbers::flagged;
use crate::indicators::{Figures, PracticeFigures};
use crate::validate::Cleared;
use crate::words::{Exact, exact};
use rayon::prelude::*;

/// One look with its flag.
#[derive(Clone, Debug)]
pub struct Signal {
    /// The practice.
    pub practice: Box<str>,
    /// The test.
    pub test: &'static Test,
    /// The look.
    pub look: Look,
    /// Is it flagged, after allowing for how many tests were taken?
    pub flagged: bool,
}

/// How many of the flags may be false: one in ten.
pub const FLAGS: (i128, i128) = (1, 10);

/// What a caller knows beside the return.
#[derive(Clone, Copy, Debug, Default)]
pub struct Beside<'a> {
    /// The figures of the year before.
    pub before: Option<&'a Figures>,
    /// Practice-years beyond their threshold, as a rate; below nought on the side that does not pay.
    pub beyond_threshold: &'a [Exact],
}

/// Every test of every practice, in the order of practices and tests. Flags allow for all of them together, so that
/// no more than a tenth of them are expected to be false.
pub fn diagnose(cleared: &Cleared, figures: &Figures, beside: Beside<'_>) -> Vec<Signal> {
    let given = cleared.given();
    let from = known_from(given);
    let children: Vec<_> = given.children().collect();
    let lives: Vec<Life<'_>> = children.par_iter().map(|child| Life::of(child, from)).collect();
    let cases: Vec<Case<'_>> = figures
        .practices
        .iter()
        .map(|practice| Case {
            practice: &practice.practice,
            given,
            lives: &lives,
            window: Window::months_to(figures.at, 12),
            figures,
            before: before(beside.before, &practice.practice),
            beyond_threshold: beside.beyond_threshold,
        })
        .collect();
    let mut signals: Vec<Signal> = cases.iter().flat_map(looks).collect();
    flag(&mut signals);
    signals
}

fn before<'a>(figures: Option<&'a Figures>, practice: &str) -> Option<&'a PracticeFigures> {
    figures?.practices.iter().find(|of| *of.practice == *practice)
}

fn looks(case: &Case<'_>) -> Vec<Signal> {
    let of = |test: &&'static Test| -> Vec<Signal> {
        let signal = |look| Signal { practice: case.practice.into(), test, look, flagged: false };
        (test.look)(case).into_iter().map(signal).collect()
    };
    ALL.par_iter().flat_map_iter(of).collect()
}

fn flag(signals: &mut [Signal]) {
    let chance = |signal: &Signal| match &signal.look.outcome {
        Outcome::Ran(found) => Some(found.chance),
        Outcome::NotRun(_) => None,
    };
    let chances: Vec<Exact> = signals.iter().filter_map(chance).collect();
    let mut flags = flagged(&chances, exact(FLAGS.0, FLAGS.1)).into_iter();
    for signal in signals.iter_mut().filter(|signal| chance(signal).is_some()) {
        signal.flagged = flags.next().unwrap_or_default();
    }
}
