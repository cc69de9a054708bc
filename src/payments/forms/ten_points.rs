//! Ten points, as hospital value-based purchasing awards them: for reaching a benchmark, for passing a threshold, or for
//! improvement, in whole points. Formulas: 42 CFR 412.160–165, restated; halves go up.

use super::Points;
use crate::contracts::{Line, Measure};
use crate::payments::{Explained, Step};
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

/// Its words.
pub(super) static WORDS: Explained = Explained {
    name: "ten points",
    says: "Whole points, as hospitals are paid for value: ten at the benchmark FULL, one to nine for passing the threshold ZERO, or nought to nine for improvement on the practice's own past, whichever is higher. A point is a step: a small change of the rate can move the pay by a tenth.",
    formula: "achievement = 9 × (rate − ZERO) ÷ (FULL − ZERO) + ½, to the nearest whole; improvement = 10 × (rate − past) ÷ (FULL − past) − ½, to the nearest whole, from 0 to 9; halves go up; the score is the higher of the two, in tenths.",
    terms: &[(
        "clauses",
        "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL\n\
         PS2,PS2@2025,ten points,100,68.5,78.5",
    )],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS,RATE,BASELINE\n\
         PS2,1,,,307500.00,71,62\n\
         PS2,1,,,615000.00,78.5,62",
    example: "71 % against 62 % in the past gives 3 points for achievement and 5 for improvement: five tenths, £307,500.00. At 78.5 % it gives ten, £615,000.00.",
};
