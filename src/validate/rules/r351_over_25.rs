//! Somebody who is too old for the return.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};
use crate::words::{age_on, birth_month, short_date};

/// The age after which nothing more is owed to a care leaver.
const OLDEST: i32 = 25;

/// Rule 351.
pub(super) static RULE: Rule = Rule {
    code: "351",
    says: "Nobody in the return may have been over 25 on the first day of the year.",
    why: "Help for care leavers ends at 25. An older birthday is a slip, and every age is told from it.",
    table: TableId::Header,
    columns: &["DOB"],
    years: Years::ALL,
    needs: &[],
    check: Check::Cell(too_old),
    example: "
        Header
        CHILD | DOB
        1 | 01/04/2000 <-
        2 | 02/04/2000
        3 | 01/06/2016
        4
    ",
};

fn too_old(cell: Seen<'_>, column: &'static str, year: &Year) -> Option<String> {
    let Seen::Date(Given::Value(born)) = cell else { return None };
    let age = age_on(*born, year.first);
    (age > OLDEST).then(|| {
        format!(
            "{column} lies in {}: an age of {age} on {}. Mend {column}, or delete the row.",
            birth_month(*born),
            short_date(year.first)
        )
    })
}
