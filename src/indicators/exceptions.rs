//! Exceptions: which decisions take effect, and why the others do not.

use super::blocks::Window;
use super::list;
use super::{Indicator, Practice};
use crate::returns::tables::Exception;
use crate::returns::{Effect, Remark, Return};
use crate::words::{Date, long_date, nearest};
use std::collections::BTreeMap;

/// A decision that takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decision<'a> {
    pub(super) on: Date,
    pub(super) reason: &'a str,
    /// The indicator's id; `None` for all of them.
    indicator: Option<&'a str>,
    pub(super) row: crate::returns::RowRef,
}

/// The decisions of a practice that take effect in a window, by child; of every return, since a window may reach into
/// the year before.
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
        decisions.values_mut().for_each(|of_child| of_child.sort_unstable());
        Self(decisions)
    }

    /// The first decision about a child that reaches an indicator.
    pub(super) fn about(&self, child: u32, indicator: &Indicator) -> Option<&Decision<'a>> {
        let reaches = |decision: &&Decision<'a>| decision.indicator.is_none_or(|id| id == indicator.id);
        self.0.get(&child)?.iter().find(reaches)
    }
}

/// The rows of this return's Exceptions that take no effect for a practice asked for, and why.
pub fn without_effect(given: &Return, practices: &[Practice<'_>]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for row in given.this().all().exceptions {
        let Some(practice) = practices.iter().find(|practice| row.practice.as_str() == Some(practice.code))
        else {
            continue;
        };
        let windows = practice.windows(given.this().period.last_day());
        let not_held = || {
            let child = given.child(row.row.child).this.assignments;
            let ours = child.iter().any(|held| held.practice == row.practice);
            (!ours).then(|| {
                ("CHILD", "The practice never held this child. Correct the child or the practice.".into())
            })
        };
        if let Some((column, says)) = decision(row, practice, &windows).err().or_else(not_held) {
            let place = given.place(row.row).at_column(column);
            remarks.push(Remark::new(place, Effect::Noted, format!("The exception takes no effect: {says}")));
        }
    }
    remarks
}

/// A row as a decision, or the column that is wrong with it and why.
fn decision<'a>(
    row: &'a Exception,
    practice: &Practice<'_>,
    windows: &[Window],
) -> Result<Decision<'a>, (&'static str, String)> {
    let indicator = row.indicator.as_str();
    if let Some(id) = indicator.filter(|id| list::ALL.iter().all(|known| known.id != *id)) {
        let meant = nearest(id, list::ALL.iter().map(|known| known.id));
        let meant = meant.map(|id| format!(" Did you mean {id}?")).unwrap_or_default();
        return Err((
            "INDICATOR",
            format!("'{id}' is not an indicator.{meant} Give an id, or leave it blank for all."),
        ));
    }
    let reason = row.reason.as_str().unwrap_or_default();
    let Some(known) = practice.reasons.iter().find(|known| known.code == reason) else {
        let known: Vec<&str> = practice.reasons.iter().map(|known| known.code).collect();
        let says = match known.is_empty() {
            true => "The contract knows no exceptions. Delete the row.".into(),
            false => {
                format!("'{reason}' is not a reason of the contract. Give one of: {}.", known.join(", "))
            }
        };
        return Err(("REASON", says));
    };
    if known.evidence && row.evidence.is_blank() {
        let says = format!("{reason} needs evidence and none is named. Say where it is kept.");
        return Err(("EVIDENCE", says));
    }
    if row.decided_by.is_blank() {
        return Err(("DECIDED_BY", "Nobody is named who decided. Give the role.".into()));
    }
    let Some(on) = row.decided_on.get() else {
        return Err(("DECIDED_ON", "There is no readable day of decision. Give it as 31/10/2026.".into()));
    };
    if !windows.iter().any(|window| window.holds(on)) {
        let last = long_date(windows[0].end);
        let says = format!(
            "{} lies outside the twelve months to {last}. Decide anew, or delete the row.",
            long_date(on)
        );
        return Err(("DECIDED_ON", says));
    }
    Ok(Decision { on, reason, indicator, row: row.row })
}
