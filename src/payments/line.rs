//! A statement and its lines: an amount is never without the steps to it.

use super::{Calculation, Fund};
use crate::contracts::Clause;
use crate::indicators::Interval;
use crate::words::{Exact, Month, Pence, Share};
use std::fmt;

/// What is due to a practice for one month.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The practice.
    pub practice: Box<str>,
    /// The council that pays.
    pub council: Box<str>,
    /// The month it is for.
    pub month: Month,
    /// The contract year the month lies in.
    pub contract_year: u8,
    /// The lines, core first.
    pub lines: Vec<Line>,
    /// The emergency retainer as a fund.
    pub fund: Fund,
    /// What the council keeps for the month as corporate parent: never paid to the practice.
    pub kept_by_council: Pence,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is for.
    pub component: Component,
    /// The month it is for.
    pub month: Month,
    /// What is due.
    pub due: Due,
    /// The steps to the amount, in order.
    pub working: Vec<Step>,
    /// The same laid out row by row, from counts and the contract's values, for a spreadsheet to work out again.
    pub calculation: Calculation,
    /// How the outcome was scored, for outcome lines that could be.
    pub scored: Option<Scored>,
}

/// What a line is for. With practice and month it is the key under which money is posted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// Core funding.
    Core,
    /// The emergency retainer.
    Retainer,
    /// What the emergency retainer's fund gives back when its year is settled.
    RetainerBalance,
    /// An outcome clause, on account.
    OnAccount(Box<str>),
    /// An outcome clause, settled for a whole year.
    Settlement(Box<str>),
    /// What the risk terms add to or take from a year's outcomes.
    Risk,
}

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// This, worked out from what was measured or agreed.
    Pay(Pence),
    /// This, by the contract's rule for a return that did not come: put right when it comes.
    Estimated(Pence, String),
    /// Nothing can be said yet: why, and the most that is at stake. What was posted before stays as it is.
    Held(String, Pence),
    /// It would have been this, had the term been live: shown and never paid.
    Shadow(Pence),
}

/// One step of a line's working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the step finds.
    pub finds: &'static str,
    /// How.
    pub how: String,
    /// The result, as shown.
    pub result: String,
}

/// How an outcome was scored.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The clause.
    pub clause: Clause,
    /// The counts that were priced.
    pub share: Share,
    /// Into how many parts a child is cut in them.
    pub parts: u64,
    /// The interval of the rate.
    pub interval: Option<Interval>,
    /// The part of the most that was earned.
    pub score: Exact,
    /// What the line would have been with one child more that has what is asked, all else equal.
    pub one_more: Option<Pence>,
    /// What it would have been with one child fewer.
    pub one_fewer: Option<Pence>,
    /// What it would have been at the two ends of the interval, the lower amount first.
    pub between: Option<(Pence, Pence)>,
}

impl Statement {
    /// All that is due; held lines are not in it.
    pub fn due(&self) -> Pence {
        self.lines.iter().filter_map(|line| line.due.amount()).sum()
    }

    /// The lines that are held.
    pub fn held(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| matches!(line.due, Due::Held(..)))
    }
}

impl Due {
    /// The amount due; `None` when held, nothing when it is tried out only.
    pub fn amount(&self) -> Option<Pence> {
        match self {
            Self::Pay(pence) | Self::Estimated(pence, _) => Some(*pence),
            Self::Shadow(_) => Some(Pence::ZERO),
            Self::Held(..) => None,
        }
    }
}

impl Component {
    /// The clause, for outcome lines.
    pub fn clause(&self) -> Option<&str> {
        match self {
            Self::Core | Self::Retainer | Self::RetainerBalance | Self::Risk => None,
            Self::OnAccount(clause) | Self::Settlement(clause) => Some(clause),
        }
    }

    /// The component in a table of its own practice: an outcome by its indicator's name.
    pub fn label(&self, clauses: &[Clause]) -> String {
        let title =
            |id: &str| clauses.iter().find(|clause| *clause.id == *id).map(|clause| &*clause.measure.title);
        match self {
            Self::OnAccount(id) => format!("{id} {}", title(id).unwrap_or_default()),
            Self::Settlement(id) => format!("{id} {}, year-end settlement", title(id).unwrap_or_default()),
            Self::Core | Self::Retainer | Self::RetainerBalance | Self::Risk => self.long(),
        }
    }

    /// How certain a sum of this component is.
    pub fn certainty(&self) -> &'static str {
        match self {
            Self::Core | Self::Retainer => "certain",
            Self::OnAccount(_) => "on account",
            Self::Settlement(_) | Self::RetainerBalance | Self::Risk => "settled",
        }
    }

    /// The component as people read it.
    pub fn long(&self) -> String {
        match self {
            Self::Core => "Core funding".into(),
            Self::Retainer => "Emergency retainer".into(),
            Self::RetainerBalance => "Emergency retainer, year-end balance".into(),
            Self::OnAccount(clause) => format!("Outcome {clause}, on account"),
            Self::Settlement(clause) => format!("Outcome {clause}, year-end settlement"),
            Self::Risk => "Risk terms of the year's outcomes".into(),
        }
    }
}

impl fmt::Display for Component {
    /// The key as the ledger holds it.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core => to.write_str("core"),
            Self::Retainer => to.write_str("retainer"),
            Self::RetainerBalance => to.write_str("retainer-balance"),
            Self::OnAccount(clause) => write!(to, "on-account:{clause}"),
            Self::Settlement(clause) => write!(to, "settlement:{clause}"),
            Self::Risk => to.write_str("risk"),
        }
    }
}

impl Step {
    /// A step.
    pub fn new(finds: &'static str, how: impl Into<String>, result: impl Into<String>) -> Self {
        Self { finds, how: how.into(), result: result.into() }
    }
}
