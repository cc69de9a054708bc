//! AD1 and `PlacedAdoption`: decisions, matches and adopters.

use crate::returns::record::record;
use crate::words::{Code, Date};

record! {
    /// A child who was adopted in the year.
Adoption is Ad1 by |_| [None, None] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// The day of the decision that the child should be placed for adoption.
        decided_on: Date = "DATE_INT",
        /// The day of the match with adopters.
        matched_on: Date = "DATE_MATCH",
        /// Were the adopters the child's foster carers? `0` or `1`.
        foster_carer: Code = "FOSTER_CARE",
        /// How many adopters.
        adopters: u32 = "NB_ADOPTR",
        /// Sex of the adopters.
        adopter_sex: Code = "SEX_ADOPTR",
        /// Legal status of the adopters.
        adopter_status: Code = "LS_ADOPTR",
    }
}

record! {
    /// A decision that a child should be placed for adoption.
PlacedAdoption is PlacedAdoption by |row| [row.decided_on.get(), row.ceased_on.get()] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// The day of the **decision**, whatever the heading says: the placement itself is an episode.
        decided_on: Date = "DATE_PLACED",
        /// The day the decision was given up.
        ceased_on: Date = "DATE_PLACED_CEASED",
        /// Why it was given up.
        ceased_reason: Code = "REASON_PLACED_CEASED",
    }
}
