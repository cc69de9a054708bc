//! What is still open although the child has left care: one row a table.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for each table.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "577",
        TableId::Missing,
        &["MIS_END"],
        Years::ALL,
        missing,
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 10/06/2026 | C2
        2 | 01/06/2026 | | C2
        3 | 01/06/2026 | 10/06/2026 | C2
        3 | 01/07/2026 | | V3
        4 | | 10/06/2026 | C2

        Missing
        CHILD | MIS_START | MIS_END
        1 | 02/06/2026 <-
        1 | 01/06/2026 | 02/06/2026
        1
        2 | 02/06/2026
        3 | 02/06/2026 <-
        4 | 02/06/2026
    ",
    ),
    rule(
        "707",
        TableId::DoLo,
        &["DOLO_END"],
        Years::from(2027),
        orders,
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 10/06/2026 | C2
        2 | 01/06/2026 | | C2

        DoLo
        CHILD | DOLO_START | DOLO_END
        1 | 02/06/2026 <-
        1 | 01/06/2026 | 02/06/2026
        1
        2 | 02/06/2026
    ",
    ),
];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "What began in care must have ended when the child has left care.",
        why: "Nobody is missing from care, or held under a court's leave, who is no longer in care.",
        table,
        columns,
        years,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

/// The day on which the child's last episode ended, short breaks aside.
fn left_care(child: &Child<'_>) -> Option<Date> {
    let in_care = |episode: &&Episode| !episode.is_short_break() && episode.start.get().is_some();
    child.this.episodes.iter().rfind(in_care)?.end.get()
}

fn missing(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(left) = left_care(child) else { return };
    for absence in
        child.this.missing.iter().filter(|absence| absence.start.is_given() && absence.end.is_blank())
    {
        flags.row(
            absence.row,
            format!("the child left care on {}, and MIS_END is blank. Give it.", short_date(left)),
        );
    }
}

fn orders(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(left) = left_care(child) else { return };
    for order in
        child.this.liberty_orders.iter().filter(|order| order.start.is_given() && order.end.is_blank())
    {
        flags.row(
            order.row,
            format!("the child left care on {}, and DOLO_END is blank. Give it.", short_date(left)),
        );
    }
}
