//! A gate of significance: all when the rate is better than a mark beyond chance, else nothing.

use super::Points;
use crate::contracts::Measure;
use crate::payments::Step;
use crate::words::{Exact, exact, whole};

/// The gate. Wilson's 95 % interval leaves the mark out exactly when `(x − n·p)² > z²·n·p·(1 − p)`: so it can be asked
/// without a square root, with z² as a decimal.
pub(super) fn gate(
    measure: &Measure,
    rate: Exact,
    cases: Option<Exact>,
    against: Exact,
    working: &mut Vec<Step>,
) -> Points {
    let z_squared = exact(3_841_459, 1_000_000);
    let better = measure.better.gain(against, rate) > whole(0);
    let beyond = cases.is_some_and(|cases| {
        let off = (rate - against) * cases;
        off * off > z_squared * cases * against * (whole(1) - against)
    });
    let passed = better && beyond;
    let how = format!(
        "{} against {}, with {} counted, 95 % (Wilson)",
        measure.scale.show(rate),
        measure.scale.show(against),
        cases.map_or("nobody knows how many".into(), |cases| cases.to_string())
    );
    let result = if passed { "better beyond chance" } else { "not better beyond chance" };
    working.push(Step::new("The gate", how, result));
    Points::achieved(whole(passed.into()))
}
