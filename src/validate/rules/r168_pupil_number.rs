//! A unique pupil number that has not the shape of one.

use crate::returns::{Given, Seen, TableId};
use crate::validate::{Check, Rule, Year, Years};

/// Stands where a pupil number is not known, each with a reason.
pub(super) const UNKNOWN: [&str; 5] = ["UN1", "UN2", "UN3", "UN4", "UN5"];

/// Rule 168.
pub(super) static RULE: Rule = Rule {
    code: "168",
    says: "A pupil number must be a letter and twelve digits, the last of which may be a letter, or UN1 to UN5.",
    why: "The number leads to the child's results at school. With a slip in it they are another child's, or nobody's.",
    table: TableId::Header,
    columns: &["UPN"],
    years: Years::ALL,
    needs: &[],
    check: Check::Cell(wrong),
    example: "
        Header
        CHILD | UPN
        1 | A012345678901
        2 | A01234567890B
        3 | I012345678901 <-
        4 | A01234567890 <-
        5 | UN4
        6 | UN7 <-
        7
        8 | A <-
        9 | 1012345678901 <-
        10 | A0123456789X1 <-
        11 | A01234567890- <-
        12 | UN1
        13 | UN2
        14 | UN3
        15 | UN5
        16 | O012345678901 <-
        17 | S012345678901 <-
    ",
};

/// The number itself is kept out of the message, since messages travel further than returns.
fn wrong(cell: Seen<'_>, column: &'static str, _: &Year) -> Option<String> {
    let Seen::Text(Given::Value(number)) = cell else { return None };
    let upper = number.to_uppercase();
    (!UNKNOWN.contains(&upper.as_str()) && !has_shape(upper.as_bytes())).then(|| {
        format!(
            "{column} is not a pupil number. Give a letter other than I, O or S and twelve digits, the last of which may \
             be a letter, or UN1 to UN5 where it is not known."
        )
    })
}

// Only the shape is judged: published numbers carry wrong check letters, and so do real ones.
fn has_shape(number: &[u8]) -> bool {
    let &[first, ref digits @ .., last] = number else { return false };
    digits.len() == 11
        && first.is_ascii_uppercase()
        && !b"IOS".contains(&first)
        && digits.iter().all(u8::is_ascii_digit)
        && last.is_ascii_alphanumeric()
}
