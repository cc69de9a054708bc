//! Nothing at one rate, all at another, in proportion between.

use super::Points;
use crate::contracts::{Line, Measure};
use crate::payments::Explained;
use crate::payments::working::Working;
use crate::words::{Exact, TooLong, show_decimal};

/// The points of a rate on a line.
pub(super) fn linear(
    measure: &Measure,
    rate: Exact,
    line: Line,
    working: &mut Working,
) -> Result<Points, TooLong> {
    let score = crate::words::linear(rate, line.zero, line.full)?;
    working.step("The score", || {
        let [rate, zero, full] = [rate, line.zero, line.full].map(|rate| measure.scale.show(rate));
        let how = format!("({rate} − {zero}) ÷ ({full} − {zero}), no less than 0 and no more than 1");
        (how, shown(score))
    });
    Ok(Points::achieved(score))
}

/// A score as fraction and decimal.
pub(super) fn shown(score: Exact) -> String {
    let fraction = if score.is_integer() { String::new() } else { format!("{score} = ") };
    format!("{fraction}{}", show_decimal(score, 6))
}

/// Its words.
pub(super) static WORDS: Explained = Explained {
    name: "linear",
    says: "A clause pays nothing at the rate ZERO, all it can pay at the rate FULL, and in proportion between. ZERO may be above FULL, where a lower rate is better.",
    formula: "score = (rate − ZERO) ÷ (FULL − ZERO), no less than 0 and no more than 1; it pays score × the most it can pay.",
    terms: &[(
        "clauses",
        "CLAUSE,INDICATOR,FORM,WEIGHT,ZERO,FULL\n\
         PS1,PS1@2025,linear,100,11.7,8.4",
    )],
    pays: "CLAUSE,YEAR,HAVING,AMONG,PAYS\n\
         PS1,1,12,120,316818.18\n\
         PS1,1,13,120,161515.15",
    example: "12 of 120 are 10 %: the score is 17/33, and of £615,000.00 the clause pays £316,818.18. One child more, and it pays £161,515.15.",
};
