//! A figure: the counts of an indicator for a practice, and every verdict behind them.
//!
//! Counts are in parts of a child, so that no fraction of one is ever rounded: under `day_share` a child held for
//! half the year brings 183 of 365 parts. What the parts mean for small numbers: a minimum size is compared with
//! [`Figure::children`], and chance is judged by [`Figure::effective`], which is never more than the children there are.

use super::{Indicator, Interval, State, StateCount, Stratum, Verdict};
use crate::returns::RowRef;
use crate::words::{Exact, Share, exact};
use std::collections::BTreeMap;

/// One indicator of one practice.
#[derive(Debug)]
pub struct Figure {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// Into how many parts each child is cut: 1, 12 for days of the month, the days of the window for shares of days.
    pub parts: u64,
    /// The counts, in parts; nought of nought when nobody counts.
    pub share: Share,
    /// What those excepted would have added to the denominator, in parts; one about whom nobody could say is a child.
    pub excepted: u64,
    /// The 95 % interval of the rate, by the effective number of children.
    pub interval: Option<Interval>,
    /// How many children are in each state.
    pub states: StateCount,
    /// How many parts of children are in each state.
    pub weighed: StateCount,
    /// The counts had every child stayed with the first practice to hold it in the window: in whole children.
    pub under_cohort: Share,
    /// Every child that the practice held for a day of the window.
    pub verdicts: Vec<Verdict>,
    /// The rows that the verdicts rest on, one after the other.
    pub(super) rows: Vec<RowRef>,
    /// Why the indicator could not be measured at all, such as a table that did not come.
    pub not_measured: Option<String>,
}

impl Figure {
    /// A figure of nobody.
    pub fn nobody(indicator: &'static Indicator) -> Self {
        Self {
            indicator,
            parts: 1,
            share: Share::default(),
            excepted: 0,
            interval: None,
            states: StateCount::default(),
            weighed: StateCount::default(),
            under_cohort: Share::default(),
            verdicts: Vec::new(),
            rows: Vec::new(),
            not_measured: None,
        }
    }

    /// How many children (or sessions) were counted: the parts put together.
    pub fn children(&self) -> Exact {
        exact(self.share.among.into(), self.parts.into())
    }

    /// How many of them have what is asked.
    pub fn having(&self) -> Exact {
        exact(self.share.having.into(), self.parts.into())
    }

    /// The rate among those counted; `None` of nobody.
    pub fn net(&self) -> Option<Exact> {
        self.share.rate()
    }

    /// The rate had nobody been excepted and none of the excepted had it.
    pub fn gross(&self) -> Option<Exact> {
        Share::new(self.share.having, self.share.among + self.excepted).rate()
    }

    /// How many were excepted among those counted and excepted.
    pub fn excepted_share(&self) -> Option<Exact> {
        let StateCount { has, has_not, excepted, .. } = self.weighed;
        part(excepted, has + has_not + excepted)
    }

    /// For how many of those who should be counted somebody can say.
    pub fn completeness(&self) -> Option<Exact> {
        let StateCount { has, has_not, unknown, .. } = self.weighed;
        part(has + has_not, has + has_not + unknown)
    }

    /// The effective number of children, (Σw)² ÷ Σw² over those counted: as many whole children would tell as much.
    pub fn effective(&self) -> Option<Exact> {
        effective(&self.verdicts)
    }

    /// The rows that a verdict of this figure rests on.
    pub fn rows_of(&self, verdict: &Verdict) -> &[RowRef] {
        &self.rows[verdict.rows.start as usize..verdict.rows.end as usize]
    }

    /// The counts in each stratum, in parts, and the children counted who are in none.
    pub fn by_stratum(&self, strata: &[Stratum]) -> (Vec<Share>, Vec<u32>) {
        let (mut shares, mut none) = (vec![Share::default(); strata.len()], Vec::new());
        for verdict in &self.verdicts {
            let State::Counted(share) = verdict.state else { continue };
            match strata.iter().position(|stratum| stratum.holds(verdict)) {
                Some(at) => shares[at] = shares[at] + weighted(share, verdict.weight),
                None => none.push(verdict.child),
            }
        }
        (shares, none)
    }

    /// Why children were left out, and how many for each reason.
    pub fn left_out(&self) -> BTreeMap<(&'static str, &str), usize> {
        let mut reasons = BTreeMap::new();
        for verdict in &self.verdicts {
            if !verdict.state.why().is_empty() {
                *reasons.entry((verdict.state.word(), verdict.state.why())).or_default() += 1;
            }
        }
        reasons
    }
}

/// A child's share in the parts that a practice answers for.
pub(super) fn weighted(share: Share, weight: u32) -> Share {
    Share::new(share.having * u64::from(weight), share.among * u64::from(weight))
}

pub(super) fn effective(verdicts: &[Verdict]) -> Option<Exact> {
    let counted = verdicts.iter().filter(|verdict| matches!(verdict.state, State::Counted(_)));
    let weights = counted.map(|verdict| i128::from(verdict.weight));
    let (sum, squares) =
        weights.fold((0, 0), |(sum, squares), weight| (sum + weight, squares + weight * weight));
    (squares > 0).then(|| exact(sum * sum, squares))
}

fn part(of: usize, all: usize) -> Option<Exact> {
    Share::new(of as u64, all as u64).rate()
}
