//! What a clause is applied to, out of a practice's measured figures.

use super::Outcome;
use super::outcome::Counts;
use crate::contracts::{Adjusted, Clause, UnknownChild};
use crate::indicators::{Better, Figure, PracticeFigures, StateCount, Stratum};
use crate::words::{Exact, Share, exact, whole};

/// A clause's figures: those of its own years, newest first, and those of one year earlier.
pub(super) struct Years<'a> {
    now: Vec<&'a Figure>,
    before: Vec<&'a Figure>,
}

impl<'a> Years<'a> {
    /// The figures that a clause pools. Years before the contract began are nobody's to answer for: `years` says how many
    /// there are to pool, this one included.
    ///
    /// # Errors
    /// Why it could not be measured.
    pub(super) fn of(clause: &Clause, figures: &'a PracticeFigures, years: u8) -> Result<Self, String> {
        let Some(indicator) = clause.measure.indicator else {
            return Err(format!("{} comes from outside the return", clause.measure.id));
        };
        let pooled = usize::from(clause.years_pooled.min(years).max(1));
        let all: Vec<&Figure> = figures.over_years(indicator.id).collect();
        if all.is_empty() {
            return Err(format!("{} was not measured", indicator.id));
        }
        let now: Vec<&Figure> = all.iter().copied().take(pooled).collect();
        match now.iter().find_map(|figure| figure.not_measured.clone()) {
            Some(why) => Err(why),
            None => Ok(Self { before: all.into_iter().skip(1).take(pooled).collect(), now }),
        }
    }

    /// The counts that are priced, in parts.
    pub(super) fn share(&self, clause: &Clause) -> Share {
        self.now.iter().map(|figure| counted(clause, figure)).fold(Share::default(), |sum, share| sum + share)
    }

    /// Into how many parts a child is cut.
    pub(super) fn parts(&self) -> u64 {
        self.now[0].parts
    }

    /// The figure of the newest year.
    pub(super) fn newest(&self) -> &'a Figure {
        self.now[0]
    }

    /// Are the counts that are priced those of the newest figure alone?
    pub(super) fn is_newest_alone(&self, clause: &Clause) -> bool {
        self.share(clause) == self.newest().share
    }

    /// What the clause is applied to; `figures` hold its companion's too.
    pub(super) fn outcome(&self, clause: &Clause, figures: &PracticeFigures) -> Outcome {
        let year_before = if self.before.iter().all(|figure| figure.not_measured.is_none()) {
            of(clause, &self.before).map(Box::new)
        } else {
            None
        };
        let companion_worsened = clause.companion.as_ref().and_then(|companion| {
            let rates: Vec<Option<Exact>> =
                figures.over_years(&companion.measure.id).map(Figure::net).collect();
            let [now, before, ..] = rates[..] else { return None };
            Some(companion.measure.better.gain(now?, before?))
        });
        let outcome = of(clause, &self.now).unwrap_or_default();
        Outcome { companion_worsened, year_before, ..outcome }
    }
}

/// Counts over several years; `None` of no years.
fn of(clause: &Clause, years: &[&Figure]) -> Option<Outcome> {
    let first = years.first()?;
    let share = years.iter().map(|figure| counted(clause, figure)).fold(Share::default(), |sum, of| sum + of);
    Some(Outcome {
        counts: Some(in_children(share, first.parts)),
        unknown: unknown_part(years),
        by_stratum: by_stratum(clause, years),
        ..Outcome::default()
    })
}

/// Counts in whole children (or sessions), out of counts in parts.
pub(super) fn in_children(share: Share, parts: u64) -> Counts {
    let children = |count: u64| exact(count.into(), parts.into());
    Counts { having: children(share.having), among: children(share.among) }
}

/// The counts that are priced, in the figure's parts: what the clause says of children about whom nobody can say.
fn counted(clause: &Clause, figure: &Figure) -> Share {
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
fn unknown_part(years: &[&Figure]) -> Exact {
    let sum =
        |of: fn(&StateCount) -> usize| years.iter().map(|figure| of(&figure.weighed)).sum::<usize>() as i128;
    let unknown = sum(|states| states.unknown);
    let all = unknown + sum(|states| states.has + states.has_not);
    if all == 0 { whole(0) } else { exact(unknown, all) }
}

/// The children by stratum; empty where the clause has no strata, or where a counted child lies in none of them.
fn by_stratum(clause: &Clause, years: &[&Figure]) -> Vec<Exact> {
    let Adjusted::CaseMix { strata, .. } = &clause.adjusted else { return Vec::new() };
    let strata: Vec<Stratum> = strata.iter().map(|(stratum, _)| *stratum).collect();
    let mut sums = vec![whole(0); strata.len()];
    for figure in years {
        let (shares, in_none) = figure.by_stratum(&strata);
        if !in_none.is_empty() {
            return Vec::new();
        }
        for (sum, share) in sums.iter_mut().zip(shares) {
            *sum += in_children(share, figure.parts).among;
        }
    }
    sums
}
