//! A child who was missing at the end of last year, and of whom this year says nothing.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 576.
pub(super) static RULE: Rule = Rule {
    code: "576",
    says: "A child who was missing at the end of last year must be reported again, from the same day.",
    why: "Nobody knows otherwise whether the child was ever found.",
    table: TableId::Missing,
    columns: &["MIS_START"],
    years: Years::ALL,
    needs: &[Need::LastYear(TableId::Missing)],
    check: Check::Child(check),
    example: "
        Missing
        CHILD | MIS_START
        1 | 07/02/2026
        2 | 08/02/2026 <-
        3 | 07/06/2026
        5 | 08/02/2026 <-
        5 | 09/06/2026

        Missing last year
        CHILD | MIS_START | MIS_END
        1 | 07/02/2026
        2 | 07/02/2026
        3 | 07/02/2026 | 09/02/2026
        4 | 09/02/2026 <-
        5 | 07/02/2026
    ",
};

/// Marks the child's first row of this year; where there is none, last year's own.
fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let open = child.last().missing.iter().filter(|absence| absence.end.is_blank());
    for (before, start) in open.filter_map(|absence| Some((absence.row, absence.start.get()?))) {
        if child.this.missing.iter().any(|absence| absence.start.get() == Some(start)) {
            continue;
        }
        let message = format!(
            "last year's return ends with the child missing since {}, and no row of this year begins there. Give that row, \
             with the day the child was found.",
            short_date(start)
        );
        match child.this.missing.first() {
            Some(absence) => flags.row(absence.row, message),
            None => flags.last_year(TableId::Missing, before, &["MIS_START"], message),
        }
    }
}
