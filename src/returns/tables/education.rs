//! Education: the virtual school's supplement, keyed by CHILD so that no pupil number is needed. Ours.

use crate::returns::record::record;
use crate::words::Date;

record! {
    /// What the virtual school knows of a pupil in one academic year.
Education is Education by |_| [None, None] => education {
        /// The academic year, such as `2025/26`.
        academic_year: Box<str> = "ACADEMIC_YEAR",
        /// Sessions (half days) the pupil could have attended.
        sessions_possible: u32 = "SESSIONS_POSSIBLE",
        /// Sessions missed, with or without leave.
        sessions_missed: u32 = "SESSIONS_MISSED",
        /// `provisional`, `revised` or `final`.
        status: Box<str> = "STATUS",
        /// The day the figures were taken.
        source_date: Date = "SOURCE_DATE",
    }
}
