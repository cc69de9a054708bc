//! A care leaver of whom some things are told and others not.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 153.
// It asks of care leavers what 151 asks of adoptions, in the same words; whether a code is listed, 131 to 133 ask.
pub(super) static RULE: Rule = Rule {
    code: "153",
    says: "Of a care leaver either all three of IN_TOUCH, ACTIV and ACCOM must be given or nothing.",
    why: "Work and home are published as shares of those who were asked. A blank drops the young person from one of them.",
    table: TableId::Oc3,
    columns: &["IN_TOUCH", "ACTIV", "ACCOM"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        OC3
        CHILD | IN_TOUCH | ACTIV | ACCOM
        1 | YES | F1 | U1
        2 | YES | F1 <-
        3 | YES | | U1 <-
        4 | | F1 | U1 <-
        5 | YES <-
        6 | | F1 <-
        7 | | | U1 <-
        8
        9 | DIED | 0 | 0
        10 | Y | F9 | U9
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.care_leavers {
        let given = [
            ("IN_TOUCH", row.in_touch.is_given()),
            ("ACTIV", row.activity.is_given()),
            ("ACCOM", row.accommodation.is_given()),
        ];
        let blank: Vec<&str> =
            given.iter().filter(|(_, is_given)| !is_given).map(|(column, _)| *column).collect();
        if !blank.is_empty() && blank.len() < given.len() {
            flags.row(row.row, format!("{} blank, the rest is not. Give all three.", blank.join(", ")));
        }
    }
}
