//! Exceptions: decisions that a child shall not count under an indicator. Ours, and a council need not send any.

use crate::returns::record::record;
use crate::words::{Date, Text};

record! {
    /// One decision. It takes effect only for a reason that the practice's contract knows.
Exception is Exceptions by |row| [row.decided_on.get(), None] => {
        /// The practice's declared code.
        practice: Text = "PRACTICE",
        /// The indicator's id, such as `PS1`; blank for all of them.
        indicator: Text = "INDICATOR",
        /// The reason's code, as the contract lists it.
        reason: Text = "REASON",
        /// Where the evidence is kept.
        evidence: Text = "EVIDENCE",
        /// The role that decided.
        decided_by: Text = "DECIDED_BY",
        /// When.
        decided_on: Date = "DECIDED_ON",
    }
}
