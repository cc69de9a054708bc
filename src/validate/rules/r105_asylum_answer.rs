//! Whether a child seeks asylum, as the header tells it.

use crate::returns::{Seen, TableId};
use crate::validate::{Check, Need, Rule, Year, Years};

/// Rule 105.
pub(super) static RULE: Rule = Rule {
    code: "105",
    says: "UASC must be 1 for a child who seeks asylum without parents, and 0 for every other.",
    why: "Councils are paid by the night for these children, and their figures are published apart from the others'.",
    table: TableId::Header,
    columns: &["UASC"],
    years: Years::ALL,
    needs: &[Need::Column(TableId::Header, "UASC")],
    check: Check::Cell(check),
    example: "
        Header
        CHILD | UASC
        1 | 1
        2 | 0
        3 | 2 <-
        4 <-
        5 | unaccompanied <-
    ",
};

fn check(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let written = cell.written();
    (written != "1" && written != "0").then(|| {
        format!("{column} is {}. Give 1 when the child seeks asylum without parents, else 0.", cell.shown())
    })
}
