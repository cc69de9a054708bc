//! What is asked for: a practice, and what its contract says of whom it answers for.

use super::{Attribution, PracticeFigures};
use crate::words::Exact;

/// A practice to be measured. The same practice may be asked for under several kinds of attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice<'a> {
    /// The practice's declared code.
    pub code: &'a str,
    /// Which children it answers for.
    pub attribution: Attribution,
    /// How many windows of twelve months are measured, each ending a year before the next: 1 is this one alone.
    pub years_pooled: u8,
    /// The reasons for exceptions that its contract knows.
    pub reasons: &'a [Reason<'a>],
    /// The most that may be excepted among those counted and excepted; `None` is no limit.
    pub exception_cap: Option<Exact>,
}

/// A reason for an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// Its code in the contract.
    pub code: &'a str,
    /// Must the row say where the evidence is kept?
    pub evidence: bool,
}

impl<'a> Practice<'a> {
    /// A practice whose contract knows no exceptions and looks at one year.
    pub fn new(code: &'a str, attribution: Attribution) -> Self {
        Self { code, attribution, years_pooled: 1, reasons: &[], exception_cap: None }
    }
}

/// What could be measured for a practice in a period.
#[derive(Debug)]
pub enum Measured<'a> {
    /// The return came and was measured.
    Yes(&'a PracticeFigures),
    /// It did not come, or is not whole: why.
    No(String),
}
