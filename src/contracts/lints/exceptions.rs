//! L210: exceptions without a limit.

use crate::contracts::{Contract, Lint};

pub(super) fn lints(contract: &Contract) -> Vec<Lint> {
    if contract.exceptions.reasons.is_empty() || contract.exceptions.cap.is_some() {
        return Vec::new();
    }
    let says = "Children can be excepted without any limit. Give the greatest percentage of those counted that may be.";
    vec![Lint::warning("L210", contract.place_of("exceptions_cap"), says)]
}
