//! How a figure becomes money: the closed set of scoring forms. There are no free formulas.

use crate::words::{Exact, Pence};

/// How a figure becomes money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing at `zero`, all at `full`, in proportion between; either may be the higher.
    Linear(Line),
    /// The higher of the achievement by the line and the improvement on the practice's own past.
    BestOf(Line, Improvement),
    /// Ten points for the benchmark (`full`), one to nine by steps for passing the threshold (`zero`), nought to nine for
    /// improvement on the practice's own past; the higher counts.
    TenPoints(Line, Option<Exact>),
    /// A score for each band of rates: steps.
    Bands(Vec<Band>),
    /// The change against the rate of an earlier cohort alone.
    Change(Improvement),
    /// All or nothing: all when the rate is better than this one beyond chance (95 %, Wilson).
    Gate(Exact),
    /// A price for each child that has what is asked, beyond those who would have had it anyway.
    RateCard {
        /// The price a child.
        price: Price,
        /// The part of the cohort that would have had it anyway.
        deadweight: Exact,
    },
    /// A price for each event, day, week or milestone that was reached.
    PerUnit {
        /// The price.
        price: Price,
        /// Of what.
        unit: PricedUnit,
    },
    /// A price for each day below what the baseline rate would have given over the days tracked.
    DaysAvoided {
        /// The price a day.
        price: Price,
        /// The rate without the practice.
        baseline: Exact,
    },
}

/// From nothing to all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The rate at or beyond which nothing is paid.
    pub zero: Exact,
    /// The rate at or beyond which all is paid.
    pub full: Exact,
}

/// How improvement on a practice's own past is scored. Changes are counted in the direction that is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// The practice's own past rate, where the contract fixes it; else it comes with the figure.
    pub baseline: Option<Exact>,
    /// The change that earns nothing.
    pub from: Exact,
    /// The change that earns all; `None` when reaching `full` of the line does.
    pub to: Option<Exact>,
}

/// One band: `from ≤ rate < below`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its first rate; `None` for no lower end.
    pub from: Option<Exact>,
    /// The rate at which the next band begins; `None` for no upper end.
    pub below: Option<Exact>,
    /// The part of the most that it pays.
    pub score: Exact,
}

/// What a unit price is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricedUnit {
    /// An event.
    Event,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A milestone.
    Milestone,
}

/// A price: written in the clause, or a dated parameter of the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Price {
    /// So much.
    Of(Pence),
    /// The parameter of this name, as it stands on the last day of the contract year.
    Parameter(Box<str>),
}

impl Form {
    /// The form's name in the column FORM.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Linear(_) => "linear",
            Self::BestOf(..) => "best of",
            Self::TenPoints(..) => "ten points",
            Self::Bands(_) => "bands",
            Self::Change(_) => "change",
            Self::Gate(_) => "gate",
            Self::RateCard { .. } => "rate card",
            Self::PerUnit { unit, .. } => unit.form(),
            Self::DaysAvoided { .. } => "days avoided",
        }
    }

    /// The line from nothing to all, for forms that have one.
    pub fn line(&self) -> Option<Line> {
        match self {
            Self::Linear(line) | Self::BestOf(line, _) | Self::TenPoints(line, _) => Some(*line),
            _ => None,
        }
    }

    /// Does a small change of the rate move the score by a step? Then it is no fault of the contract (L408).
    pub fn is_step(&self) -> bool {
        matches!(self, Self::TenPoints(..) | Self::Bands(_) | Self::Gate(_))
    }

    /// Is it priced by the unit, so that what it pays is no part of a most?
    pub fn price(&self) -> Option<&Price> {
        match self {
            Self::RateCard { price, .. } | Self::PerUnit { price, .. } | Self::DaysAvoided { price, .. } => {
                Some(price)
            }
            _ => None,
        }
    }
}

impl PricedUnit {
    /// The form's name in the column FORM.
    pub fn form(self) -> &'static str {
        match self {
            Self::Event => "per event",
            Self::Day => "per day",
            Self::Week => "per week",
            Self::Milestone => "milestone",
        }
    }

    /// One of it.
    pub fn one(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Day => "day",
            Self::Week => "week",
            Self::Milestone => "milestone",
        }
    }
}
