//! Something that is wrong with a council's finance tables, or with a value on its way through them.

use crate::words::Place;
use std::fmt;

/// One fault, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, row and column.
    pub place: Place,
    /// What is wrong and what to do.
    pub says: String,
}

impl Fault {
    pub(super) fn new(place: Place, says: impl Into<String>) -> Self {
        Self { place, says: says.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.place, self.says)
    }
}
