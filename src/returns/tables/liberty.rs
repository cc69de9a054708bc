//! `DoLo`: deprivation of liberty orders, from 2026-27.

use crate::returns::record::record;
use crate::words::Date;

record! {
    /// A deprivation of liberty order.
LibertyOrder is DoLo by |row| [row.start.get(), row.end.get()] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// The day it began.
        start: Date = "DOLO_START",
        /// The day it ended.
        end: Date = "DOLO_END",
    }
}
