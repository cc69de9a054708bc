//! The decisions that take effect in a window, by child.

use super::blocks::Window;
use super::exceptions::decision;
use super::{Indicator, Practice};
use crate::returns::{Return, RowRef};
use crate::words::Date;
use std::collections::BTreeMap;

/// A decision that a child shall not count, in the order in which decisions were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decision<'a> {
    pub(super) on: Date,
    pub(super) reason: &'a str,
    /// The indicator's id; `None` for all of them.
    pub(super) indicator: Option<&'static str>,
    pub(super) row: RowRef,
}

/// The decisions of a practice that take effect in a window; from every return, since a window may reach into the
/// year before.
pub(super) struct Decisions<'a>(BTreeMap<u32, Vec<Decision<'a>>>);

impl<'a> Decisions<'a> {
    pub(super) fn of(given: &'a Return, practice: &Practice<'_>, window: Window) -> Self {
        let mut decisions: BTreeMap<u32, Vec<Decision<'a>>> = BTreeMap::new();
        for row in given.submissions.iter().flat_map(|sent| sent.all().exceptions) {
            if row.practice.as_str() == Some(practice.code)
                && let Ok(decision) = decision(row, practice, &[window])
            {
                decisions.entry(row.row.child).or_default().push(decision);
            }
        }
        for of_child in decisions.values_mut() {
            of_child.sort_unstable();
        }
        Self(decisions)
    }

    /// The first decision about a child that reaches an indicator.
    pub(super) fn about(&self, child: u32, indicator: &Indicator) -> Option<&Decision<'a>> {
        let reaches = |decision: &&Decision<'a>| decision.indicator.is_none_or(|id| id == indicator.id);
        self.0.get(&child)?.iter().find(reaches)
    }
}
