//! Forms priced by the unit: rate cards, events, days, weeks, milestones, days avoided.

pub(super) mod words;

use crate::contracts::{Clause, Form, trimmed};
use crate::payments::outcome::Counts;
use crate::payments::working::Working;
use crate::words::{Exact, Long, TooLong, half_away, whole};

/// What a priced form pays at these counts, in pence, before any limit.
pub(in crate::payments) fn priced(
    clause: &Clause,
    counts: Counts,
    price: Exact,
    working: &mut Working,
) -> Result<Exact, TooLong> {
    let units = match &clause.form {
        Form::RateCard { deadweight, .. } => beyond_deadweight(counts, *deadweight, working)?,
        Form::DaysAvoided { baseline, .. } => days_avoided(clause, counts, *baseline, working)?,
        _ => counts.having,
    };
    let money = (Long::from(units) * price).fits()?;
    working.step("The price of them", || {
        let how = format!("{} × {}", trimmed(units, 4), half_away(price));
        (how, half_away(money).to_string())
    });
    Ok(money)
}

fn beyond_deadweight(counts: Counts, deadweight: Exact, working: &mut Working) -> Result<Exact, TooLong> {
    let beyond = (Long::from(counts.having) - Long::from(deadweight) * counts.among).fits()?.max(whole(0));
    working.step("Beyond those who would have had it anyway", || {
        let percent = trimmed(deadweight * whole(100), 4);
        let how = format!("{} − {percent} % of {}, no less than 0", counts.having, counts.among);
        (how, trimmed(beyond, 4))
    });
    Ok(beyond)
}

fn days_avoided(
    clause: &Clause,
    counts: Counts,
    baseline: Exact,
    working: &mut Working,
) -> Result<Exact, TooLong> {
    let avoided = (Long::from(baseline) * counts.among - counts.having).fits()?.max(whole(0));
    working.step("Days avoided", || {
        let baseline = clause.measure.scale.show(baseline);
        let how = format!("{baseline} of {} tracked − {}, no less than 0", counts.among, counts.having);
        (how, trimmed(avoided, 4))
    });
    Ok(avoided)
}
