//! Codes that must be in the year's list: one row a column, with the lists as dated data.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// One rule for each column of codes.
pub(super) static RULES: [Rule; 1] = [rule(
    "101",
    TableId::Header,
    &["SEX"],
    Years::from(2025),
    "Sex is a breakdown of every published table, and the codes 1 and 2 ended with 2023-24.",
    "
        Header
        CHILD | SEX
        1 | M
        2 | 9 <-
        3 | 1 <-
        4 | U
        5 <-
    ",
)];

const fn rule(
    code: &'static str,
    table: TableId,
    columns: &'static [&'static str],
    years: Years,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let says = "The code given must be one of the year's list.";
    Rule { code, says, why, table, columns, years, needs: &[], check: Check::Cell(not_listed), example }
}

fn not_listed(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let listed = ["M", "F", "U"];
    let Seen::Code(given) = cell else { return None };
    match given {
        Given::Value(code) if code.is_in(&listed) => None,
        Given::Blank => Some(format!("{column} is blank. Give one of {}.", listed.join(", "))),
        _ => Some(format!("{} is not one of the codes. Give one of {}.", cell.written(), listed.join(", "))),
    }
}
