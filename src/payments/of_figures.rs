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
    let share = counted(clause, figure);
    let counts = Counts { having: whole(share.having.into()), among: whole(share.among.into()) };
    Ok(Outcome { counts: Some(counts), unknown: unknown_part(figure), ..Outcome::default() })
}

/// The counts that are priced: what the clause says of children about whom nobody can say.
pub(super) fn counted(clause: &Clause, figure: &Figure) -> Share {
    match clause.unknown {
        UnknownChild::LeftOut | UnknownChild::VoidAbove(_) => figure.share,
        UnknownChild::CountsAgainst => {
            let unknown = figure.states.unknown as u64;
            let against = if clause.measure.better == Better::Lower { unknown } else { 0 };
            figure.share + Share::new(against, unknown)
        }
    }
}

/// The part of those who should be counted about whom nobody can say.
fn unknown_part(figure: &Figure) -> Exact {
    let unknown = figure.states.unknown as i128;
    let all = unknown + (figure.states.has + figure.states.has_not) as i128;
    if all == 0 { whole(0) } else { exact(unknown, all) }
}
