//! Questions that are asked of children by their age: one row a question and an age.

use crate::returns::tables::Outcomes;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, looked_after_all_year};
use crate::words::{Date, age_on, birth_month};

/// One rule for each question and age at which it must be answered, or must not.
pub(super) static RULES: [Rule; 6] = [
    rule(
        "186",
        "The average score is published for children from 4 to 16. A missing one may be a child whom nobody has asked about.",
        &["SDQ_SCORE"],
        EPISODES,
        |child, year, flags| {
            let due = |born| age_on(born, year.first) >= 4 && age_on(born, year.last) < 17;
            stayed(child, year, flags, due, &SCORE_DUE);
        },
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2025 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2025 | C2
            5 | 01/06/2025 | C2
            6 | 01/06/2025 | C2
            7 | 01/06/2026 | C2

            OC2
            CHILD | DOB | SDQ_SCORE | SDQ_REASON
            1 | 01/04/2022 <-
            2 | 01/04/2010 <-
            3 | 02/04/2022
            4 | 31/03/2010
            5 | 01/04/2022 | 12
            6 | 01/04/2022 | | SDQ2
            7 | 01/04/2022
        ",
    ),
    rule(
        "197B",
        "Children who turn 4 or 17 in the year may have a score. Without a reason nobody knows why they have none.",
        &["SDQ_REASON", "DOB"],
        EPISODES,
        |child, year, flags| {
            let turned = |born, age| age_on(born, year.first) < age && age_on(born, year.last) >= age;
            stayed(child, year, flags, |born| turned(born, 4) || turned(born, 17), &SCORE_OR_REASON);
        },
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2025 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2025 | C2
            5 | 01/06/2025 | C2
            6 | 01/06/2025 | C2
            7 | 01/06/2025 | C2
            8 | 01/06/2025 | C2
            9 | 01/06/2025 | C2
            10 | 01/06/2025 | C2
            11 | 01/06/2026 | C2

            OC2
            CHILD | DOB | SDQ_SCORE | SDQ_REASON
            1 | 02/04/2022 <-
            2 | 31/03/2023 <-
            3 | 02/04/2009 <-
            4 | 31/03/2010 <-
            5 | 01/04/2022
            6 | 01/04/2023
            7 | 01/04/2009
            8 | 01/04/2010
            9 | 31/03/2010 | 12
            10 | 31/03/2010 | | SDQ1
            11 | 31/03/2010
        ",
    ),
    rule(
        "542",
        "Nobody under ten can be guilty of an offence. Such an answer counts a child who was not asked.",
        &["CONVICTED"],
        &[],
        |child, year, flags| each(child, flags, |born| age_on(born, year.last) < 10, &NOT_CONVICTED),
        "
            OC2
            CHILD | DOB | CONVICTED
            1 | 01/04/2017 | 0 <-
            2 | 31/03/2017 | 0
            3 | 01/04/2017
            4 | | 0
        ",
    ),
    rule(
        "543",
        "The share of children convicted or cautioned is published from ten on. A blank is neither yes nor no.",
        &["DOB", "CONVICTED"],
        EPISODES,
        |child, year, flags| stayed(child, year, flags, |born| age_on(born, year.last) >= 10, &CONVICTED_DUE),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2025 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2026 | C2

            OC2
            CHILD | DOB | CONVICTED
            1 | 31/03/2017 <-
            2 | 01/04/2017
            3 | 31/03/2017 | 0
            4 | 31/03/2017
        ",
    ),
    rule(
        "545",
        "Checks of how small children grow and learn are due until five. A blank may be a check that was missed.",
        &["DOB", "HEALTH_CHECK"],
        EPISODES,
        |child, year, flags| stayed(child, year, flags, |born| age_on(born, year.last) < 5, &CHECK_DUE),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2025 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2026 | C2

            OC2
            CHILD | DOB | HEALTH_CHECK
            1 | 01/04/2022 <-
            2 | 31/03/2022
            3 | 01/04/2022 | 0
            4 | 01/04/2022
        ",
    ),
    rule(
        "546",
        "Checks of how small children grow and learn end at five. Older children in the share would hide missed ones.",
        &["DOB", "HEALTH_CHECK"],
        EPISODES,
        |child, year, flags| stayed(child, year, flags, |born| age_on(born, year.last) >= 5, &NO_CHECK),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2025 | C2
            2 | 01/06/2025 | C2
            3 | 01/06/2025 | C2
            4 | 01/06/2026 | C2

            OC2
            CHILD | DOB | HEALTH_CHECK
            1 | 31/03/2022 | 1 <-
            2 | 01/04/2022 | 1
            3 | 31/03/2022
            4 | 31/03/2022 | 1
        ",
    ),
];

const EPISODES: &[Need] = &[Need::Table(TableId::Episodes)];

/// What is wrong with a row of a child of the age, and what to say of it.
struct Wrong {
    with: fn(&Outcomes) -> bool,
    says: &'static str,
}

const SCORE_DUE: Wrong = Wrong {
    with: has_no_score,
    says: "SDQ_SCORE is blank, and so is SDQ_REASON. Give the score, or the reason for none",
};
const SCORE_OR_REASON: Wrong = Wrong {
    with: has_no_score,
    says: "SDQ_SCORE and SDQ_REASON are both blank in the year of the 4th or 17th birthday. Give one of them",
};
const NOT_CONVICTED: Wrong = Wrong {
    with: |row| row.convicted.is_given(),
    says: "CONVICTED is answered for a child under 10 at the end of the year. Delete it",
};
const CONVICTED_DUE: Wrong = Wrong {
    with: |row| row.convicted.is_blank(),
    says: "CONVICTED is blank for a child of 10 or over at the end of the year. Give 0 or 1",
};
const CHECK_DUE: Wrong = Wrong {
    with: |row| row.health_check.is_blank(),
    says: "HEALTH_CHECK is blank for a child under 5 at the end of the year. Give 0 or 1",
};
const NO_CHECK: Wrong = Wrong {
    with: |row| row.health_check.is_given(),
    says: "HEALTH_CHECK is answered for a child of 5 or over at the end of the year. Delete it",
};

const fn rule(
    code: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Questions on health and conduct must be answered for children of the age, and for no others.",
        why,
        table: TableId::Oc2,
        columns,
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// A reason for having no score is an answer too.
fn has_no_score(row: &Outcomes) -> bool {
    row.sdq_score.is_blank() && row.sdq_reason.is_blank()
}

fn stayed(
    child: &Child<'_>,
    year: &Year,
    flags: &mut Flags<'_>,
    of_age: impl Fn(Date) -> bool,
    wrong: &Wrong,
) {
    if looked_after_all_year(&child.this, year) {
        each(child, flags, of_age, wrong);
    }
}

fn each(child: &Child<'_>, flags: &mut Flags<'_>, of_age: impl Fn(Date) -> bool, wrong: &Wrong) {
    for row in child.this.outcomes.iter().filter(|row| (wrong.with)(row)) {
        if let Some(born) = row.born.get().filter(|born| of_age(*born)) {
            flags.row(row.row, format!("{}, or mend DOB, which lies in {}.", wrong.says, birth_month(born)));
        }
    }
}
