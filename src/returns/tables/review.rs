//! Reviews: one row a review of a child's case.

use crate::returns::record::record;
use crate::words::{Code, Date};

record! {
    /// A review of the child's case.
Review is Reviews by |review| [review.held_on.get(), None] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// The day it was held.
        held_on: Date = "REVIEW",
        /// How the child took part: `PN0` under four, `PN1` to `PN7` from four.
        code: Code = "REVIEW_CODE",
    }
}
