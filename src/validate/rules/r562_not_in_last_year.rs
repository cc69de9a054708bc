//! An episode that began before the year, and that last year's return does not have.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};
use std::collections::BTreeSet;

/// Rule 562.
pub(super) static RULE: Rule = Rule {
    code: "562",
    says: "An episode that began before the year must stand in last year's return with the same first day.",
    why: "It is sent a second time because it went on. Where last year does not have it, a stretch of care was missed, or \
          a day was changed afterwards.",
    table: TableId::Episodes,
    columns: &["DECOM"],
    years: Years::ALL,
    needs: &[Need::LastYear(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM
        1 | 31/03/2026
        1 | 30/03/2026 <-
        1 | 01/04/2026
        2 | 31/03/2026 <-
        2 | 31/03/2027

        Episodes last year
        CHILD | DECOM
        1 | 01/06/2025
        1 | 31/03/2026
        2
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let last: BTreeSet<Date> =
        child.last().episodes.iter().filter_map(|episode| episode.start.get()).collect();
    for episode in child.this.episodes {
        if let Some(start) = episode.start.get().filter(|start| *start < year.first && !last.contains(start))
        {
            let message = format!(
                "it began on {}, before the year, but no episode of last year's return began then. Mend DECOM, or last \
                 year's return.",
                short_date(start)
            );
            flags.row(episode.row, message);
        }
    }
}
