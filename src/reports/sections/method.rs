//! The method in a few sentences.

use crate::contracts::{Contract, ContractYear};
use crate::reports::said::{Section, Tone};
use crate::words::{show_decimal, whole};

/// What was done, by which version of the contract.
pub(in crate::reports) fn method(contract: &Contract, year: &ContractYear) -> Section {
    let percent = |share| show_decimal(share * whole(100), 0);
    Section::new(format!("method-{}", contract.practice), "Method")
        .tone(Tone::Detail)
        .say(format!(
            "Year {} of the contract (version {}) divides {} into {} % core funding, {} % by outcomes, {} % emergency \
             retainer and {} % kept by the council as corporate parent.",
            year.number,
            contract.version,
            year.base,
            percent(year.core),
            percent(year.outcomes),
            percent(year.retainer),
            percent(year.corporate),
        ))
        .say(
            "Core funding and the retainer are paid in twelfths. Outcomes are measured over the twelve months to the end \
             of the month, from that month's return and the ones before, and paid on account; they are settled from the \
             final return of the year. Rates and scores are exact fractions; each line is rounded once, to the penny, \
             half a penny away from nought.",
        )
        .say(
            "What is posted is always the difference between what is due and what has been posted. So a second run posts \
             nothing, and a corrected return posts one correction.",
        )
}
