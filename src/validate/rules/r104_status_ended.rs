//! The day on which a child stopped being an unaccompanied asylum seeker.

use super::dates_readable::no_day;
use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};
use crate::words::short_date;

/// Rule 104.
// The message asks for a valid date, and the published check reads the first day of the year too: a child whose status
// ended before it was no asylum seeker in the year, so that the day cannot be right in this return.
pub(super) static RULE: Rule = Rule {
    code: "104",
    says: "DUC, where it is given, must be a day of the calendar, and not before the year.",
    why: "The table is of children who sought asylum in the year. The day on which the status ended ends the grant too.",
    table: TableId::Uasc,
    columns: &["DUC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Cell(check),
    example: "
        UASC
        CHILD | DUC
        1 | 01/04/2026
        2 | 31/03/2026 <-
        3 | 31/06/2026 <-
        4 | 01/06/2027
        5
    ",
};

fn check(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    match cell {
        Seen::Date(Given::Unreadable(_)) => {
            no_day(cell).map(|text| format!("'{text}' is not a date. Give {column} as dd/mm/yyyy."))
        }
        Seen::Date(Given::Value(ended)) if *ended < year.first => Some(format!(
            "{column} is {}, before the year began on {}. Mend it, or delete the row of a child who sought no asylum in the year.",
            short_date(*ended),
            short_date(year.first)
        )),
        _ => None,
    }
}
