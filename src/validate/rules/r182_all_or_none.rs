//! A row on health and conduct in which something is answered, but not what everybody is asked.

use crate::returns::tables::Outcomes;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 182.
pub(super) static RULE: Rule = Rule {
    code: "182",
    says: "Where anything on health and conduct is answered, the four questions asked of everybody must be.",
    why: "A child counts in the denominator of each question. A blank is neither yes nor no.",
    table: TableId::Oc2,
    columns: &["IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        OC2
        CHILD | CONVICTED | IMMUNISATIONS | TEETH_CHECK | HEALTH_ASSESSMENT | SUBSTANCE_MISUSE
        1 | | 1 | 1 | 1 | 0
        2 | 1 <-
        3 | | 1 | 1 | 1 <-
        4
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.outcomes {
        let everybody = asked_of_everybody(row);
        let answered = everybody.iter().chain(&asked_of_some(row)).any(|answered| *answered);
        if answered && !everybody.iter().all(|answered| *answered) {
            let message = "of IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT and SUBSTANCE_MISUSE some are blank. Give all \
                           four, or leave the whole row blank.";
            flags.row(row.row, message);
        }
    }
}

/// Which of the four questions that everybody is asked have an answer?
pub(super) fn asked_of_everybody(row: &Outcomes) -> [bool; 4] {
    [
        row.immunisations.is_given(),
        row.teeth_check.is_given(),
        row.health_assessment.is_given(),
        row.substance_misuse.is_given(),
    ]
}

/// And which of those that are asked by age, or after another answer?
pub(super) fn asked_of_some(row: &Outcomes) -> [bool; 4] {
    [
        row.convicted.is_given(),
        row.health_check.is_given(),
        row.intervention_received.is_given(),
        row.intervention_offered.is_given(),
    ]
}
