//! How many children are in each of the six states.

use super::{State, Verdict};
use serde::Serialize;

/// How many children, or parts of children, are in each of the six states.
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
    /// Counts children.
    pub fn of(verdicts: &[Verdict]) -> Self {
        Self::sum(verdicts, |_| 1)
    }

    /// Counts parts of children: a child for whom a practice answers in no part weighs nothing.
    pub fn weighed(verdicts: &[Verdict]) -> Self {
        Self::sum(verdicts, |verdict| verdict.weight as usize)
    }

    fn sum(verdicts: &[Verdict], each: impl Fn(&Verdict) -> usize) -> Self {
        let mut count = Self::default();
        for verdict in verdicts {
            *match verdict.state {
                State::Counted(share) if share.having > 0 => &mut count.has,
                State::Counted(_) => &mut count.has_not,
                State::Out(_) => &mut count.out,
                State::Excluded(_) => &mut count.excluded,
                State::Excepted(_) => &mut count.excepted,
                State::Unknown(_) => &mut count.unknown,
            } += each(verdict);
        }
        count
    }

    /// All of them: the six states are exclusive and complete.
    pub fn all(self) -> usize {
        self.has + self.has_not + self.out + self.excluded + self.excepted + self.unknown
    }
}
