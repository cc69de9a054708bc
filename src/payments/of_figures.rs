//! What a clause is applied to, out of a practice's measured figures.

use super::Outcome;
use super::outcome::Counts;
use crate::contracts::{Clause, UnknownChild};
use crate::indicators::{Better, Figure, PracticeFigures};
use crate::words::{Exact, Share, exact, whole};

/// The outcome of a clause.
///
/// # Errors
/// Why it could not be measured.
pub(super) fn outcome(clause: &Clause, figures: &PracticeFigures) -> Result<Outcome, String> {
    let Some(indicator) = clause.measure.indicator else {
        return Err(format!("{} comes from outside the return", clause.measure.id));
    };
    let figure = figures.figure(indicator.id).ok_or_else(|| format!("{} was not measured", indicator.id))?;
    if let Some(why) = &figure.not_measured {
        return Err(why.clone());
    }
    let counts = in_children(counted(clause, figure), figure);
    Ok(Outcome { counts: Some(counts), unknown: unknown_part(figure), ..Outcome::default() })
}

/// Counts in whole children (or sessions), out of counts in the figure's parts.
pub(super) fn in_children(share: Share, figure: &Figure) -> Counts {
    let children = |count: u64| exact(count.into(), figure.parts.into());
    Counts { having: children(share.having), among: children(share.among) }
}

/// The counts that are priced, in the figure's parts: what the clause says of children about whom nobody can say.
pub(super) fn counted(clause: &Clause, figure: &Figure) -> Share {
    match clause.unknown {
        UnknownChild::LeftOut | UnknownChild::VoidAbove(_) => figure.share,
        UnknownChild::CountsAgainst => {
            let unknown = figure.weighed.unknown as u64;
            let against = if clause.measure.better == Better::Lower { unknown } else { 0 };
            figure.share + Share::new(against, unknown)
        }
    }
}

/// The part of those who should be counted about whom nobody can say.
fn unknown_part(figure: &Figure) -> Exact {
    let unknown = figure.weighed.unknown as i128;
    let all = unknown + (figure.weighed.has + figure.weighed.has_not) as i128;
    if all == 0 { whole(0) } else { exact(unknown, all) }
}
