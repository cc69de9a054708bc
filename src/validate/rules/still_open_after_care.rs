//! What is still open although the child has left care: one row a table.

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
        3 | 11/06/2026 | | C2
        4 | 01/06/2026 | 10/06/2026 | C2
        4 | 10/06/2026 | | C2
        5 | 01/06/2026 | 10/06/2026 | C2
        5 | 11/06/2026 | | V3
        6 | 01/06/2026 | | C2
        6 | 10/06/2026 | 20/06/2026 | C2
        7 | | 10/06/2026 | C2
        8 | 01/06/2026 | soon | C2
        9 | 01/06/2026 | 30/06/2026 | C2
        9 | 05/06/2026 | 10/06/2026 | C2
        9 | 20/06/2026 | | C2

        Missing
        CHILD | MIS_START | MIS_END
        1 | 02/06/2026 <-
        1 | 01/06/2026 | 02/06/2026
        1 | 31/05/2026 <-
        1 | 11/06/2026 <-
        1 | soon <-
        1
        2 | 02/06/2026
        3 | 01/06/2026 <-
        3 | 11/06/2026
        3 | 31/05/2026
        4 | 02/06/2026
        5 | 02/06/2026 <-
        6 | 02/06/2026 <-
        7 | 02/06/2026
        8 | 02/06/2026
        9 | 06/06/2026
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
        3 | 01/06/2026 | 10/06/2026 | C2
        3 | 11/06/2026 | | C2

        DoLo
        CHILD | DOLO_START | DOLO_END
        1 | 02/06/2026 <-
        1 | 01/06/2026 | 02/06/2026
        1
        2 | 02/06/2026
        3 | 02/06/2026 <-
        3 | 11/06/2026
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

/// A period of care: its first day, and the day it ended; `None` while it goes on.
type Period = (Date, Option<Date>);

/// The child's periods of care, oldest first, short breaks aside. Episodes that reach one another are one period.
fn periods(child: &Child<'_>) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for episode in child.this.episodes.iter().filter(|episode| !episode.is_short_break()) {
        let Some(start) = episode.start.get() else { continue };
        match periods.last_mut() {
            Some((_, end)) if end.is_none_or(|end| start <= end) => {
                *end = episode.end.get().map(|ended| end.map_or(ended, |before| before.max(ended)));
            }
            _ => periods.push((start, episode.end.get())),
        }
    }
    periods
}

/// The day on which the period of care ended in which something began, or the last before it; of what began before all care,
/// or on a day that cannot be read, the last of all.
fn left_care(periods: &[Period], began: Option<Date>) -> Option<Date> {
    let its_own = periods.iter().rfind(|(start, _)| began.is_some_and(|began| *start <= began));
    its_own.or(periods.last())?.1
}

fn missing(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let periods = periods(child);
    let open = child.this.missing.iter().filter(|absence| absence.start.is_given() && absence.end.is_blank());
    for absence in open {
        if let Some(left) = left_care(&periods, absence.start.get()) {
            flags.row(
                absence.row,
                format!("the child left care on {}, and MIS_END is blank. Give it.", short_date(left)),
            );
        }
    }
}

fn orders(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let periods = periods(child);
    let open =
        child.this.liberty_orders.iter().filter(|order| order.start.is_given() && order.end.is_blank());
    for order in open {
        if let Some(left) = left_care(&periods, order.start.get()) {
            flags.row(
                order.row,
                format!("the child left care on {}, and DOLO_END is blank. Give it.", short_date(left)),
            );
        }
    }
}
