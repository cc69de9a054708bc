//! A child in care since before the year, of whom last year's return knows nothing.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule `NoE`.
pub(super) static RULE: Rule = Rule {
    code: "NoE",
    says: "A child in care since before the year must stand in last year's Episodes.",
    why: "Either last year's return missed a child, or this year's has a wrong day.",
    table: TableId::Episodes,
    columns: &["DECOM"],
    years: Years::ALL,
    needs: &[Need::LastYear(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM
        1 | 31/03/2026
        2 | 31/03/2026 <-
        2 | 05/06/2026
        3 | 01/04/2026

        Episodes last year
        CHILD | DECOM
        1 | 31/03/2026
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    if !child.last().episodes.is_empty() {
        return;
    }
    for episode in child.this.episodes {
        if let Some(start) = episode.start.get().filter(|start| *start < year.first) {
            let message = format!(
                "it began on {}, but last year's return has no episode of this child. Mend DECOM, or last year's return.",
                short_date(start)
            );
            flags.row(episode.row, message);
        }
    }
}
