//! What was odd about a sheet before any rule ran.

use crate::words::Place;

/// What a remark means for the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// It is told, and changes nothing.
    Noted,
    /// This row is not used.
    RowRefused,
    /// The whole table is not used, so the return is not whole.
    TableRefused,
}

/// Something odd, where, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where it stands.
    pub place: Place,
    /// What is wrong. What to do.
    pub says: String,
    /// What it means.
    pub effect: Effect,
}

impl Remark {
    /// A remark.
    pub fn new(place: Place, effect: Effect, says: impl Into<String>) -> Self {
        Self { place, says: says.into(), effect }
    }
}
