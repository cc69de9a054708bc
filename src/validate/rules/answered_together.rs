//! Answers on health and conduct that go together, or exclude each other: one row a pair.

use super::r182_all_or_none::asked_of_everybody;
use crate::returns::tables::Outcomes;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::Code;

/// One rule for each pair.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "197a",
        "A reason says why there is no score.",
        &["SDQ_SCORE", "SDQ_REASON"],
        |child, _, flags| needless_reason(child, flags),
        "
            OC2
            CHILD | SDQ_SCORE | SDQ_REASON
            1 | 12 | SDQ2 <-
            2 | 12
            3 | | SDQ2
        ",
    ),
    // A 0 is an answer too; the worked case of 547 leaves it to rule 182, and 544 is read alike.
    rule(
        "544",
        "A child asked about one thing is asked about all. A blank beside a conviction was forgotten.",
        &["CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
        |child, _, flags| alone(child, flags, "CONVICTED", |row| row.convicted.get()),
        "
            OC2
            CHILD | CONVICTED | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
            1 | 1 | | 1 | 1 | 0 <-
            2 | 1 <-
            3 | 1 | 1 | 1 | 1 | 0
            4 | 0
            5 | | 1
        ",
    ),
    rule(
        "547",
        "A child asked about one thing is asked about all. A blank beside a check of growth was forgotten.",
        &["HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
        |child, _, flags| alone(child, flags, "HEALTH_CHECK", |row| row.health_check.get()),
        "
            OC2
            CHILD | HEALTH_CHECK | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
            1 | 1 | | 1 | 1 | 0 <-
            2 | 1 <-
            3 | 1 | 1 | 1 | 1 | 0
            4 | 0
            5 | | 1
        ",
    ),
];

const fn rule(
    code: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "An answer on health and conduct must come with the answers that belong to it, and no others.",
        why,
        table: TableId::Oc2,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn needless_reason(child: &Child<'_>, flags: &mut Flags<'_>) {
    for row in child.this.outcomes.iter().filter(|row| row.sdq_score.is_given() && row.sdq_reason.is_given())
    {
        flags.row(row.row, "SDQ_SCORE and SDQ_REASON are both given. Delete one of the two.");
    }
}

fn alone(child: &Child<'_>, flags: &mut Flags<'_>, column: &str, answer: fn(&Outcomes) -> Option<Code>) {
    for row in child.this.outcomes {
        let is_yes = answer(row).is_some_and(|answer| answer == "1");
        if is_yes && asked_of_everybody(row).contains(&false) {
            let message = format!(
                "{column} is 1, and some answers beside it are blank. Give IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT \
                 and SUBSTANCE_MISUSE."
            );
            flags.row(row.row, message);
        }
    }
}
