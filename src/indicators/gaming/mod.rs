//! Does a pattern in a council's own return look like work on the figures rather than on children's lives?
//!
//! Every test says what it looked at, how many cases there were, and how often chance alone gives so much. A test
//! whose input is not there is told as not run, never as clean. A flag is a question for a person, never a deduction:
//! nothing here enters a payment. All are proposals, untried on real returns.

mod case;
mod diagnose;
mod g01_recorded_as_no_move;
mod g02_held_over_the_year_end;
mod g03_exceptions;
mod g04_threshold;
mod g05_picked_in;
mod g06_moved_out;
mod g07_premature_permanence;
mod g08_amended;
mod g09_copied;
mod g10_claims;
mod g11_unknown;
#[cfg(test)]
mod tests;

pub use case::Case;
pub use diagnose::{Beside, FLAGS, Signal, diagnose};

use crate::words::{Exact, Share, show_decimal};

/// A test, a `static` in a file of its own.
#[derive(Debug)]
pub struct Test {
    /// Its id, such as `G1`.
    pub id: &'static str,
    /// The behaviour that it looks for.
    pub behaviour: &'static str,
    /// What that would leave in the return, and how it is tested.
    pub method: &'static str,
    /// What it cannot run without.
    pub needs: &'static str,
    /// Looks at one practice.
    pub look: fn(&Case<'_>) -> Vec<Look>,
}

/// One look at one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What was looked at, in a few words.
    pub what: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It ran.
    Ran(Found),
    /// It could not run: why.
    NotRun(String),
}

/// What a test found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many cases it rests on.
    pub among: u64,
    /// The statistic, in words: `6 of 8`.
    pub statistic: String,
    /// How often chance alone gives so much or more, to a millionth.
    pub chance: Exact,
    /// What was found, in a sentence.
    pub says: String,
    /// The children behind it, as positions in the return's children; ascending, each once.
    pub children: Vec<u32>,
}

/// Every test, in the order of their ids.
pub static ALL: &[&Test] = &[
    &g01_recorded_as_no_move::TEST,
    &g02_held_over_the_year_end::TEST,
    &g03_exceptions::TEST,
    &g04_threshold::TEST,
    &g05_picked_in::TEST,
    &g06_moved_out::TEST,
    &g07_premature_permanence::TEST,
    &g08_amended::TEST,
    &g09_copied::TEST,
    &g10_claims::TEST,
    &g11_unknown::TEST,
];

impl Look {
    /// A look that could not be taken.
    fn not_run(what: impl Into<String>, because: impl Into<String>) -> Self {
        Self { what: what.into(), outcome: Outcome::NotRun(because.into()) }
    }

    /// A look that was taken.
    fn ran(what: impl Into<String>, mut found: Found) -> Self {
        found.children.sort_unstable();
        found.children.dedup();
        Self { what: what.into(), outcome: Outcome::Ran(found) }
    }
}

/// `6 of 8 (75.0%)`.
fn shown(share: Share) -> String {
    let percent = share.percent().map(|percent| format!(" ({percent}%)")).unwrap_or_default();
    format!("{} of {}{percent}", share.having, share.among)
}

/// A rate in points: `12.5%`.
fn percent(rate: Exact) -> String {
    format!("{}%", show_decimal(rate * Exact::from_integer(100), 1))
}
