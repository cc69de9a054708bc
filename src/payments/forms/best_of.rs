//! Achievement or improvement on the practice's own past, whichever is higher; and improvement alone.

use super::Points;
use super::linear::{linear, shown};
use crate::contracts::{Improvement, Line, Measure};
use crate::payments::Step;
use crate::words::{Exact, whole};

/// The higher of the two.
pub(super) fn best_of(
    measure: &Measure,
    rate: Exact,
    line: Line,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Vec<Step>,
) -> Points {
    let achieved = linear(measure, rate, line, working);
    let improvement = improved(measure, rate, Some(line), own, baseline, working);
    Points { improvement, ..achieved }
}

/// Improvement alone.
pub(super) fn change(
    measure: &Measure,
    rate: Exact,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Vec<Step>,
) -> Points {
    let improvement = improved(measure, rate, None, own, baseline, working);
    Points { achievement: None, improvement, of: whole(1) }
}

/// What the change scores: nothing at `from`, all at `to`, or where `full` of the line is reached. A past that has reached
/// it already leaves nothing to improve.
fn improved(
    measure: &Measure,
    rate: Exact,
    line: Option<Line>,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Vec<Step>,
) -> Option<Exact> {
    let past = own.baseline.or(baseline)?;
    let gain = |from, to| measure.better.gain(from, to);
    let all_at = own.to.or_else(|| line.map(|line| gain(past, line.full)))?;
    let changed = gain(past, rate);
    let score = if all_at <= own.from { whole(0) } else { crate::words::linear(changed, own.from, all_at) };
    let how = format!(
        "{} against {} in the past, where nothing is paid for a change of {} and all for {}",
        measure.scale.show(rate),
        measure.scale.show(past),
        measure.scale.show(own.from),
        measure.scale.show(all_at)
    );
    working.push(Step::new("The score of the improvement", how, shown(score)));
    Some(score)
}
