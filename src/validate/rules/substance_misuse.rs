//! The three questions on substance misuse, of which each opens the next: one row a contradiction.

use crate::returns::tables::Outcomes;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each contradiction.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "158",
        &["INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
        |child, _, flags| {
            marked(
                child,
                flags,
                received_and_offered,
                "help was received, so INTERVENTION_OFFERED is not asked. Delete it.",
            );
        },
        "
            OC2
            CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
            1 | 1 | 1 | 1 <-
            2 | 1 | 1
            3 | 1 | 0 | 1
            4 | 1 | | 1
        ",
    ),
    rule(
        "159",
        &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
        |child, _, flags| {
            marked(
                child,
                flags,
                not_offered,
                "no help was received, and INTERVENTION_OFFERED is blank. Give 0 or 1.",
            );
        },
        "
            OC2
            CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
            1 | 1 | 0 <-
            2 | 1 | 0 | 0
            3 | 1 | 1
            4 | 0 | 0
        ",
    ),
    rule(
        "192",
        &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED"],
        |child, _, flags| {
            marked(
                child,
                flags,
                not_received,
                "a problem was found, and INTERVENTION_RECEIVED is blank. Give 0 or 1.",
            );
        },
        "
            OC2
            CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED
            1 | 1 <-
            2 | 1 | 0
            3 | 0
            4
        ",
    ),
    rule(
        "193",
        &["SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED"],
        |child, _, flags| {
            marked(
                child,
                flags,
                help_for_nothing,
                "no problem was found, so help is not asked. Delete INTERVENTION_RECEIVED and INTERVENTION_OFFERED.",
            );
        },
        "
            OC2
            CHILD | SUBSTANCE_MISUSE | INTERVENTION_RECEIVED | INTERVENTION_OFFERED
            1 | 0 | 1 <-
            2 | 0
            3 | 1 | 1
            4 | 0 | | 1 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Help must be answered where a problem was found, and an offer where no help was received; neither else.",
        why: "The shares of children helped and of offers refused are published, and each answer is counted once.",
        table: TableId::Oc2,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(&Outcomes) -> bool, message: &'static str) {
    for outcomes in child.this.outcomes.iter().filter(|row| wrong(row)) {
        flags.row(outcomes.row, message);
    }
}

fn problem(row: &Outcomes) -> bool {
    row.substance_misuse.get().is_some_and(|answer| answer == "1")
}

fn received(row: &Outcomes, answer: &str) -> bool {
    row.intervention_received.get().is_some_and(|given| given == answer)
}

fn received_and_offered(row: &Outcomes) -> bool {
    received(row, "1") && row.intervention_offered.is_given()
}

fn not_offered(row: &Outcomes) -> bool {
    problem(row) && received(row, "0") && row.intervention_offered.is_blank()
}

fn not_received(row: &Outcomes) -> bool {
    problem(row) && row.intervention_received.is_blank()
}

fn help_for_nothing(row: &Outcomes) -> bool {
    !problem(row) && (row.intervention_received.is_given() || row.intervention_offered.is_given())
}
