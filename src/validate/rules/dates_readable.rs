//! Dates that must be readable days: one row a column.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// One rule for each date column.
pub(super) static RULES: [Rule; 1] = [rule(
    "141",
    TableId::Episodes,
    &["DECOM"],
    "The day an episode began decides which days, placements and workers count.",
    "
        Episodes
        CHILD | DECOM
        1 | 01/06/2026
        2 | 31/06/2026 <-
        3 | June 2026 <-
        4
    ",
)];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    why: &'static str,
    example: &'static str,
) -> Rule {
    let says = "A date that is given must be a day of the calendar, written dd/mm/yyyy.";
    Rule {
        code,
        says,
        why,
        table,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Cell(unreadable),
        example,
    }
}

fn unreadable(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let Seen::Date(Given::Unreadable(text)) = cell else { return None };
    Some(format!("'{text}' is not a date. Give {column} as dd/mm/yyyy."))
}
