//! What an upload can carry: fields, each of one kind.

use crate::words::{Date, Pence};

/// An upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upload {
    /// The general-ledger journal.
    Journal,
    /// The creditors' upload.
    Creditors,
}

impl Upload {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Journal, Self::Creditors];

    /// Its name, which is its file's too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Creditors => "creditors",
        }
    }
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// A sum.
    Money,
    /// A day.
    Day,
    /// A whole number.
    Count,
    /// One of two, which the council's system has words of its own for.
    Choice,
}

/// A field.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in the column FROM.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Money(Pence),
    Day(Date),
    Count(usize),
    /// Is it the first of the two?
    Choice(bool),
}

/// A row on its way into an upload.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The practice that it is about.
    pub(super) practice: String,
    pub(super) values: Vec<(&'static str, Value)>,
    /// What stands on the one side and on the other, for control totals: of a creditors' row only the first.
    pub(super) sides: (Pence, Pence),
}

impl Row {
    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}
