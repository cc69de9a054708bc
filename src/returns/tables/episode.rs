//! Episodes: one row for each stretch of care in which placement and legal status stayed the same.

use crate::returns::record::record;
use crate::words::{Code, Date, Text};

record! {
    /// An episode of care. It covers the days from `start` up to, but not including, `end`.
Episode is Episodes by |episode| [episode.start.get(), episode.end.get()] => {
        /// The day it began.
        start: Date = "DECOM",
        /// Why it began: `S` start of care, `P` placement and carer, `L` legal status, `T` placement with the same
        /// carer, `U` legal status and placement with the same carer, `B` legal status, placement and carer.
        new_reason: Code = "RNE",
        /// Legal status; `V3` and `V4` are series of short breaks and outside almost every count.
        legal_status: Code = "LS",
        /// Main category of need.
        need: Code = "CIN",
        /// Type of placement.
        placement: Code = "PLACE",
        /// Who provides the placement.
        provider: Code = "PLACE_PROVIDER",
        /// The day it ended.
        end: Date = "DEC",
        /// Why it ended; `X1` means that another episode follows at once.
        end_reason: Code = "REC",
        /// Why the placement changed.
        change_reason: Code = "REASON_PLACE_CHANGE",
        /// Postcode of the child's home.
        home_postcode: Text = "HOME_POST",
        /// Postcode of the placement.
        placement_postcode: Text = "PL_POST",
        /// Ofsted's number of the provider.
        urn: Text = "URN",
        /// The council in whose area the placement lies: derived from its postcode, seldom sent.
        placement_la: Text = "PL_LA" optional,
        /// `IN` or `OUT` of the reporting council's area: derived from the same, seldom sent.
        placement_location: Code = "PL_LOCATION" optional,
        /// Miles from home to the placement, with up to one decimal: derived from the two postcodes, seldom sent.
        distance: Text = "PL_DISTANCE" optional,
    }
}

impl Episode {
    /// Is it part of an agreed series of short breaks (`V3`, `V4`)?
    pub fn is_short_break(&self) -> bool {
        self.legal_status.get().is_some_and(|status| status.is_in(&["V3", "V4"]))
    }
}
