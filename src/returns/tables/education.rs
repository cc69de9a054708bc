//! Education: the virtual school's supplement, keyed by CHILD so that no pupil number is needed. Ours.
//!
//! "Not entered", "no result" and "not matched" are three things, and none of them is nought.

use crate::returns::record::record;
use crate::words::{Code, Date, Text};

record! {
    /// What the virtual school knows of a pupil in one academic year.
Education is Education by |_| [None, None] => {
        /// The academic year, such as `2025/26`.
        academic_year: Text = "ACADEMIC_YEAR",
        /// Sessions (half days) the pupil could have attended.
        sessions_possible: u32 = "SESSIONS_POSSIBLE",
        /// Sessions missed, with or without leave.
        sessions_missed: u32 = "SESSIONS_MISSED",
        /// `provisional`, `revised` or `final`.
        status: Text = "STATUS",
        /// The day the figures were taken.
        source_date: Date = "SOURCE_DATE",
        /// Key stage 2 reading at the expected standard: `1` or `0`; anything else, such as `NE` (not entered), is no answer.
        ks2_reading: Code = "KS2_READING" optional,
        /// The same in writing.
        ks2_writing: Code = "KS2_WRITING" optional,
        /// The same in mathematics.
        ks2_maths: Code = "KS2_MATHS" optional,
        /// The Attainment 8 score, in points with up to two decimals.
        attainment_8: Text = "ATTAINMENT_8" optional,
        /// The better grade in English language or literature: `9` to `1`, or `U`.
        english_grade: Code = "ENGLISH_GRADE" optional,
        /// The grade in mathematics: `9` to `1`, or `U`.
        maths_grade: Code = "MATHS_GRADE" optional,
        /// How many suspensions.
        suspensions: u32 = "SUSPENSIONS" optional,
        /// How many permanent exclusions.
        exclusions: u32 = "EXCLUSIONS" optional,
        /// The first days at a new school, with `;` between them; `NONE`, or `NOT MATCHED` with the school census.
        school_moved_on: Text = "SCHOOL_MOVED_ON" optional,
    }
}
