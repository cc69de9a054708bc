//! A child who went missing before being in care.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 581.
pub(super) static RULE: Rule = Rule {
    code: "581",
    says: "An absence must not begin before the child's first episode.",
    why: "The return tells of children who go missing from care. One of the two days is a slip.",
    table: TableId::Missing,
    columns: &["MIS_START"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC
        1 | | 01/06/2026
        1 | 02/06/2026 | 10/06/2026
        1 | 20/06/2026

        Missing
        CHILD | MIS_START
        1 | 01/06/2026 <-
        1 | 02/06/2026
        1 | 15/06/2026
        1
        2 | 01/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(first) = child.this.episodes.iter().find_map(|episode| episode.start.get()) else { return };
    for absence in child.this.missing {
        if let Some(start) = absence.start.get().filter(|start| *start < first) {
            let message = format!(
                "the absence began on {}, before care did on {}. Mend MIS_START, or DECOM in Episodes.",
                short_date(start),
                short_date(first)
            );
            flags.row(absence.row, message);
        }
    }
}
