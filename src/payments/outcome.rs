//! What a clause is applied to: counts or a rate, and what else its form may ask for.

use crate::words::{Exact, Share, whole};

/// A figure as a clause prices it. Exact to the end: nothing in it has been rounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The numerator and denominator, where there are counts.
    pub counts: Option<Counts>,
    /// The rate, where there are no counts.
    pub rate: Option<Exact>,
    /// Among how many the rate was measured, where it is given without its numerator.
    pub rate_among: Option<Exact>,
    /// The practice's own past rate.
    pub baseline: Option<Exact>,
    /// How many were counted in each stratum, in the order of the clause's strata; empty where the clause has none.
    pub by_stratum: Vec<Exact>,
    /// The part of those who should be counted about whom nobody can say.
    pub unknown: Exact,
    /// By how much the companion has worsened, in its own scale; `None` where nobody can say.
    pub companion_worsened: Option<Exact>,
    /// The same of the year before, for clauses that carry a score.
    pub year_before: Option<Box<Self>>,
}

/// Counts of whole cases; a child that a practice answers for by part of its days is a part of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// How many have what is asked.
    pub having: Exact,
    /// Among how many.
    pub among: Exact,
}

impl Outcome {
    /// Counts of whole cases.
    pub fn of(share: Share) -> Self {
        let counts = Counts { having: whole(share.having.into()), among: whole(share.among.into()) };
        Self { counts: Some(counts), ..Self::default() }
    }

    /// A rate without counts.
    pub fn of_rate(rate: Exact) -> Self {
        Self { rate: Some(rate), ..Self::default() }
    }

    /// The same with the practice's own past rate.
    #[must_use]
    pub fn with_baseline(self, baseline: Option<Exact>) -> Self {
        Self { baseline, ..self }
    }

    /// Among how many it was measured; `None` where a rate stands alone.
    pub fn cases(&self) -> Option<Exact> {
        self.counts.map_or(self.rate_among, |counts| Some(counts.among))
    }

    /// The exact rate; `None` of nobody, which is not nought.
    pub fn plain_rate(&self) -> Option<Exact> {
        match self.counts {
            Some(counts) => (counts.among > whole(0)).then(|| counts.having / counts.among),
            None => self.rate.filter(|_| self.rate_among != Some(whole(0))),
        }
    }
}
