//! How the odds were worked out.

use crate::payments::simulate::Outlook;
use crate::reports::said::{Cell, Section, Tone};

/// Exact sums and drawn runs.
pub(in crate::reports) fn method(outlook: &Outlook) -> Section {
    let runs = Cell::count(outlook.average.runs).shown();
    Section::new("method", "Method")
        .tone(Tone::Detail)
        .say(
            "What a count pays is asked of the contract itself: the same code that settles a year. Counts are binomial at \
             the practice's true rate, or beta-binomial where the true rate is unknown.",
        )
        .say(
            "The odds of a year are exact sums over all counts that matter; nothing is drawn for them, so that two rules \
             differ by their rules alone. A quantile is the smallest sum at or below which the result lies with at \
             least that chance.",
        )
        .say(format!(
            "The account and all years together are {runs} drawn runs, from the seed {}. Each run has its own stream of \
             draws (ChaCha8), so that the result does not depend on the machine. The odds are estimates for deciding; \
             they never enter a payment.",
            outlook.average.seed
        ))
}
