//! Waivers: findings that the council knows of and has reason to leave as they are. Ours, and need not be sent.

use crate::returns::record::record;
use crate::words::{Date, Text};

record! {
    /// One known exception to one rule. It changes no figure: the finding is counted and shown as waived.
Waiver is Waivers by |row| [row.expires.get(), None] => {
        /// The rule's code.
        rule: Text = "RULE",
        /// The date that finds the row, such as its `DECOM`, where the child has several.
        dated: Date = "DATED" optional,
        /// Why the finding stands as it is.
        reason: Text = "REASON",
        /// The last day of a return that it is good for.
        expires: Date = "EXPIRES",
    }
}
