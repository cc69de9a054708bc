//! OC2 and OC3: health and conduct of children in care, and what became of care leavers.

use crate::returns::record::record;
use crate::words::{Code, Date};

record! {
    /// Health and conduct of a child looked after for twelve months. Flags are `0` or `1`.
Outcomes is Oc2 by |_| [None, None] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// Strengths and difficulties questionnaire: 0 to 40.
        sdq_score: u32 = "SDQ_SCORE",
        /// Why there is no score.
        sdq_reason: Code = "SDQ_REASON",
        /// Convicted or cautioned in the year.
        convicted: Code = "CONVICTED",
        /// Development assessments up to date (under five).
        health_check: Code = "HEALTH_CHECK",
        /// Immunisations up to date.
        immunisations: Code = "IMMUNISATIONS",
        /// Teeth checked in the year.
        teeth_check: Code = "TEETH_CHECK",
        /// Health assessed in the year.
        health_assessment: Code = "HEALTH_ASSESSMENT",
        /// A substance problem was identified.
        substance_misuse: Code = "SUBSTANCE_MISUSE",
        /// Help with it was received.
        intervention_received: Code = "INTERVENTION_RECEIVED",
        /// Help with it was offered.
        intervention_offered: Code = "INTERVENTION_OFFERED",
    }
}

record! {
    /// What a care leaver does and where they live, about a birthday from the 17th to the 21st.
CareLeaver is Oc3 by |_| [None, None] => {
        /// Date of birth, again.
        born: Date = "DOB",
        /// Is the council in touch?
        in_touch: Code = "IN_TOUCH",
        /// Education, employment or training.
        activity: Code = "ACTIV",
        /// Accommodation; ends in 1 when suitable.
        accommodation: Code = "ACCOM",
    }
}
