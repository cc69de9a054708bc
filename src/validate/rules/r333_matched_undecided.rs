//! A child matched with adopters before adoption was decided on.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::short_date;

/// Rule 333.
pub(super) static RULE: Rule = Rule {
    code: "333",
    says: "A match with adopters needs a decision for adoption, of the same day or earlier.",
    why: "Nobody looks for adopters before it is decided. The time from decision to match is published.",
    table: TableId::Ad1,
    columns: &["DATE_INT"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        AD1
        CHILD | DATE_INT | DATE_MATCH
        1 | 02/06/2026 | 01/06/2026 <-
        2 | | 01/06/2026 <-
        3 | 01/06/2026 | 01/06/2026
        4 | 01/06/2026
        5
        6 | 31/06/2026 | 01/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for row in child.this.adoptions {
        if row.decided_on.is_blank() && row.matched_on.is_given() {
            flags.row(row.row, "DATE_MATCH is given, DATE_INT is blank. Give the day of the decision.");
        }
        if let (Some(decided), Some(matched)) = (row.decided_on.get(), row.matched_on.get())
            && decided > matched
        {
            let message = format!(
                "DATE_INT is {}, after the match of {}. Mend one of the two.",
                short_date(decided),
                short_date(matched)
            );
            flags.row(row.row, message);
        }
    }
}
