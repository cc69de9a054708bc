//! Terms that share the risk of a year's outcomes between practice and council.

use crate::words::{Exact, Pence, Place};

/// A risk term, with the years it holds in and the row that says so. Terms apply in the order of their rows.
#[derive(Clone, Debug)]
pub struct RiskTerm {
    /// The contract years; empty for every year.
    pub years: Vec<u8>,
    /// What it does.
    pub risk: Risk,
    /// Its row.
    pub place: Place,
}

/// What a risk term does to the sum of a year's outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// No less than this.
    Floor(Pence),
    /// No more than this.
    Cap(Pence),
    /// The whole of the year's payments (core, retainer, outcomes) is no less than this part of the planned sum.
    Guarantee {
        /// The planned sum.
        planned: Pence,
        /// The part that is certain; one in a hold-harmless year.
        share: Exact,
    },
    /// No further than so much from the middle, either way.
    Collar {
        /// The middle.
        middle: Pence,
        /// How far.
        reach: Pence,
    },
    /// The practice bears a shortfall (and keeps a gain) up to `first`, then a share of it up to `second`, then none.
    Corridor {
        /// The planned sum.
        planned: Pence,
        /// Up to here the practice bears all.
        first: Pence,
        /// Up to here it bears its share.
        second: Pence,
        /// Its share between the two.
        share: Exact,
    },
    /// Nothing is shared inside the rate; at it and beyond, this share of all of it, from the first pound.
    MinimumRate {
        /// The planned sum.
        planned: Pence,
        /// The rate, as a sum.
        rate: Pence,
        /// The share.
        share: Exact,
    },
    /// Practices that earned more than this together are paid in proportion.
    Pool(Pence),
    /// This part of each practice's base is withheld and earned back in proportion to its score, at no cost to the payer.
    Exchange(Exact),
}

impl Risk {
    /// The term's name in the column TERM.
    pub fn name(self) -> &'static str {
        match self {
            Self::Floor(_) => "floor",
            Self::Cap(_) => "cap",
            Self::Guarantee { .. } => "guarantee",
            Self::Collar { .. } => "collar",
            Self::Corridor { .. } => "corridor",
            Self::MinimumRate { .. } => "minimum rate",
            Self::Pool(_) => "pool",
            Self::Exchange(_) => "exchange",
        }
    }

    /// Does it make one practice's payment depend on another's figures?
    pub fn couples(self) -> bool {
        matches!(self, Self::Pool(_) | Self::Exchange(_))
    }
}
