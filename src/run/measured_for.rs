//! What is measured for a contract's practice: whom it answers for, over how many years, which exceptions it knows.

use crate::contracts::Contract;
use crate::indicators::{Practice, Reason};

/// The reasons for exceptions that a contract knows.
pub(super) fn reasons(contract: &Contract) -> Vec<Reason<'_>> {
    let known = contract.exceptions.reasons.iter();
    known.map(|reason| Reason { code: &reason.code, evidence: !reason.evidence.is_empty() }).collect()
}

/// What is measured for a contract's practice.
pub(super) fn measured_for<'a>(contract: &'a Contract, reasons: &'a [Reason<'a>]) -> Practice<'a> {
    Practice {
        code: &contract.practice,
        attribution: contract.attribution,
        years_pooled: contract.years_looked_at(),
        reasons,
        exception_cap: contract.exceptions.cap,
    }
}
