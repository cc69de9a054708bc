//! A sex that is said to be unknown.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// Rule 232.
pub(super) static RULE: Rule = Rule {
    code: "232",
    says: "The sex of a child should be known.",
    why: "Sex is a breakdown of every published table. U is allowed, but rare enough to be asked about.",
    table: TableId::Header,
    columns: &["SEX"],
    years: Years::from(2025),
    needs: &[],
    check: Check::Cell(unknown),
    example: "
        Header
        CHILD | SEX
        1 | U <-
        2 | F
        3
    ",
};

fn unknown(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let Seen::Code(Given::Value(sex)) = cell else { return None };
    (*sex == "U").then(|| format!("{column} is U, unknown. Give M or F if it is known after all."))
}
