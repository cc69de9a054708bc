//! Stretches of time that run into one another: one row a table.

use crate::returns::{Child, RowRef, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, short_date};

/// One rule for each table whose stretches must follow one another.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "574",
        TableId::Missing,
        &["MIS_START", "MIS_END"],
        Years::ALL,
        |child, _, flags| {
            let rows = child.this.missing.iter();
            overlaps(flags, rows.map(|row| (row.row, row.start.get(), row.end.get())));
        },
        "
            Missing
            CHILD | MIS_START | MIS_END
            1 | 02/06/2026 | 04/06/2026
            1 | 03/06/2026 | 09/06/2026 <-
            2 | 02/06/2026 | 04/06/2026
            2 | 04/06/2026
            2 | 07/06/2026 | 09/06/2026 <-
            3 | 01/06/2026
            3 | 02/06/2026 | 03/06/2026 <-
            3 | 05/06/2026 | 06/06/2026 <-
            4 | 01/06/2026 | 05/06/2026
            4 | 02/06/2026 | 05/06/2026 <-
            4 | 03/06/2026 | 04/06/2026
            5 | 01/06/2026 | 03/06/2026 <-
            5 | 02/06/2026
        ",
    ),
    rule(
        "705",
        TableId::DoLo,
        &["DOLO_START", "DOLO_END"],
        Years::from(2027),
        |child, _, flags| {
            let rows = child.this.liberty_orders.iter();
            overlaps(flags, rows.map(|row| (row.row, row.start.get(), row.end.get())));
        },
        "
            DoLo
            CHILD | DOLO_START | DOLO_END
            1 | 01/06/2026 | 02/06/2026
            1 | 03/06/2026 | 06/06/2026 <-
            1 | 04/06/2026 | 04/06/2026
            2 | 01/06/2026
            2 | 02/06/2026 <-
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
        says: "One stretch must have ended before the child's next one starts.",
        why: "Nobody is missing twice at once, or under two orders. Overlapping days would be counted twice.",
        table,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

type Stretch = (RowRef, Date, Option<Date>);

/// Marks one row of an overlapping pair, and names the other: the one that reaches further. Beside an open one that
/// is the one with an end, and of two open ones the later.
// The message leaves open which of the two is marked; the worked cases of 574 and 705 mark this one.
fn overlaps(flags: &mut Flags<'_>, rows: impl Iterator<Item = (RowRef, Option<Date>, Option<Date>)>) {
    let mut furthest: Option<Stretch> = None;
    for (row, start, end) in rows {
        let Some(start) = start else { continue };
        let stretch = (row, start, end);
        if let Some(before) = furthest
            && before.2.is_none_or(|ended| start < ended)
        {
            let (marked, other) =
                if marks_earlier(before.2, end) { (before, stretch) } else { (stretch, before) };
            let message =
                format!("{} overlaps {}. Mend the dates of one of the two.", shown(marked), shown(other));
            flags.row(marked.0, message);
        }
        if furthest.is_none_or(|before| before.2.is_some_and(|ended| end.is_none_or(|end| end >= ended))) {
            furthest = Some(stretch);
        }
    }
}

fn marks_earlier(earlier: Option<Date>, later: Option<Date>) -> bool {
    match (earlier, later) {
        (Some(_), None) => true,
        (Some(earlier), Some(later)) => earlier > later,
        (None, _) => false,
    }
}

fn shown((_, start, end): Stretch) -> String {
    let end = end.map_or_else(|| "without an end".into(), |end| format!("to {}", short_date(end)));
    format!("{} {end}", short_date(start))
}
