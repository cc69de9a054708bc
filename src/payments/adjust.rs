//! The rate that is scored: plain, shrunken towards a prior, or adjusted for case mix. Exact, because it enters pay.

use super::outcome::Counts;
use super::{Outcome, Step};
use crate::contracts::{Adjusted, Clause};
use crate::words::{Exact, whole};

/// The rate that a clause scores; `None` when there is none.
pub(super) fn adjusted(clause: &Clause, outcome: &Outcome, working: &mut Vec<Step>) -> Option<Exact> {
    let plain = outcome.plain_rate()?;
    let show = |rate| clause.measure.scale.show(rate);
    let how = match (outcome.counts, clause.years_pooled) {
        (Some(counts), 1) => format!("{} of {}", counts.having, counts.among),
        (Some(counts), years) => format!("{} of {} in {years} years", counts.having, counts.among),
        (None, _) => "as the figures give it".into(),
    };
    working.push(Step::new("The rate", how, show(plain)));
    let given = outcome.rate.zip(outcome.rate_among);
    let counts = outcome.counts.or(given.map(|(rate, among)| Counts { having: rate * among, among }));
    match (&clause.adjusted, counts) {
        (Adjusted::Plain, _) => Some(plain),
        (Adjusted::Shrunken { prior, strength }, Some(counts)) => {
            let rate = (counts.having + strength * prior) / (counts.among + strength);
            let how = format!(
                "({} + {strength} × {}) ÷ ({} + {strength})",
                counts.having,
                show(*prior),
                counts.among
            );
            working.push(Step::new("The rate, shrunken towards the average", how, show(rate)));
            Some(rate)
        }
        (Adjusted::CaseMix { standard, strata }, Some(counts)) => {
            if strata.len() != outcome.by_stratum.len() {
                return None;
            }
            let expected: Exact = strata
                .iter()
                .zip(&outcome.by_stratum)
                .map(|((_, rate), share)| whole(share.among.into()) * rate)
                .sum();
            if expected == whole(0) {
                return None;
            }
            let rate = counts.having / expected * standard;
            let how = format!(
                "{} observed ÷ {} expected × {}",
                counts.having,
                crate::contracts::trimmed(expected, 4),
                show(*standard)
            );
            working.push(Step::new("The rate, adjusted for case mix", how, show(rate)));
            Some(rate)
        }
        // A rate without counts cannot be weighed against a prior or by strata.
        (_, None) => None,
    }
}
