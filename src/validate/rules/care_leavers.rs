//! What OC3 says of care leavers: one row a contradiction.

use crate::returns::tables::CareLeaver;
use crate::returns::{Child, Given, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Code, age_on, birth_month};

/// One rule for each contradiction.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "344",
        &["IN_TOUCH", "ACTIV", "ACCOM"],
        |child, _, flags| {
            let gone = |row: &CareLeaver| {
                in_touch(row, &["DIED", "RHOM"]) && (tells(&row.activity) || tells(&row.accommodation))
            };
            marked(
                child,
                flags,
                gone,
                "the young person has died or gone home, so nothing more is asked. Give 0 in ACTIV and ACCOM.",
            );
        },
        "
            OC3
            CHILD | IN_TOUCH | ACTIV | ACCOM
            1 | DIED | F1 | 0 <-
            2 | RHOM | 0 | 0
            3 | YES | F1 | U1
            4 | RHOM | 0 | U1 <-
            5 | DIED | 0
            6 | | F1 | U1
        ",
    ),
    rule(
        "345",
        &["IN_TOUCH", "ACTIV", "ACCOM"],
        |child, _, flags| {
            let silent = |row: &CareLeaver| {
                in_touch(row, &["YES"]) && (is_nought(&row.activity) || is_nought(&row.accommodation))
            };
            marked(
                child,
                flags,
                silent,
                "the council is in touch, but ACTIV or ACCOM is 0. Give what the young person does and where they live.",
            );
        },
        "
            OC3
            CHILD | IN_TOUCH | ACTIV | ACCOM
            1 | YES | 0 | U1 <-
            2 | YES | F1 | U1
            3 | NO | 0 | 0
            4 | YES | F1 | 0 <-
            5 | YES | F1
        ",
    ),
    rule(
        "391",
        &["DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
        too_young,
        "
            OC3
            CHILD | DOB | IN_TOUCH | ACTIV | ACCOM
            1 | 01/04/2010 | YES <-
            2 | 31/03/2010 | YES
            3 | 01/04/2010
            4 | 01/04/2010 | | F1 <-
            5 | 01/04/2010 | | | U1 <-
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
        says: "What is told of a care leaver must fit together: age, being in touch, work and home.",
        why: "Work and home of care leavers are published for those with whom the council is in touch.",
        table: TableId::Oc3,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn in_touch(row: &CareLeaver, codes: &[&str]) -> bool {
    row.in_touch.get().is_some_and(|code| code.is_in(codes))
}

fn is_nought(cell: &Given<Code>) -> bool {
    cell.get().is_some_and(|code| code == "0")
}

fn tells(cell: &Given<Code>) -> bool {
    cell.is_given() && !is_nought(cell)
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(&CareLeaver) -> bool, message: &'static str) {
    for row in child.this.care_leavers.iter().filter(|row| wrong(row)) {
        flags.row(row.row, message);
    }
}

fn too_young(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for row in child.this.care_leavers {
        let told = row.in_touch.is_given() || row.activity.is_given() || row.accommodation.is_given();
        if let Some(born) = row.born.get().filter(|born| told && age_on(*born, year.last) < 17) {
            let message = format!(
                "born in {}, under 17 at the end of the return. Mend DOB, or delete the row.",
                birth_month(born)
            );
            flags.row(row.row, message);
        }
    }
}
