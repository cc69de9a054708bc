//! Assignments: which practice held a child, and when. Ours, since no table of the return says so.

use crate::returns::record::record;
use crate::words::{Date, Text};

record! {
    /// A stretch of days in which a practice held the child: from `from` up to, but not including, `to`, so that
    /// the day of a hand-over belongs to the receiver.
Assignment is Assignments by |row| [row.from.get(), row.to.get()] => {
        /// The practice's declared code.
        practice: Text = "PRACTICE",
        /// The first day.
        from: Date = "HELD_FROM",
        /// The day of the hand-over; blank while held.
        to: Date = "HELD_TO",
        /// Why it began.
        reason: Text = "REASON",
    }
}
