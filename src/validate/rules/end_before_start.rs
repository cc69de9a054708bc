//! Stretches of time that end before they begin: one row a table.

use crate::returns::{Child, Given, RowRef, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for each table with a start and an end.
pub(super) static RULES: [Rule; 5] = [
    rule(
        "356",
        TableId::Episodes,
        &["DECOM", "DEC"],
        Years::ALL,
        |child, _, flags| {
            let rows = child.this.episodes.iter();
            backwards(flags, rows.map(|row| (row.row, &row.start, &row.end)));
        },
        "
            Episodes
            CHILD | DECOM | DEC
            1 | 05/06/2026 | 04/06/2026 <-
            2 | 05/06/2026 | 05/06/2026
            3 | 05/06/2026
        ",
    ),
    rule(
        "522",
        TableId::PlacedAdoption,
        &["DATE_PLACED", "DATE_PLACED_CEASED"],
        Years::ALL,
        |child, _, flags| {
            let rows = child.this.placed_adoptions.iter();
            backwards(flags, rows.map(|row| (row.row, &row.decided_on, &row.ceased_on)));
        },
        "
            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED
            1 | 01/02/2026 | 26/05/2025 <-
            2 | 26/05/2025 | 01/02/2026
            3 | | 26/05/2025
        ",
    ),
    rule(
        "567",
        TableId::Missing,
        &["MIS_START", "MIS_END"],
        Years::ALL,
        |child, _, flags| {
            let rows = child.this.missing.iter();
            backwards(flags, rows.map(|row| (row.row, &row.start, &row.end)));
        },
        "
            Missing
            CHILD | MIS_START | MIS_END
            1 | 03/06/2026 | 01/06/2026 <-
            2 | 01/06/2026 | 03/06/2026
        ",
    ),
    rule(
        "702",
        TableId::DoLo,
        &["DOLO_START", "DOLO_END"],
        Years::from(2027),
        |child, _, flags| {
            let rows = child.this.liberty_orders.iter();
            backwards(flags, rows.map(|row| (row.row, &row.start, &row.end)));
        },
        "
            DoLo
            CHILD | DOLO_START | DOLO_END
            1 | 03/06/2026 | 01/06/2026 <-
            2 | 01/06/2026 | 01/06/2026
        ",
    ),
    // The check as stated also asks that the end be not the same day; that is the business of SW09STG2.
    rule(
        "SW18STG2",
        TableId::SwEpisodes,
        &["SW_DECOM", "SW_DEC"],
        Years::from(2026),
        |child, _, flags| {
            let rows = child.this.workers.iter();
            backwards(flags, rows.map(|row| (row.row, &row.start, &row.end)));
        },
        "
            SWEpisodes
            CHILD | SW_DECOM | SW_DEC
            1 | 03/06/2026 | 01/06/2026 <-
            2 | 01/06/2026 | 03/06/2026
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
        says: "What has a start and an end must not end before it starts.",
        why: "Days are counted from the start to the end. One of the two is a slip, and nobody can say which.",
        table,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn backwards<'a>(
    flags: &mut Flags<'_>,
    rows: impl Iterator<Item = (RowRef, &'a Given<Date>, &'a Given<Date>)>,
) {
    for (row, start, end) in rows {
        if let (Some(start), Some(end)) = (start.get(), end.get())
            && end < start
        {
            let message = format!(
                "it ends on {}, before it starts on {}. Mend one of the two.",
                short_date(end),
                short_date(start)
            );
            flags.row(row, message);
        }
    }
}
