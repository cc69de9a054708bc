//! How a child took part in a review, and how old the child was: one row a side of the fourth birthday.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{age_on, short_date};

/// From this age children are asked for their views.
const ASKED_FROM: i32 = 4;

/// Too old for `PN0`, and too young for the others.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "440",
        |child, _, flags| unfit(child, flags, &["PN0"], |age| age < ASKED_FROM),
        "
            Reviews
            CHILD | DOB | REVIEW | REVIEW_CODE
            1 | 01/06/2022 | 01/06/2026 | PN0 <-
            2 | 02/06/2022 | 01/06/2026 | PN0
            3 | 01/06/2022 | 01/06/2026 | PN1
        ",
    ),
    rule(
        "441",
        |child, _, flags| {
            let asked = &["PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"];
            unfit(child, flags, asked, |age| age >= ASKED_FROM);
        },
        "
            Reviews
            CHILD | DOB | REVIEW | REVIEW_CODE
            1 | 01/06/2022 | 01/06/2026 | PN1
            2 | 02/06/2022 | 01/06/2026 | PN1 <-
            2 | 02/06/2022 | 01/06/2026 | PN2 <-
            2 | 02/06/2022 | 01/06/2026 | PN3 <-
            2 | 02/06/2022 | 01/06/2026 | PN4 <-
            2 | 02/06/2022 | 01/06/2026 | PN5 <-
            2 | 02/06/2022 | 01/06/2026 | PN6 <-
            2 | 02/06/2022 | 01/06/2026 | PN7 <-
            3 | 02/06/2022 | 01/06/2026 | PN0
        ",
    ),
];

const fn rule(
    code: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The code of a review must fit the child's age: PN0 under four, PN1 to PN7 from four.",
        why: "How many children take part in their reviews is published for those who are old enough.",
        table: TableId::Reviews,
        columns: &["DOB", "REVIEW", "REVIEW_CODE"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn unfit(child: &Child<'_>, flags: &mut Flags<'_>, codes: &[&str], fits: fn(i32) -> bool) {
    for review in child.this.reviews {
        let (Some(born), Some(held), Some(code)) =
            (review.born.get(), review.held_on.get(), review.code.get())
        else {
            continue;
        };
        let age = age_on(born, held);
        if code.is_in(codes) && !fits(age) {
            let message = format!(
                "{code} at the age of {age}, at the review of {}. Give PN0 under four and PN1 to PN7 from four, or mend \
                 the dates.",
                short_date(held)
            );
            flags.row(review.row, message);
        }
    }
}
