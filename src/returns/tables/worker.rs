//! `SWEpisodes`: which social worker held the case, from 2023-24.

use crate::returns::record::record;
use crate::words::{Code, Date, Text};

record! {
    /// A stretch of days in which one social worker held the child's case.
WorkerEpisode is SwEpisodes by |row| [row.start.get(), row.end.get()] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// The worker's identifier: never shown beyond the council.
        worker: Text = "SW_ID",
        /// The day it began.
        start: Date = "SW_DECOM",
        /// The day it ended.
        end: Date = "SW_DEC",
        /// Why the worker changed.
        change_reason: Code = "SW_REASON",
    }
}
