//! Missing: periods in which a child was not where they should be.

use crate::returns::record::record;
use crate::words::{Code, Date};

record! {
    /// A period missing (`M`) or away without authorisation (`A`).
Missing is Missing by |row| [row.start.get(), row.end.get()] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// `M` or `A`.
        kind: Code = "MISSING",
        /// The day it began.
        start: Date = "MIS_START",
        /// The day it ended.
        end: Date = "MIS_END",
    }
}
