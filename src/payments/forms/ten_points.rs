//! Ten points, as hospital value-based purchasing awards them: for reaching a benchmark, for passing a threshold, or for
//! improvement, in whole points. Formulas: 42 CFR 412.160–165, restated; halves go up.

use super::Points;
use crate::contracts::{Line, Measure};
use crate::payments::Step;
use crate::words::{Exact, whole};

/// The points of a rate; `zero` of the line is the threshold, `full` the benchmark.
pub(super) fn ten_points(
    measure: &Measure,
    rate: Exact,
    line: Line,
    baseline: Option<Exact>,
    working: &mut Vec<Step>,
) -> Points {
    let achievement = achievement(measure, rate, line);
    let how = format!(
        "{} between the threshold {} and the benchmark {}",
        measure.scale.show(rate),
        measure.scale.show(line.zero),
        measure.scale.show(line.full)
    );
    working.push(Step::new("Points for achievement", how, achievement.to_string()));
    let improvement = baseline.map(|past| {
        let points = improvement(measure, rate, past, line.full);
        let how = format!("{} against {} in the past", measure.scale.show(rate), measure.scale.show(past));
        working.push(Step::new("Points for improvement", how, points.to_string()));
        points
    });
    Points { achievement: Some(achievement), improvement, of: whole(10) }
}

/// Ten at the benchmark; else `9 × (rate − threshold) ÷ (benchmark − threshold) + ½` to the nearest whole, from the
/// threshold on; before it nothing.
fn achievement(measure: &Measure, rate: Exact, line: Line) -> Exact {
    if at_or_past(measure, rate, line.full) {
        whole(10)
    } else if at_or_past(measure, rate, line.zero) {
        nearest(whole(9) * (rate - line.zero) / (line.full - line.zero) + half())
    } else {
        whole(0)
    }
}

/// `10 × (rate − past) ÷ (benchmark − past) − ½` to the nearest whole, from nought to nine; nothing without improvement, or
/// where the past had reached the benchmark.
fn improvement(measure: &Measure, rate: Exact, past: Exact, benchmark: Exact) -> Exact {
    if at_or_past(measure, past, rate) || at_or_past(measure, past, benchmark) {
        return whole(0);
    }
    nearest(whole(10) * (rate - past) / (benchmark - past) - half()).max(whole(0)).min(whole(9))
}

fn at_or_past(measure: &Measure, rate: Exact, mark: Exact) -> bool {
    measure.better.gain(mark, rate) >= whole(0)
}

fn half() -> Exact {
    crate::words::exact(1, 2)
}

/// The nearest whole number, halves up.
fn nearest(number: Exact) -> Exact {
    (number + half()).floor()
}
