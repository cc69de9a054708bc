//! A score that the questionnaire cannot give.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// The highest score of the strengths and difficulties questionnaire.
const HIGHEST: u32 = 40;

/// Rule 180.
pub(super) static RULE: Rule = Rule {
    code: "180",
    says: "A score must be a whole number from 0 to 40.",
    why: "Scores are published as an average and in three bands, 0 to 13, 14 to 16 and 17 to 40.",
    table: TableId::Oc2,
    columns: &["SDQ_SCORE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Cell(wrong),
    example: "
        OC2
        CHILD | SDQ_SCORE
        1 | 40
        2 | 41 <-
        3 | 39.5 <-
        4
    ",
};

fn wrong(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let Seen::Number(given) = cell else { return None };
    match given {
        Given::Blank => None,
        Given::Value(score) if *score <= HIGHEST => None,
        _ => Some(format!(
            "{} is not a score. Give {column} as a whole number from 0 to {HIGHEST}.",
            cell.written()
        )),
    }
}
