//! What is wrong with a ledger.

use std::fmt;

/// Why a ledger cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An entry's seal does not hold, or it does not follow the one before.
    Seal(u64),
    /// Its lines do not come to nought, or it does not adjust what it must.
    Rule(u64),
    /// There are lines without their entry.
    Stray(u64),
    /// A signature's seal does not hold, or it does not follow the one before.
    SignatureSeal(u64),
    /// A signature holds that could not be given then.
    SignatureRule(u64),
    /// No release let an entry be posted.
    Unreleased(u64),
    /// The tables, or the triggers that keep them append-only, were changed.
    Shape,
    /// The database's own check finds the file damaged.
    Damaged,
    /// A seal that was told elsewhere is borne by no entry.
    UnknownHead {
        /// Where it was told.
        told: String,
        /// The seal.
        head: String,
    },
    /// It was kept by an earlier version of this program, without signatures.
    Older,
    /// It was kept by a later version of this program.
    Newer,
}

impl Fault {
    /// Is nothing wrong but that another version of this program kept it?
    pub fn is_of_another_version(&self) -> bool {
        matches!(self, Self::Older | Self::Newer)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seal(number) => write!(to, "Entry {number} does not match its seal."),
            Self::Rule(number) => {
                write!(to, "Entry {number} bears a seal that holds, but breaks the rules of double entry.")
            }
            Self::Stray(number) => write!(to, "There are lines of entry {number}, but the entry is gone."),
            Self::SignatureSeal(number) => write!(to, "Signature {number} does not match its seal."),
            Self::SignatureRule(number) => write!(
                to,
                "Signature {number} bears a seal that holds, but could not be given when it was: whoever prepares does not \
                 approve, and nothing is released that is not approved."
            ),
            Self::Unreleased(number) => {
                write!(to, "Entry {number} bears a seal that holds, but was not posted by the release of its month.")
            }
            Self::Shape => to.write_str("The tables, or the triggers that protect them, were changed."),
            Self::Damaged => to.write_str("The file is damaged, although every entry matches its seal."),
            Self::UnknownHead { told, head } => {
                write!(to, "No entry bears the seal {head} that {told} names: what was posted then was changed.")
            }
            Self::Older => to.write_str(
                "This ledger was kept by an older version of outturn, without signatures. Move it aside, then prepare, \
                 approve and release every month again, the oldest first.",
            ),
            Self::Newer => {
                to.write_str("This ledger was kept by a newer version of outturn. Use that version.")
            }
        }
    }
}

impl std::error::Error for Fault {}
