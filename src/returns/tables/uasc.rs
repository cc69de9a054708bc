//! UASC: unaccompanied asylum-seeking children.

use crate::returns::record::record;
use crate::words::{Code, Date};

record! {
    /// A child who was an unaccompanied asylum seeker in the year.
Uasc is Uasc by |_| [None, None] => {
        /// Sex, again.
        sex: Code = "SEX",
        /// Date of birth, again.
        born: Date = "DOB",
        /// The day the status ended.
        status_ended: Date = "DUC",
    }
}
