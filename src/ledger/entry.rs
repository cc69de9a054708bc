//! One entry of the ledger.

use crate::words::{Date, Month, Pence};

/// A movement that was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1 for the first; without gaps.
    pub number: u64,
    /// The month whose run posted it.
    pub run_period: Month,
    /// The practice.
    pub practice: Box<str>,
    /// The month it is for.
    pub period: Month,
    /// What it is for.
    pub component: Box<str>,
    /// What was due for that key when it was posted.
    pub due: Pence,
    /// The difference posted.
    pub movement: Pence,
    /// Why: the first posting of its key, or what changed.
    pub reason: Box<str>,
    /// The as-at date of the run.
    pub as_at: Date,
    /// The seal of the entry before; of the first, 64 noughts.
    pub previous: Box<str>,
    /// The entry's own seal.
    pub seal: Box<str>,
}
