//! One entry of the ledger.

use super::Line;
use super::account::creditor;
use crate::words::{Date, Month, Pence};

/// A movement that was posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1 for the first; without gaps.
    pub number: u64,
    /// Which run posted it: 1 for the first that posted anything.
    pub run: u64,
    /// The month whose run posted it.
    pub run_period: Month,
    /// The as-at date of the run.
    pub as_at: Date,
    /// Whose contract it is: the council's code.
    pub scheme: Box<str>,
    /// The practice.
    pub practice: Box<str>,
    /// The month it is for.
    pub period: Month,
    /// What it is for.
    pub component: Box<str>,
    /// The version of the contract that it was settled by.
    pub contract: Box<str>,
    /// What was due for that key when it was posted.
    pub due: Pence,
    /// Why: the first posting of its key, or what changed.
    pub reason: Box<str>,
    /// The entry that it adjusts: the newest before it under its key; `None` of the first.
    pub adjusts: Option<u64>,
    /// The seal of the signature that released its month.
    pub release: Box<str>,
    /// What is debited and credited.
    pub lines: Vec<Line>,
    /// The difference posted, as the lines have it: what the practice is credited, less what it is debited.
    pub movement: Pence,
    /// The seal of the entry before; of the first, 64 noughts.
    pub previous: Box<str>,
    /// The entry's own seal.
    pub seal: Box<str>,
}

impl Entry {
    /// The key as commands take it: practice, month and component.
    pub fn key(&self) -> String {
        format!("{}/{}/{}", self.practice, self.period, self.component)
    }
}

/// What the lines do to a practice's account.
pub(super) fn movement_in(practice: &str, lines: &[Line]) -> Pence {
    let account = creditor(practice);
    lines.iter().filter(|line| *line.account == *account).map(|line| line.credit - line.debit).sum()
}
