//! Asylum seekers who are in the return as care leavers only.

use super::not_a_care_leaver::is_told;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, in_the_year};

/// Rule 1014.
pub(super) static RULE: Rule = Rule {
    code: "1014",
    says: "A care leaver without a day in care this year must not stand in UASC.",
    why: "UASC counts asylum seekers who were in care in the year. A care leaver would be counted as one of them.",
    table: TableId::Uasc,
    columns: &["DUC"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes), Need::Table(TableId::Oc3)],
    check: Check::Child(check),
    example: "
        UASC
        CHILD
        1 <-
        2
        3
        4 <-
        5
        6
        7 <-

        OC3
        CHILD | IN_TOUCH | ACTIV | ACCOM
        1 | YES <-
        1
        2
        3 | YES
        4 | | F1 <-
        5 | | F1
        6 | | | U1
        7 | | | U1 <-
        8 | YES

        Episodes
        CHILD | DECOM | DEC
        1 | 01/06/2025 | 31/03/2026
        3 | 01/06/2025 | 01/04/2026
        4 | 01/04/2027
        5 | 31/03/2027
        6 | 01/06/2025
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let is_leaver = child.this.care_leavers.iter().any(is_told);
    if !is_leaver
        || child.this.uasc.is_empty()
        || child.this.episodes.iter().any(|episode| in_the_year(episode, year))
    {
        return;
    }
    let message = "a care leaver without a day in care this year stands in UASC. Delete the row of UASC, or give the \
                   child's episodes.";
    for row in child.this.uasc {
        flags.row(row.row, message);
    }
    for row in child.this.care_leavers.iter().filter(|row| is_told(row)) {
        flags.at(TableId::Oc3, row.row, &["IN_TOUCH", "ACTIV", "ACCOM"], message);
    }
}
