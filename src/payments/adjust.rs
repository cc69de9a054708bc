//! The rate that is scored: plain, shrunken towards a prior, or adjusted for case mix. Exact, because it enters pay.

use super::outcome::Counts;
use super::{Outcome, Step};
use crate::contracts::{Adjusted, Clause};
use crate::indicators::small_numbers::{self, Expected};
use crate::words::Exact;

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
            let rate = small_numbers::shrunken(counts.having, counts.among, *strength, *prior);
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
            let strata = strata.iter().zip(&outcome.by_stratum);
            let strata: Vec<Expected> =
                strata.map(|((_, rate), children)| Expected { children: *children, rate: *rate }).collect();
            let found = small_numbers::adjusted(counts.having, &strata, *standard)?;
            let how = format!(
                "{} observed ÷ {} expected × {}",
                counts.having,
                crate::contracts::trimmed(found.expected, 4),
                show(*standard)
            );
            working.push(Step::new("The rate, adjusted for case mix", how, show(found.rate)));
            Some(found.rate)
        }
        // A rate without counts cannot be weighed against a prior or by strata.
        (_, None) => None,
    }
}
