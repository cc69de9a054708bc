//! What would be posted: for each key, what is due beside what has been posted.

use super::chain::ORIGIN;
use crate::words::{Date, Month, Pence};
use std::fmt;

/// What is due under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Whose contract it is: the council's code.
    pub scheme: Box<str>,
    /// The version of the contract.
    pub contract: Box<str>,
    /// The practice.
    pub practice: Box<str>,
    /// The month it is for.
    pub period: Month,
    /// What it is for.
    pub component: Box<str>,
    /// What is due; `None` when it is held, and then what was posted stays as it is.
    pub due: Option<Pence>,
}

/// A key with what is due and what has been posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The key and what is due.
    pub target: Target,
    /// Posted by the runs of other months.
    pub elsewhere: Pence,
    /// Posted by earlier runs of this month.
    pub before: Pence,
    /// What this run posts: due less all that has been posted.
    pub movement: Pence,
    /// Why, when anything is posted.
    pub reason: String,
    /// The version of the contract by which the runs of other months posted last; `None` where they posted nothing.
    pub posted_by: Option<Box<str>>,
    /// The newest entry under the key, which this one adjusts.
    pub adjusts: Option<u64>,
}

/// Everything a run would post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The month of the run.
    pub run_period: Month,
    /// Its as-at date.
    pub as_at: Date,
    /// The ledger's head as the first run of the month found it: with it in hand, nobody changes unnoticed what was posted.
    pub prepared_upon: Box<str>,
    /// What cannot be posted, where the month or a later one has been released already: a line a practice.
    pub frozen: Vec<Frozen>,
    /// Every key, in the order of practice, month and component.
    pub movements: Vec<Movement>,
}

impl Posting {
    /// The seal of the entry that it was prepared upon; `None` where there was none yet.
    pub fn entry_before(&self) -> Option<&str> {
        Some(&*self.prepared_upon).filter(|seal| *seal != ORIGIN)
    }
}

/// A month that is released, or whose statement is followed by a later one: what it posted stays, and a difference stands
/// in a later month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The practice.
    pub practice: Box<str>,
    /// The month that is frozen.
    pub month: Month,
    /// Why.
    pub by: FrozenBy,
}

/// What freezes a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrozenBy {
    /// The release of it, or of a later one.
    Release(Month),
    /// The contract, from a day on.
    Contract(Date),
}

impl fmt::Display for Frozen {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (month, practice, next) = (self.month.long(), &self.practice, self.month.after().long());
        match &self.by {
            FrozenBy::Release(by) if *by == self.month => write!(
                to,
                "{month} is frozen for {practice}, because it has been released. Run {next}: what has changed since stands there \
                 as an adjustment."
            ),
            FrozenBy::Release(by) => {
                let by = by.long();
                write!(
                    to,
                    "{month} is frozen for {practice}, because {by} has been released. Run {by} or a later month: what has \
                     changed since stands there as an adjustment."
                )
            }
            FrozenBy::Contract(day) => write!(
                to,
                "{month} is frozen for {practice} since {day}, as its contract says, and was not prepared before. Run {next}: what \
                 is due for it stands there as an adjustment."
            ),
        }
    }
}

impl std::error::Error for Frozen {}

impl Movement {
    /// What the runs of this month have posted under the key, this one included: what the statement pays.
    pub fn this_month(&self) -> Pence {
        self.before + self.movement
    }
}

impl Posting {
    /// What this run posts.
    pub fn total(&self) -> Pence {
        self.movements.iter().map(|movement| movement.movement).sum()
    }

    /// What the runs of this month have posted for a practice, this one included.
    pub fn this_month(&self, practice: &str) -> Pence {
        self.of(practice).map(Movement::this_month).sum()
    }

    /// The movements of a practice.
    pub fn of<'a>(&'a self, practice: &'a str) -> impl Iterator<Item = &'a Movement> {
        self.movements.iter().filter(move |movement| *movement.target.practice == *practice)
    }

    /// How many entries it makes.
    pub fn entries(&self) -> usize {
        self.movements.iter().filter(|movement| movement.movement != Pence::ZERO).count()
    }
}
