//! Header: one row a child.

use crate::returns::record::record;
use crate::words::{Code, Date, Text};

record! {
    /// Who the child is, as far as the return says.
Header is Header by |_| [None, None] => {
        /// Sex.
        sex: Code = "SEX",
        /// Date of birth.
        born: Date = "DOB",
        /// Ethnic origin.
        ethnicity: Code = "ETHNIC",
        /// Unique pupil number: never leaves validation.
        upn: Text = "UPN",
        /// Is the child a mother? `0` or `1`.
        mother: Code = "MOTHER",
        /// Date of birth of the mother's child.
        child_born: Date = "MC_DOB",
        /// Does the child seek asylum without parents? `0` or `1`: follows from the table UASC, seldom sent.
        asylum_seeker: Code = "UASC" optional,
    }
}
