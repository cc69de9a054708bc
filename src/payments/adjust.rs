//! The rate that is scored: plain, shrunken towards a prior, or adjusted for case mix. Exact, because it enters pay.

use super::Outcome;
use super::outcome::Counts;
use super::working::Working;
use crate::contracts::{Adjusted, Clause, trimmed};
use crate::indicators::small_numbers::{self, Expected};
use crate::words::{Exact, Long, TooLong};

/// The rate that a clause scores; `None` when there is none.
pub(super) fn adjusted(
    clause: &Clause,
    outcome: &Outcome,
    working: &mut Working,
) -> Result<Option<Exact>, TooLong> {
    let Some(plain) = outcome.plain_rate() else { return Ok(None) };
    let show = |rate| clause.measure.scale.show(rate);
    working.step("The rate", || {
        let how = match (outcome.counts, clause.years_pooled) {
            (Some(counts), 1) => format!("{} of {}", counts.having, counts.among),
            (Some(counts), years) => format!("{} of {} in {years} years", counts.having, counts.among),
            (None, _) => "as the figures give it".into(),
        };
        (how, show(plain))
    });
    let counts = match (outcome.counts, outcome.rate.zip(outcome.rate_among)) {
        (None, Some((rate, among))) => Some(Counts { having: (Long::from(rate) * among).fits()?, among }),
        (counts, _) => counts,
    };
    match (&clause.adjusted, counts) {
        (Adjusted::Plain, _) => Ok(Some(plain)),
        (Adjusted::Shrunken { prior, strength }, Some(counts)) => {
            let rate = small_numbers::shrunken(counts.having, counts.among, *strength, *prior)?;
            working.step("The rate, shrunken towards the average", || {
                let (having, among) = (counts.having, counts.among);
                (format!("({having} + {strength} × {}) ÷ ({among} + {strength})", show(*prior)), show(rate))
            });
            Ok(Some(rate))
        }
        (Adjusted::CaseMix { standard, strata }, Some(counts)) => {
            if strata.len() != outcome.by_stratum.len() {
                return Ok(None);
            }
            let strata = strata.iter().zip(&outcome.by_stratum);
            let strata: Vec<Expected> =
                strata.map(|((_, rate), children)| Expected { children: *children, rate: *rate }).collect();
            let Some(found) = small_numbers::adjusted(counts.having, &strata, *standard)? else {
                return Ok(None);
            };
            working.step("The rate, adjusted for case mix", || {
                let (expected, standard) = (trimmed(found.expected, 4), show(*standard));
                (format!("{} observed ÷ {expected} expected × {standard}", counts.having), show(found.rate))
            });
            Ok(Some(found.rate))
        }
        // A rate without counts cannot be weighed against a prior or by strata.
        (_, None) => Ok(None),
    }
}
