//! Stretches that begin and end on one day: one row a table.

use crate::returns::{Child, Given, RowRef, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for each table.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "355",
        TableId::Episodes,
        &["DECOM", "DEC"],
        Years::ALL,
        |child, _, flags| {
            for row in child.this.episodes {
                same(flags, row.row, &row.start, &row.end);
            }
        },
        "
            Episodes
            CHILD | DECOM | DEC
            1 | 05/06/2026 | 05/06/2026 <-
            2 | 05/06/2026 | 06/06/2026
            3 | 05/06/2026
        ",
    ),
    rule(
        "SW09STG2",
        TableId::SwEpisodes,
        &["SW_DECOM", "SW_DEC"],
        Years::from(2024),
        |child, _, flags| {
            for row in child.this.workers {
                same(flags, row.row, &row.start, &row.end);
            }
        },
        "
            SWEpisodes
            CHILD | SW_DECOM | SW_DEC
            1 | 05/06/2026 | 05/06/2026 <-
            2 | 05/06/2026 | 06/06/2026
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
        says: "A stretch must last a day at least.",
        why: "It covers the days from its start up to the day before its end. One that ends where it starts covers none.",
        table,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn same(flags: &mut Flags<'_>, row: RowRef, start: &Given<Date>, end: &Given<Date>) {
    if let Some(day) = start.get().filter(|start| end.get() == Some(*start)) {
        flags.row(
            row,
            format!("it starts and ends on {}. Mend one of the two, or delete the row.", short_date(day)),
        );
    }
}
