//! An indicator: two questions about one child. Grouping, counting, rounding and suppression are the room's work.

use super::blocks::{Life, Window};
use crate::returns::{RowRef, TableId};
use crate::words::{Date, Share};
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
    /// What it counts, among whom, in one sentence.
    pub says: &'static str,
    /// Which way is better.
    pub better: Better,
    /// What its counts are counts of.
    pub unit: Unit,
    /// The tables it cannot be measured without.
    pub tables: &'static [TableId],
    /// Where the definition comes from.
    pub source: &'static str,
    /// What must be confirmed with the Department's guide before a contract relies on it; empty when nothing is.
    pub to_confirm: &'static str,
    /// Does this child count? If not, why not.
    pub counts: fn(&Life<'_>, Window) -> Result<(), LeftOut>,
    /// If so, does the child have what is asked?
    pub has: fn(&Life<'_>, Window) -> Has,
    /// Where having it is an event with a date: the days of it in the window, so that the holder of the day can answer.
    pub event: Option<fn(&Life<'_>, Window) -> Vec<Date>>,
}

/// Which way an indicator is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// A lower rate is better.
    Lower,
    /// A higher rate is better.
    Higher,
}

/// What the counts of an indicator are counts of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Children: each is one.
    Children,
    /// School sessions: each child brings as many as were possible.
    Sessions,
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
}
