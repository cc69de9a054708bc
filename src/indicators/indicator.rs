//! An indicator: two questions about one child. Grouping, counting, rounding and suppression are the room's work.

use super::blocks::{Life, Window};
use super::{State, Unit};
use crate::returns::{RowRef, TableId};
use crate::validate::Years;
use crate::words::{Date, Exact, Share};
use std::borrow::Cow;

/// An indicator, a `static` in a file of its own.
#[derive(Debug)]
pub struct Indicator {
    /// Its id, such as `PS1`.
    pub id: &'static str,
    /// The version of its definition: a change of population, numerator, exclusion or window makes a new one.
    pub version: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it counts, among whom, in which window, in one sentence.
    pub says: &'static str,
    /// Whom it asks about, as a phrase.
    pub population: &'static str,
    /// Who is left out of that, as a phrase; series of short breaks always are.
    pub exclusions: &'static str,
    /// Which way is better.
    pub better: Better,
    /// What its counts are counts of.
    pub unit: Unit,
    /// How many months up to its last day it looks at.
    pub months: i32,
    /// The collection years in which it can be measured.
    pub years: Years,
    /// The tables it cannot be measured without.
    pub tables: &'static [TableId],
    /// Where the definition comes from.
    pub source: &'static str,
    /// What must be confirmed with the Department's guide before a contract relies on it; empty when nothing is.
    pub to_confirm: &'static str,
    /// Why no contract may pay for it; empty when one may.
    pub never_paid: &'static str,
    /// Does this child count? If not, why not.
    pub counts: fn(&Life<'_>, Window) -> Result<(), LeftOut>,
    /// If so, does the child have what is asked?
    pub has: fn(&Life<'_>, Window) -> Has,
    /// Where having it is an event with a date: the days of it in the window, so that the holder of the day can answer.
    pub event: Option<fn(&Life<'_>, Window) -> Vec<Date>>,
    /// A few children with what is expected of each: documentation, answer and test at once.
    pub example: &'static str,
}

/// Which way an indicator is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// A lower rate is better.
    Lower,
    /// A higher rate is better.
    Higher,
    /// Neither: a higher rate may come of finding more of what is there.
    Neither,
}

/// Why a child does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Not in the population, and why.
    Out(&'static str),
    /// Nobody can say, and why: never silently "no".
    Unknown(Cow<'static, str>),
}

/// Does a child have what is asked?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Has {
    /// So much of so much (1 of 1, or 0 of 1, for children), resting on these rows.
    Share(Share, Vec<RowRef>),
    /// Nobody can say, and why.
    Unknown(Cow<'static, str>),
}

impl Better {
    /// Which way, in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
            Self::Neither => "neither",
        }
    }

    /// How much better `to` is than `from`; less than nought when it is worse. Without a direction, more is taken for better,
    /// as nothing is paid for it.
    pub fn gain(self, from: Exact, to: Exact) -> Exact {
        match self {
            Self::Lower => from - to,
            Self::Higher | Self::Neither => to - from,
        }
    }

    /// Which way, as pages say it.
    pub fn says(self) -> &'static str {
        match self {
            Self::Lower => "lower is better",
            Self::Higher => "higher is better",
            Self::Neither => "neither way is better",
        }
    }
}

impl Has {
    /// Yes or no, for indicators whose unit is the child.
    pub fn child(has: bool, rows: Vec<RowRef>) -> Self {
        Self::Share(Share::new(u64::from(has), 1), rows)
    }
}

impl Indicator {
    /// Id and version, as a contract names it: `PS1@2025`.
    pub fn name(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The days it looks at when it is taken on a day.
    pub fn window(&self, at: Date) -> Window {
        Window::months_to(at, self.months)
    }

    /// What is decided about a child for whom somebody answers, and the rows that it rests on.
    pub fn decide(&self, life: &Life<'_>, window: Window) -> (State, Vec<RowRef>) {
        match (self.counts)(life, window) {
            Err(LeftOut::Out(why)) => (State::Out(why), Vec::new()),
            Err(LeftOut::Unknown(why)) => (State::Unknown(why), Vec::new()),
            Ok(()) => match (self.has)(life, window) {
                Has::Unknown(why) => (State::Unknown(why), Vec::new()),
                Has::Share(share, rows) => (State::Counted(share), rows),
            },
        }
    }
}
