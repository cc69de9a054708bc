//! Exceptions: which rows are decisions that take effect, and why the others do not.

use super::blocks::Window;
use super::decisions::Decision;
use super::{Practice, Reason, list};
use crate::returns::tables::Exception;
use crate::returns::{Effect, Remark, Return};
use crate::words::{Date, long_date, nearest};

/// The column that keeps a row from taking effect, and why.
type Fault = (&'static str, String);

/// The rows of this return's Exceptions that take no effect for a practice asked for, and why.
pub fn without_effect(given: &Return, practices: &[Practice<'_>]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for row in given.this().all().exceptions {
        let named = |practice: &&Practice<'_>| row.practice.as_str() == Some(practice.code);
        let Some(practice) = practices.iter().find(named) else { continue };
        let windows = practice.windows(given.this().period.last_day());
        let decided = decision(row, practice, &windows).and_then(|_| ever_held(row, given));
        remarks.extend(
            decided.err().map(|(column, says)| {
                Remark::new(given.place(row.row).at_column(column), Effect::Noted, says)
            }),
        );
    }
    remarks
}

/// A row as a decision of a practice that takes effect in one of these windows, newest first.
pub(super) fn decision<'a>(
    row: &'a Exception,
    practice: &Practice<'_>,
    windows: &[Window],
) -> Result<Decision<'a>, Fault> {
    let indicator = indicator(row)?;
    let reason = row.reason.as_str().unwrap_or_default();
    let known = known(reason, practice)?;
    if known.evidence && row.evidence.is_blank() {
        let says = format!("The exception takes no effect: {reason} needs evidence. Say where it is kept.");
        return Err(("EVIDENCE", says));
    }
    if row.decided_by.is_blank() {
        let says = "The exception takes no effect: nobody is named who decided. Give the role.";
        return Err(("DECIDED_BY", says.into()));
    }
    Ok(Decision { on: decided_on(row, windows)?, reason, indicator, row: row.row })
}

fn indicator(row: &Exception) -> Result<Option<&'static str>, Fault> {
    let Some(name) = row.indicator.as_str() else { return Ok(None) };
    list::named(name).map(|indicator| Some(indicator.id)).ok_or_else(|| {
        let meant = nearest(name, list::ALL.iter().map(|known| known.id));
        let meant = meant.map(|id| format!(" Did you mean {id}?")).unwrap_or_default();
        let says = format!(
            "The exception takes no effect: '{name}' is not an indicator.{meant} Give its id, or leave it blank for all."
        );
        ("INDICATOR", says)
    })
}

fn known<'p>(reason: &str, practice: &Practice<'p>) -> Result<&'p Reason<'p>, Fault> {
    practice.reasons.iter().find(|known| known.code == reason).ok_or_else(|| {
        let codes: Vec<&str> = practice.reasons.iter().map(|known| known.code).collect();
        let says = if codes.is_empty() {
            "The exception takes no effect: the contract knows no reasons. Delete the row.".into()
        } else {
            let codes = codes.join(", ");
            format!("The exception takes no effect: '{reason}' is no reason of the contract. Give one of: {codes}.")
        };
        ("REASON", says)
    })
}

fn decided_on(row: &Exception, windows: &[Window]) -> Result<Date, Fault> {
    let Some(on) = row.decided_on.get() else {
        let says =
            "The exception takes no effect: it has no readable day of decision. Give it as 31/10/2026.";
        return Err(("DECIDED_ON", says.into()));
    };
    if windows.iter().any(|window| window.holds(on)) {
        return Ok(on);
    }
    let says = format!(
        "The exception takes no effect: {} is outside the twelve months to {}. Decide anew, or delete the row.",
        long_date(on),
        long_date(windows[0].end)
    );
    Err(("DECIDED_ON", says))
}

fn ever_held(row: &Exception, given: &Return) -> Result<(), Fault> {
    let mut held = given.child(row.row.child).this.assignments.iter();
    if held.any(|held| held.practice == row.practice) {
        return Ok(());
    }
    let says = "The exception takes no effect: the practice never held the child. Correct the child or the practice.";
    Err(("CHILD", says.into()))
}
