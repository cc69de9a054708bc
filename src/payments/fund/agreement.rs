//! Who agreed to a claim, and whether that is enough for the fund to meet it.

use crate::contracts::Contract;
use crate::indicators::Claim;
use crate::words::{Date, same_person, short_date};
use std::fmt;

/// Why a claim draws nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAgreed {
    /// Nobody is named.
    ByNobody,
    /// The practice that claims agreed to it itself.
    ByPractice,
    /// Whoever prepares the figures agreed to it.
    ByPreparer,
    /// Whoever states the figures agreed to it.
    ByClaimant,
    /// No day can be read.
    OnNoDay,
    /// It is agreed on a day that is yet to come.
    After(Date),
    /// No evidence is named.
    WithoutEvidence,
}

/// Why a claim is not agreed, by what was known on a day; `None` when it is. The first reason counts, because each hides
/// those after it.
fn not_agreed(contract: &Contract, claim: &Claim, known: Date) -> Option<NotAgreed> {
    let Some(by) = &claim.agreed_by else { return Some(NotAgreed::ByNobody) };
    let is = |name: &str| same_person(by, name);
    if is(&contract.practice) || is(&contract.practice_name) {
        return Some(NotAgreed::ByPractice);
    }
    if is(&contract.people.prepared_by) {
        return Some(NotAgreed::ByPreparer);
    }
    if is(&contract.verification.claimed_by) {
        return Some(NotAgreed::ByClaimant);
    }
    match claim.agreed_on {
        None => Some(NotAgreed::OnNoDay),
        Some(on) if on > known => Some(NotAgreed::After(on)),
        Some(_) => (!claim.has_evidence).then_some(NotAgreed::WithoutEvidence),
    }
}

/// One child's claims: those that are agreed, and the others with the reason.
pub(super) fn sorted<'a>(
    contract: &Contract,
    claims: &'a [Claim],
    known: Date,
) -> (Vec<&'a Claim>, Vec<(&'a Claim, NotAgreed)>) {
    let mut agreed = Vec::new();
    let mut waiting = Vec::new();
    for claim in claims {
        match not_agreed(contract, claim, known) {
            None => agreed.push(claim),
            Some(why) => waiting.push((claim, why)),
        }
    }
    (agreed, waiting)
}

impl fmt::Display for NotAgreed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByNobody => to.write_str("nobody has agreed to it"),
            Self::ByPractice => to.write_str("the practice that claims agreed to it itself"),
            Self::ByPreparer => to.write_str("whoever prepares the figures agreed to it"),
            Self::ByClaimant => to.write_str("whoever states the figures agreed to it"),
            Self::OnNoDay => to.write_str("no day on which it was agreed can be read"),
            Self::After(day) => write!(to, "it is agreed on {}, which is yet to come", short_date(*day)),
            Self::WithoutEvidence => to.write_str("it names no evidence"),
        }
    }
}
