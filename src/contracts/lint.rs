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
    /// The clause it concerns; blank for the whole contract.
    pub clause: Box<str>,
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

impl Severity {
    /// The word that stands before a lint.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

impl Lint {
    /// A lint of any severity.
    pub fn of(code: &'static str, severity: Severity, place: Place, says: impl Into<String>) -> Self {
        Self { place, code, severity, clause: "".into(), says: says.into() }
    }

    /// Something that stops the contract.
    pub fn error(code: &'static str, place: Place, says: impl Into<String>) -> Self {
        Self::of(code, Severity::Error, place, says)
    }

    /// Something to be accepted.
    pub fn warning(code: &'static str, place: Place, says: impl Into<String>) -> Self {
        Self::of(code, Severity::Warning, place, says)
    }

    /// Something to be printed.
    pub fn notice(code: &'static str, place: Place, says: impl Into<String>) -> Self {
        Self::of(code, Severity::Notice, place, says)
    }

    /// The same at another place.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The same of one clause.
    #[must_use]
    pub fn of_clause(self, clause: &str) -> Self {
        Self { clause: clause.into(), ..self }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}: {}", self.place, self.code, self.says)
    }
}
