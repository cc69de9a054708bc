//! `PrevPerm`: an earlier permanent arrangement that came to an end.

use crate::returns::record::record;
use crate::words::{Code, Date, Text};

record! {
    /// What permanent arrangement the child had before starting to be looked after.
PreviousPermanence is PrevPerm by |_| [None, None] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// Which kind of arrangement.
        kind: Code = "PREV_PERM",
        /// Which authority made it.
        authority: Code = "LA_PERM",
        /// When it was made; day and month may be `ZZ`, the year `ZZZZ`, so it stays text.
        made_on: Text = "DATE_PERM",
    }
}
