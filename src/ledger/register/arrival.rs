//! One arrival: a file that came for a council and a period, and what became of it.

use crate::words::{Date, Period, seal};
use std::fmt::Write;

/// What became of a table that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taken {
    /// Taken: the first of its kind for the council and period.
    First,
    /// Taken in place of another that was taken before.
    Instead,
    /// Taken because somebody decided that it is right all the same.
    Decided,
    /// Not taken: it was held or could not be read.
    Held,
}

impl Taken {
    /// Every one of them.
    pub(super) const ALL: [Self; 4] = [Self::First, Self::Instead, Self::Decided, Self::Held];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Instead => "instead",
            Self::Decided => "decided",
            Self::Held => "held",
        }
    }
}

/// What came, before it has its place in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Came {
    /// The council's code.
    pub council: Box<str>,
    /// The period it came for.
    pub period: Period,
    /// The table; empty where the file could not be read.
    pub table: Box<str>,
    /// The file's SHA-256.
    pub file: Box<str>,
    /// The file's size.
    pub bytes: u64,
    /// On which day a run met it.
    pub on: Date,
    /// What became of it.
    pub taken: Taken,
}

/// An arrival in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// 1 for the first; without gaps.
    pub number: u64,
    /// What came.
    pub came: Came,
    /// The seal of the arrival before; of the first, 64 noughts.
    pub previous: Box<str>,
    /// The arrival's own seal.
    pub seal: Box<str>,
}

impl Arrival {
    /// The seal that it must bear: over every field, each told with its length, and the seal before.
    pub(super) fn sealed(number: u64, came: &Came, previous: &str) -> String {
        let mut bytes = String::from("outturn register 1\n");
        let (number, size) = (number.to_string(), came.bytes.to_string());
        let (period, on) = (came.period.to_string(), came.on.to_string());
        let taken = came.taken.as_str();
        for field in
            [&*number, &came.council, &*period, &came.table, &came.file, &*size, &*on, taken, previous]
        {
            let _ = writeln!(bytes, "{}:{field}", field.len());
        }
        seal(bytes.as_bytes())
    }

    /// Was it taken?
    pub fn is_taken(&self) -> bool {
        self.came.taken != Taken::Held
    }
}
