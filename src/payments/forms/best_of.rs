//! Achievement or improvement on the practice's own past, whichever is higher; and improvement alone.

use super::linear::{linear, shown};
use super::{Points, gain};
use crate::contracts::{Improvement, Line, Measure};
use crate::payments::Explained;
use crate::payments::working::Working;
use crate::words::{Exact, TooLong, whole};

/// The higher of the two.
pub(super) fn best_of(
    measure: &Measure,
    rate: Exact,
    line: Line,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let achieved = linear(measure, rate, line, working)?;
    let improvement = improved(measure, rate, Some(line), own, baseline, working)?;
    Ok(Points { improvement, ..achieved })
}

/// Improvement alone.
pub(super) fn change(
    measure: &Measure,
    rate: Exact,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let improvement = improved(measure, rate, None, own, baseline, working)?;
    Ok(Points { achievement: None, improvement, of: whole(1) })
}

/// What the change scores: nothing at `from`, all at `to`, or where `full` of the line is reached. A past that has reached
/// it already leaves nothing to improve.
fn improved(
    measure: &Measure,
    rate: Exact,
    line: Option<Line>,
    own: &Improvement,
    baseline: Option<Exact>,
    working: &mut Working,
) -> Result<Option<Exact>, TooLong> {
    let Some(past) = own.baseline.or(baseline) else { return Ok(None) };
    let all_at = match (own.to, line) {
        (Some(to), _) => to,
        (None, Some(line)) => gain(measure, past, line.full)?,
        (None, None) => return Ok(None),
    };
    let changed = gain(measure, past, rate)?;
    let score = if all_at <= own.from { whole(0) } else { crate::words::linear(changed, own.from, all_at)? };
    working.step("The score of the improvement", || {
        let [rate, past, from, to] = [rate, past, own.from, all_at].map(|rate| measure.scale.show(rate));
        let how = format!(
            "{rate} against {past} in the past, where nothing is paid for a change of {from} and all for {to}"
        );
        (how, shown(score))
    });
    Ok(Some(score))
}

/// Its words.
pub(super) static BEST_OF: Explained = Explained {
    name: "best of",
    says: "A clause pays by the line from ZERO to FULL, or by the improvement on the practice's own past, whichever is higher. The table improvement says from which past, and which change earns nothing and all.",
    formula: "achievement = (rate − ZERO) ÷ (FULL − ZERO); improvement = (change − NOTHING_AT) ÷ (ALL_AT − NOTHING_AT), where ALL_AT is the change that reaches FULL when it is blank; each no less than 0 and no more than 1; the higher is the score.",
    terms: &[
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL\n\
         PS1,PS1@2025,best of,100,11.7,8.4",
        ),
        (
            "improvement",
            "CLAUSE,BASELINE,BASELINE_YEARS,NOTHING_AT,ALL_AT\n\
         PS1,12.5,2,0,3",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         PS1,1,12,120,512500.00",
    example: "10 % scores 17/33 on the line. Against its own past of 12.5 % it is better by 2.5 of 3 points, which is 5/6. The higher counts: £512,500.00 of £615,000.00.",
};

/// Its words.
pub(super) static CHANGE: Explained = Explained {
    name: "change",
    says: "A clause pays by the improvement on the practice's own past alone. The table improvement says from which past, and which change earns nothing and all; changes count in the direction that is better.",
    formula: "score = (change − NOTHING_AT) ÷ (ALL_AT − NOTHING_AT), no less than 0 and no more than 1.",
    terms: &[
        (
            "clauses",
            "CLAUSE,INDICATOR,FORM,WEIGHT\n\
         PS1,PS1@2025,change,100",
        ),
        (
            "improvement",
            "CLAUSE,BASELINE,BASELINE_YEARS,NOTHING_AT,ALL_AT\n\
         PS1,12.5,2,0.5,3",
        ),
    ],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         PS1,1,12,120,492000.00",
    example: "10 % against 12.5 % in the past is better by 2.5 points. The first half point earns nothing, three points all: 2 of 2.5 is 4/5, and pays £492,000.00 of £615,000.00.",
};
