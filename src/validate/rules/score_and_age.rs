//! Questionnaires for children of an age at which none is filled in: one row a side.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{age_on, birth_month};

/// Under four at the end of the year, and 17 or over at its beginning.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "188",
        |child, year, flags| unasked(child, flags, |born| age_on(born, year.last) < 4),
        "
            OC2
            CHILD | DOB | SDQ_SCORE | SDQ_REASON
            1 | 01/04/2023 | 12 <-
            2 | 31/03/2023 | 12
            3 | 01/04/2023
        ",
    ),
    rule(
        "189",
        |child, year, flags| unasked(child, flags, |born| age_on(born, year.first) >= 17),
        "
            OC2
            CHILD | DOB | SDQ_SCORE | SDQ_REASON
            1 | 01/04/2009 | | SDQ2 <-
            2 | 02/04/2009 | | SDQ2
            3 | 01/04/2009
        ",
    ),
];

const fn rule(
    code: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A score, or a reason for none, belongs only to children who were between 4 and 16 at some time in the year.",
        why: "The average score is published for those ages. Others in it would make councils look alike that are not.",
        table: TableId::Oc2,
        columns: &["DOB", "SDQ_SCORE", "SDQ_REASON"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn unasked(child: &Child<'_>, flags: &mut Flags<'_>, is_too: impl Fn(crate::words::Date) -> bool) {
    for row in child.this.outcomes {
        let answered = row.sdq_score.is_given() || row.sdq_reason.is_given();
        if let Some(born) = row.born.get().filter(|born| answered && is_too(*born)) {
            let message = format!(
                "a child born in {} is not of the age for the questionnaire. Delete SDQ_SCORE and SDQ_REASON, or mend DOB.",
                birth_month(born)
            );
            flags.row(row.row, message);
        }
    }
}
