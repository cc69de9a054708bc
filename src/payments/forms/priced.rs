//! Forms priced by the unit: rate cards, events, days, weeks, milestones, days avoided.

pub(super) mod words;

use crate::contracts::{Clause, Form, trimmed};
use crate::payments::Step;
use crate::payments::outcome::Counts;
use crate::words::{Exact, half_away, whole};

/// What a priced form pays at these counts, in pence, before any limit; `None` for forms that score a rate.
pub(in crate::payments) fn priced(
    clause: &Clause,
    counts: Counts,
    price: Exact,
    working: &mut Vec<Step>,
) -> Option<Exact> {
    let units = match &clause.form {
        Form::RateCard { deadweight, .. } => beyond_deadweight(counts, *deadweight, working),
        Form::PerUnit { .. } => counts.having,
        Form::DaysAvoided { baseline, .. } => days_avoided(clause, counts, *baseline, working),
        _ => return None,
    };
    let money = units * price;
    let how = format!("{} × {}", trimmed(units, 4), half_away(price));
    working.push(Step::new("The price of them", how, half_away(money).to_string()));
    Some(money)
}

fn beyond_deadweight(counts: Counts, deadweight: Exact, working: &mut Vec<Step>) -> Exact {
    let beyond = (counts.having - deadweight * counts.among).max(whole(0));
    let percent = trimmed(deadweight * whole(100), 4);
    let how = format!("{} − {percent} % of {}, no less than 0", counts.having, counts.among);
    working.push(Step::new("Beyond those who would have had it anyway", how, trimmed(beyond, 4)));
    beyond
}

fn days_avoided(clause: &Clause, counts: Counts, baseline: Exact, working: &mut Vec<Step>) -> Exact {
    let avoided = (baseline * counts.among - counts.having).max(whole(0));
    let how = format!(
        "{} of {} tracked − {}, no less than 0",
        clause.measure.scale.show(baseline),
        counts.among,
        counts.having
    );
    working.push(Step::new("Days avoided", how, trimmed(avoided, 4)));
    avoided
}
