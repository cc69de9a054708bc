//! A social worker's number that has not the shape of one.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// Rule SW02STG1, which has asked for a length since 2025-26.
pub(super) static RULES: [Rule; 2] = [
    rule(
        Years::from(2024).until(2025),
        |cell, column, _| wrong(cell, column, 2),
        "
        SWEpisodes
        CHILD | SW_ID
        1 | SW123456
        2 | 123456 <-
        3 | XX
        4
    ",
    ),
    rule(
        Years::from(2026),
        |cell, column, _| wrong(cell, column, 4),
        "
        SWEpisodes
        CHILD | SW_ID
        1 | SW123456
        2 | 123456 <-
        3 | XX <-
        4
        5 | SW12
        6 | SW1 <-
    ",
    ),
];

const fn rule(
    years: Years,
    check: fn(Seen<'_>, &'static str, &Year) -> Option<String>,
    example: &'static str,
) -> Rule {
    Rule {
        code: "SW02STG1",
        says: "A social worker's number must begin with SW, or with XX where there is none.",
        why: "Workers are counted by these numbers. Under a slip one worker becomes two.",
        table: TableId::SwEpisodes,
        columns: &["SW_ID"],
        years,
        needs: &[],
        check: Check::Cell(check),
        example,
    }
}

/// The number itself is kept out of the message: it stands for a person.
fn wrong(cell: Seen<'_>, column: &'static str, shortest: usize) -> Option<String> {
    let Seen::Text(Given::Value(number)) = cell else { return None };
    let upper = number.to_uppercase();
    let fits = upper.len() >= shortest && (upper.starts_with("SW") || upper.starts_with("XX"));
    (!fits).then(|| {
        format!(
            "{column} is no worker's number. Give SW and the number of registration, or XX and one of yours."
        )
    })
}
