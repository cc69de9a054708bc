//! In: nothing. Out: every trap of a contract by its code: what it is, why it is one, and the smallest change to one clean
//! contract that makes it. The clean contract has a term of every kind in it and raises nothing at all: it is the
//! contract that does not. `outturn explain L302` shows both; a test makes every trap.

mod clean;
mod edit;
mod l1_words;
mod l2_counting;
mod l3_scoring;
mod l4_money;
mod l5_time;
mod l6_people;

pub use clean::{PRACTICE, instead_of, published, sheets};
pub use edit::Edit;

use super::Severity;

/// A trap, a row of the family of its hundred.
#[derive(Debug)]
pub struct Trap {
    /// Its code, such as `L302`.
    pub code: &'static str,
    /// What it means for the contract.
    pub severity: Severity,
    /// The trap, in a sentence.
    pub says: &'static str,
    /// Why it is one.
    pub why: &'static str,
    /// The smallest change to the clean contract that makes it.
    pub raises: &'static [Edit],
    /// What else that change cannot but raise.
    pub with: &'static [&'static str],
}

/// Every trap, in the order of its code.
pub fn all() -> impl Iterator<Item = &'static Trap> {
    let families: [&'static [Trap]; 6] = [
        l1_words::TRAPS,
        l2_counting::TRAPS,
        l3_scoring::TRAPS,
        l4_money::TRAPS,
        l5_time::TRAPS,
        l6_people::TRAPS,
    ];
    families.into_iter().flatten()
}

/// The trap of a code.
pub fn named(code: &str) -> Option<&'static Trap> {
    all().find(|trap| trap.code.eq_ignore_ascii_case(code))
}

impl Trap {
    const fn error(
        code: &'static str,
        says: &'static str,
        why: &'static str,
        raises: &'static [Edit],
    ) -> Self {
        Self { code, severity: Severity::Error, says, why, raises, with: &[] }
    }

    const fn warning(
        code: &'static str,
        says: &'static str,
        why: &'static str,
        raises: &'static [Edit],
    ) -> Self {
        Self { code, severity: Severity::Warning, says, why, raises, with: &[] }
    }

    const fn notice(
        code: &'static str,
        says: &'static str,
        why: &'static str,
        raises: &'static [Edit],
    ) -> Self {
        Self { code, severity: Severity::Notice, says, why, raises, with: &[] }
    }

    const fn with(self, with: &'static [&'static str]) -> Self {
        Self { with, ..self }
    }
}
