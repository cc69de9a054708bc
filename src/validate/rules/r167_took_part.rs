//! A review without a code of how the child took part.

use super::code_lists::accepted;
use crate::returns::{Child, TableId};
use crate::validate::codes::is_listed;
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 167.
pub(super) static RULE: Rule = Rule {
    code: "167",
    says: "A review must say, with one of the year's codes, how the child took part.",
    why: "How many children take part in their reviews is published.",
    table: TableId::Reviews,
    columns: &["REVIEW_CODE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Reviews
        CHILD | REVIEW | REVIEW_CODE
        1 | 01/06/2026 | PN3
        2 | 01/06/2026 | PR0 <-
        3 | 01/06/2026 <-
        4
        5 | | PR0 <-
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for review in child.this.reviews {
        let listed = review.code.get().is_some_and(|code| is_listed("REVIEW_CODE", code.as_str(), year.year));
        let nothing = review.code.is_blank() && review.held_on.is_blank();
        if !listed && !nothing {
            let found = if review.code.is_blank() { "blank" } else { "not one of the codes" };
            flags.row(review.row, format!("REVIEW_CODE is {found}. {}", accepted("REVIEW_CODE", year)));
        }
    }
}
