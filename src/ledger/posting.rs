//! What would be posted: for each key, what is due beside what has been posted.

use crate::words::{Date, Month, Pence};

/// What is due under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
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
}

/// Everything a run would post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The month of the run.
    pub run_period: Month,
    /// Its as-at date.
    pub as_at: Date,
    /// Every key, in the order of practice, month and component.
    pub movements: Vec<Movement>,
}

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
