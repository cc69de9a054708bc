//! What is wrong with a contract, with its cell.

use crate::words::Place;
use std::fmt;

/// One thing wrong with a contract.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lint {
    /// Where.
    pub place: Place,
    /// The code, such as `L101`.
    pub code: &'static str,
    /// What it means for the contract.
    pub severity: Severity,
    /// What is wrong, with the value found. What would be accepted.
    pub says: String,
}

/// What a lint means for the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The contract cannot be signed or settled.
    Error,
    /// Somebody must accept it by name.
    Warning,
    /// It is printed, and nothing more.
    Notice,
}

impl Lint {
    /// A lint of any severity.
    pub fn of(code: &'static str, severity: Severity, place: Place, says: impl Into<String>) -> Self {
        Self { place, code, severity, says: says.into() }
    }

    /// Something that stops the contract.
    pub fn error(code: &'static str, place: Place, says: impl Into<String>) -> Self {
        Self { place, code, severity: Severity::Error, says: says.into() }
    }

    /// Something to be accepted.
    pub fn warning(code: &'static str, place: Place, says: impl Into<String>) -> Self {
        Self { place, code, severity: Severity::Warning, says: says.into() }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}: {}", self.place, self.code, self.says)
    }
}
