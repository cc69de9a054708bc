//! Nothing at one rate, all at another, in proportion between.

use super::Points;
use crate::contracts::{Line, Measure};
use crate::payments::Step;
use crate::words::{Exact, show_decimal};

/// The points of a rate on a line.
pub(super) fn linear(measure: &Measure, rate: Exact, line: Line, working: &mut Vec<Step>) -> Points {
    let score = crate::words::linear(rate, line.zero, line.full);
    let how = format!(
        "({0} − {1}) ÷ ({2} − {1}), no less than 0 and no more than 1",
        measure.scale.show(rate),
        measure.scale.show(line.zero),
        measure.scale.show(line.full)
    );
    working.push(Step::new("The score", how, shown(score)));
    Points::achieved(score)
}

/// A score as fraction and decimal.
pub(super) fn shown(score: Exact) -> String {
    let fraction = if score.is_integer() { String::new() } else { format!("{score} = ") };
    format!("{fraction}{}", show_decimal(score, 6))
}
