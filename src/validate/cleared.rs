//! A return that has been validated. Figures can be measured from nothing else.

use crate::returns::Return;

/// A validated return. Its field is private to the room, so that figures from unchecked data do not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleared(Return);

impl Cleared {
    pub(super) fn new(given: Return) -> Self {
        Self(given)
    }

    /// The return.
    pub fn given(&self) -> &Return {
        &self.0
    }
}
