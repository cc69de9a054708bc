//! Where the placement lay that was open at the end of last year, and where the first episode says that it lies: one row a
//! column and a question of the Department's.

use super::open_last_year::compare;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::read_exact;

/// One rule for each column, and two more that ask the same.
pub(super) static RULES: [Rule; 5] = [
    rule("452", &["PL_LA"], &AUTHORITY, |child, _, flags| differs(child, flags, "PL_LA"), OTHER_AUTHORITY),
    rule("453", &["PL_DISTANCE"], &DISTANCE, |child, _, flags| other_distance(child, flags), OTHER_DISTANCE),
    rule("503G", &["PL_DISTANCE"], &DISTANCE, |child, _, flags| other_distance(child, flags), OTHER_DISTANCE),
    rule("503H", &["PL_LA"], &AUTHORITY, |child, _, flags| differs(child, flags, "PL_LA"), OTHER_AUTHORITY),
    rule(
        "503J",
        &["PL_LOCATION"],
        &LOCATION,
        |child, _, flags| differs(child, flags, "PL_LOCATION"),
        "
        Episodes
        CHILD | DECOM | PL_LOCATION
        1 | 01/06/2025 | IN
        2 | 01/06/2025 | OUT <-
        3 | 01/06/2025 | IN <-

        Episodes last year
        CHILD | DECOM | PL_LOCATION
        1 | 01/06/2025 | IN
        2 | 01/06/2025 | IN
        3 | 01/06/2025
    ",
    ),
];

const OTHER_AUTHORITY: &str = "
        Episodes
        CHILD | DECOM | PL_LA
        1 | 01/06/2025 | E08000012
        1 | 01/07/2025 | E08000013
        2 | 01/06/2025 | E08000012 <-
        3 | 01/06/2025 | E08000012 <-
        4 | 01/06/2026 | E08000012

        Episodes last year
        CHILD | DECOM | DEC | PL_LA
        1 | 01/06/2025 | | e08000012
        2 | 01/06/2025 | | WAL
        3 | 01/06/2025
        4 | 01/06/2025 | 01/07/2025 | WAL
";

const OTHER_DISTANCE: &str = "
        Episodes
        CHILD | DECOM | PL_DISTANCE
        1 | 01/06/2025 | 12.0
        2 | 01/06/2025 | 12.0 <-
        3 | 01/06/2025 | 12.0 <-
        4 | 01/06/2025 <-
        5 | 01/06/2025
        6 | 01/06/2025 | far
        7 | 01/06/2025 | far <-
        8 | 01/06/2026 | 12.0

        Episodes last year
        CHILD | DECOM | DEC | PL_DISTANCE
        1 | 01/06/2025 | | 12
        2 | 01/06/2025 | | 12.1
        3 | 01/06/2025
        4 | 01/06/2025 | | 12.0
        5 | 01/06/2025
        6 | 01/06/2025 | | far
        7 | 01/06/2025 | | near
        8 | 01/06/2025 | 01/07/2025 | 12.1
";

const AUTHORITY: [Need; 3] = needs("PL_LA");
const DISTANCE: [Need; 3] = needs("PL_DISTANCE");
const LOCATION: [Need; 3] = needs("PL_LOCATION");

const fn needs(column: &'static str) -> [Need; 3] {
    let table = TableId::Episodes;
    [Need::LastYear(table), Need::Column(table, column), Need::LastYearColumn(table, column)]
}

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The first episode must lie where the one lay that was open at the end of last year.",
        why: "It is the same placement. If it lies elsewhere now, a postcode was wrong in one of the years, or a move was \
              not recorded.",
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn differs(child: &Child<'_>, flags: &mut Flags<'_>, column: &'static str) {
    compare(child, flags, column, |was, is| was.to_uppercase() == is.to_uppercase());
}

/// Distances are the same when they are the same number, however many decimals were written.
fn other_distance(child: &Child<'_>, flags: &mut Flags<'_>) {
    compare(child, flags, "PL_DISTANCE", |was, is| {
        was == is || read_exact(was).is_some_and(|was| read_exact(is) == Some(was))
    });
}
