//! Who approved a council's month, and who released it: each act under a name, sealed to the one before.

use crate::words::{Date, Month};
use std::fmt;

/// What somebody does to a month that was prepared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Says that its sealed figures are right.
    Approved,
    /// Lets it be paid: only then anything is posted.
    Released,
}

impl Act {
    /// As it is written into the ledger and said on pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Released => "released",
        }
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        [Self::Approved, Self::Released].into_iter().find(|act| act.as_str() == text)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

/// An act by somebody, upon a hash. The name is a declaration: the program cannot know who sits before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What was done.
    pub act: Act,
    /// Whose contracts: the council's code.
    pub scheme: Box<str>,
    /// The month.
    pub period: Month,
    /// The hash of the sealed figures: see [`proposal`](super::proposal).
    pub proposal: Box<str>,
    /// Who prepared them.
    pub prepared_by: Box<str>,
    /// Who did it.
    pub by: Box<str>,
    /// On which day, as whoever did it says.
    pub on: Date,
}

/// A deed in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// 1 for the first; without gaps.
    pub number: u64,
    /// What was done, by whom.
    pub deed: Deed,
    /// The seal of the ledger's newest entry then; 64 noughts before the first.
    pub head: Box<str>,
    /// The seal of the signature before; of the first, 64 noughts.
    pub previous: Box<str>,
    /// The signature's own seal.
    pub seal: Box<str>,
}
