//! Who has sent what, and how far each council's month is: what `outturn status` prints and the chase list is made from.

use crate::words::{Date, Period};

/// What has become of a return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It has not come and is not due yet.
    Awaited,
    /// It has not come, and it is due.
    Missing,
    /// It was taken before and is no longer in its folder.
    Withdrawn,
    /// A file of it is open, or changed while it was read.
    NotReady,
    /// A file or a table of it cannot be used.
    Refused,
    /// Something speaks against it: nothing is measured until somebody decides.
    Held,
    /// It has come, and nothing speaks against it.
    Taken,
}

impl State {
    /// The word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Awaited => "awaited",
            Self::Missing => "missing",
            Self::Withdrawn => "withdrawn",
            Self::NotReady => "not ready",
            Self::Refused => "refused",
            Self::Held => "held",
            Self::Taken => "taken",
        }
    }

    /// Does somebody have to be asked for it?
    pub fn is_chased(self) -> bool {
        !matches!(self, Self::Awaited | Self::Taken)
    }
}

/// One council's return for one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnDue {
    /// The council's code.
    pub council: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// To whom a reminder goes; empty where nobody is declared.
    pub contact: Box<str>,
    /// Is everything about it made up?
    pub example: bool,
    /// The period.
    pub period: Period,
    /// What has become of it.
    pub state: State,
    /// The day on which it is due.
    pub due: Date,
    /// The day on which a run first met something for it, or this one would.
    pub first_seen: Option<Date>,
    /// How many days late it came or, when it has not, is by now; 0 where no register was kept yet when it was due.
    pub days_late: i64,
    /// How often it has come: 2 when a table of it was replaced once.
    pub version: usize,
    /// What is said of it, each with what to do.
    pub says: Vec<String>,
    /// How far the month is: `none`, `draft`, `approved` or `released`; empty of a year's final return.
    pub stage: &'static str,
    /// What waits for whom.
    pub waits_for: String,
}
