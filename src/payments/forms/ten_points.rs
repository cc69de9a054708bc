//! Ten points, as hospital value-based purchasing awards them: for reaching a benchmark, for passing a threshold, or for
//! improvement, in whole points. Formulas: 42 CFR 412.160–165, restated; halves go up.

use super::{Points, is_past};
use crate::contracts::{Line, Measure};
use crate::payments::Explained;
use crate::payments::working::Working;
use crate::words::{Exact, Long, TooLong, whole};

/// The points of a rate; `zero` of the line is the threshold, `full` the benchmark.
pub(super) fn ten_points(
    measure: &Measure,
    rate: Exact,
    line: Line,
    baseline: Option<Exact>,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let achievement = achievement(measure, rate, line)?;
    let show = |rate| measure.scale.show(rate);
    working.step("Points for achievement", || {
        let [rate, threshold, benchmark] = [rate, line.zero, line.full].map(show);
        let how = format!("{rate} between the threshold {threshold} and the benchmark {benchmark}");
        (how, achievement.to_string())
    });
    let improvement = baseline.map(|past| improvement(measure, rate, past, line.full)).transpose()?;
    if let Some((past, points)) = baseline.zip(improvement) {
        working.step("Points for improvement", || {
            (format!("{} against {} in the past", show(rate), show(past)), points.to_string())
        });
    }
    Ok(Points { achievement: Some(achievement), improvement, of: whole(10) })
}

/// Ten at the benchmark; else `9 × (rate − threshold) ÷ (benchmark − threshold) + ½` to the nearest whole, from the
/// threshold on; before it nothing.
fn achievement(measure: &Measure, rate: Exact, line: Line) -> Result<Exact, TooLong> {
    Ok(if !is_past(measure, line.full, rate) {
        whole(10)
    } else if !is_past(measure, line.zero, rate) {
        let way = (Long::from(rate) - line.zero) / (Long::from(line.full) - line.zero);
        nearest((way * whole(9) + half()).fits()?)
    } else {
        whole(0)
    })
}

/// `10 × (rate − past) ÷ (benchmark − past) − ½` to the nearest whole, from nought to nine; nothing without improvement, or
/// where the past had reached the benchmark.
fn improvement(measure: &Measure, rate: Exact, past: Exact, benchmark: Exact) -> Result<Exact, TooLong> {
    if !is_past(measure, rate, past) || !is_past(measure, benchmark, past) {
        return Ok(whole(0));
    }
    let way = (Long::from(rate) - past) / (Long::from(benchmark) - past);
    Ok(nearest((way * whole(10) - half()).fits()?).max(whole(0)).min(whole(9)))
}

fn half() -> Exact {
    crate::words::exact(1, 2)
}

/// The nearest whole number, halves up.
fn nearest(number: Exact) -> Exact {
    let below = number.floor();
    if number - below >= half() { below + whole(1) } else { below }
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
         PS2,1,71,100,307500.00,,62\n\
         PS2,1,157,200,615000.00,,62",
    example: "71 of 100 (71 %) against 62 % in the past gives 3 points for achievement and 5 for improvement: five tenths, £307,500.00. At 78.5 % it gives ten, £615,000.00.",
};
