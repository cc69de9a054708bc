//! An outcome clause: what is measured, how it becomes money, and within what limits.

use super::{Form, Measure, Price};
use crate::indicators::Stratum;
use crate::words::{Exact, Pence, Place, exact, whole};

/// An outcome clause.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its key, such as `PS1`.
    pub id: Box<str>,
    /// What is measured.
    pub measure: Measure,
    /// How a figure becomes money.
    pub form: Form,
    /// The most it can pay.
    pub worth: Worth,
    /// The most it can pay in pounds, where the clause has a limit of its own.
    pub cap: Option<Pence>,
    /// The domain whose weight it shares, where the contract has domains.
    pub domain: Option<Box<str>>,
    /// Below so many children (or sessions) it cannot be scored.
    pub minimum: u64,
    /// What it pays when it cannot be scored.
    pub nobody: Nobody,
    /// What a child about whom nobody can say does to the count.
    pub unknown: UnknownChild,
    /// What was paid for it on account before the first month paid by this program, in the same contract year.
    pub paid_before: Pence,
    /// How many years' counts are added up before scoring: 1 for this year alone.
    pub years_pooled: u8,
    /// How the rate is adjusted before it is scored.
    pub adjusted: Adjusted,
    /// Another measure that must not worsen.
    pub companion: Option<Companion>,
    /// When a claim counts, for forms priced by the child or event.
    pub claims: Option<ClaimRule>,
    /// What is assumed of it when the contract is simulated.
    pub odds: Option<Plan>,
    /// Its row.
    pub place: Place,
}

/// The most that a clause can pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// A part of the outcome pot, or of its domain.
    Weight(Exact),
    /// So many points at a price each.
    Points(Exact, Price),
    /// As much as its price brings: for forms priced by the unit, limited by the clause's own cap alone.
    Open,
}

/// What a clause pays when there is nobody to count, or too few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// Nothing.
    Nothing,
    /// Half of what it could pay.
    Midpoint,
    /// Nothing, and its weight goes to the clauses that can be scored.
    Reweight,
    /// What the score of the year before gives.
    Carry,
}

/// What a child about whom nobody can say does to the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownChild {
    /// Is left out of numerator and denominator.
    LeftOut,
    /// Counts against the practice.
    CountsAgainst,
    /// Is left out, but above this part of those counted the clause cannot be scored.
    VoidAbove(Exact),
}

/// How a rate is adjusted before it is scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Adjusted {
    /// Not at all.
    Plain,
    /// Shrunken: `(x + strength·prior) ÷ (n + strength)`.
    Shrunken {
        /// The rate of an average practice.
        prior: Exact,
        /// How many children it weighs.
        strength: Exact,
    },
    /// For case mix: observed over expected, times the standard rate.
    CaseMix {
        /// The rate at which observed equals expected.
        standard: Exact,
        /// The reference rate of each stratum; every child lies in exactly one.
        strata: Vec<(Stratum, Exact)>,
    },
}

/// Another measure that must not worsen by more than a margin, or the clause pays no more than a part.
#[derive(Clone, Debug)]
pub struct Companion {
    /// What must not worsen.
    pub measure: Measure,
    /// By how much it may, in the measure's own scale.
    pub margin: Exact,
    /// The most that the clause pays when it did worsen, as a part of its most: nought for a hurdle.
    pub pays_at_most: Exact,
}

/// When a claim counts: the outcome must last, and a move may start the clock again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRule {
    /// So many days must pass from the start, the first day included.
    pub sustain_days: u16,
    /// A move on or after this day of the claim starts the clock again; an earlier one ends the claim.
    pub restart_from: u16,
    /// Does an early move start the clock again too?
    pub early_move_restarts: bool,
    /// The most that one child can bring.
    pub cap_each: Option<Pence>,
    /// What must be shown.
    pub evidence: Box<str>,
}

/// What is assumed of a clause when the contract is simulated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many children are expected in a year.
    pub planned: u64,
    /// The rate of an average practice.
    pub average: Exact,
    /// How alike practices are: the strength M of the Beta distribution of their true rates.
    pub spread: Exact,
    /// The rate of a practice that is truly better, for the reward.
    pub better: Exact,
}

impl Nobody {
    /// The part of the most that is paid, where that does not depend on other figures.
    pub fn score(self) -> Exact {
        match self {
            Self::Nothing | Self::Reweight | Self::Carry => whole(0),
            Self::Midpoint => exact(1, 2),
        }
    }
}

impl Clause {
    /// Its weight; nought where it is worth points at a price.
    pub fn weight(&self) -> Exact {
        match self.worth {
            Worth::Weight(weight) => weight,
            Worth::Points(..) | Worth::Open => whole(0),
        }
    }
}
