//! Figures: the counts of an indicator for a practice, and every verdict behind them.

use super::{Claim, Indicator, Interval, State, Verdict};
use crate::words::{Date, Share};
use serde::Serialize;
use std::collections::BTreeMap;

/// All figures of one council at one day.
#[derive(Debug)]
pub struct Figures {
    /// The last day of the window.
    pub at: Date,
    /// Each practice's figures, in the order asked for.
    pub practices: Vec<PracticeFigures>,
    /// Children looked after on the day whom no practice held, by the council's own numbers.
    pub in_none: Vec<Box<str>>,
    /// Children whom two practices held on the day.
    pub in_two: Vec<Box<str>>,
}

/// One practice's figures.
#[derive(Debug)]
pub struct PracticeFigures {
    /// The practice.
    pub practice: Box<str>,
    /// How many children it held on the day.
    pub held: usize,
    /// A figure for each indicator, in the order of the list.
    pub figures: Vec<Figure>,
    /// What it claims against the emergency retainer in the collection year so far.
    pub claims: Vec<Claim>,
}

/// One indicator of one practice.
#[derive(Debug)]
pub struct Figure {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// The counts; nought of nought when nobody counts.
    pub share: Share,
    /// The 95 % interval of the rate.
    pub interval: Option<Interval>,
    /// How many children are in each state.
    pub states: StateCount,
    /// Every child that the practice held for a day of the window.
    pub verdicts: Vec<Verdict>,
    /// Why the indicator could not be measured at all, such as a table that did not come.
    pub not_measured: Option<String>,
}

/// How many children are in each of the six states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// Counted, and have.
    pub has: usize,
    /// Counted, and have not.
    pub has_not: usize,
    /// Not in the population.
    pub out: usize,
    /// Left out by definition.
    pub excluded: usize,
    /// Left out by decision.
    pub excepted: usize,
    /// Nobody can say.
    pub unknown: usize,
}

impl StateCount {
    /// Counts verdicts.
    pub fn of(verdicts: &[Verdict]) -> Self {
        let mut count = Self::default();
        for verdict in verdicts {
            *match verdict.state {
                State::Counted(share) if share.having > 0 => &mut count.has,
                State::Counted(_) => &mut count.has_not,
                State::Out(_) => &mut count.out,
                State::Excluded(_) => &mut count.excluded,
                State::Excepted(_) => &mut count.excepted,
                State::Unknown(_) => &mut count.unknown,
            } += 1;
        }
        count
    }

    /// All children: the six states are exclusive and complete.
    pub fn all(self) -> usize {
        self.has + self.has_not + self.out + self.excluded + self.excepted + self.unknown
    }
}

impl Figure {
    /// Why children were left out, and how many for each reason.
    pub fn left_out(&self) -> BTreeMap<(&'static str, &str), usize> {
        let mut reasons = BTreeMap::new();
        for verdict in &self.verdicts {
            if !verdict.state.why().is_empty() {
                *reasons.entry((verdict.state.word(), verdict.state.why())).or_default() += 1;
            }
        }
        reasons
    }
}

impl PracticeFigures {
    /// The figure of an indicator.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.indicator.id == id)
    }
}
