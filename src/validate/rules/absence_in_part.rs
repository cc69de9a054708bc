//! Absences of which only a part is told: one row a gap.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::short_date;

/// One rule for each gap.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "564",
        "Where the kind of an absence is given, its start must be given too.",
        without_start,
        "
        Missing
        CHILD | MISSING | MIS_START
        1 | M <-
        2 | A <-
        3 | M | 01/06/2026
        4
        5 | M | soon
        6 | Y
    ",
    ),
    rule(
        "565",
        "Where the start of an absence is given, its kind must be given too.",
        without_kind,
        "
        Missing
        CHILD | MISSING | MIS_START
        1 | | 01/06/2026 <-
        2 | M | 01/06/2026
        3
        4 | | soon <-
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "Missing and away without leave are counted apart, by the days on which they began.",
        table: TableId::Missing,
        columns: &["MISSING", "MIS_START"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn without_start(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for absence in child.this.missing.iter().filter(|absence| absence.start.is_blank()) {
        if let Some(kind) = absence.kind.get().filter(|kind| kind.is_in(&["M", "A"])) {
            flags.row(absence.row, format!("MISSING is {kind}, MIS_START is blank. Give the day it began."));
        }
    }
}

fn without_kind(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for absence in child.this.missing.iter().filter(|absence| absence.kind.is_blank()) {
        if absence.start.is_blank() {
            continue;
        }
        let began = absence.start.get().map_or_else(|| "given".into(), short_date);
        flags.row(absence.row, format!("MIS_START is {began}, MISSING is blank. Give M or A."));
    }
}
