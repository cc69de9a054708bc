//! A child who came back, from what nobody says.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 566.
pub(super) static RULE: Rule = Rule {
    code: "566",
    says: "Where the end of an absence is given, its kind must be given too.",
    why: "Missing children and children away without leave are counted apart.",
    table: TableId::Missing,
    columns: &["MISSING", "MIS_END"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Missing
        CHILD | MISSING | MIS_END
        1 | M | 07/06/2026
        2 | | 07/06/2026 <-
        3 | A
        4
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for absence in child.this.missing {
        if absence.end.is_given() && absence.kind.is_blank() {
            flags.row(absence.row, "MIS_END is given, MISSING is blank. Give M or A.");
        }
    }
}
