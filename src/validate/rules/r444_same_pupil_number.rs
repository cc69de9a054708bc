//! One pupil number for two rows of Header.

use super::r168_pupil_number::UNKNOWN;
use crate::returns::{Return, RowRef, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 444.
pub(super) static RULE: Rule = Rule {
    code: "444",
    says: "No two rows of Header may have the same pupil number.",
    why: "Two children with one number share their results at school; or one child has two numbers of the council's, and \
          counts twice.",
    table: TableId::Header,
    columns: &["UPN"],
    years: Years::from(2026),
    needs: &[],
    check: Check::Council(check),
    example: "
        Header
        CHILD | UPN
        1 | A012345678901 <-
        2 | a012345678901 <-
        3 | B012345678901
        4 | UN1
        5 | UN1
        6
        7
    ",
};

fn check(given: &Return, _: &Year, flags: &mut Flags<'_>) {
    let headers = given.this().all().headers.iter();
    let mut numbers: Vec<(String, RowRef)> = headers
        .filter_map(|header| Some((header.upn.as_str()?.to_uppercase(), header.row)))
        .filter(|(number, _)| !UNKNOWN.contains(&number.as_str()))
        .collect();
    numbers.sort();
    for same in numbers.chunk_by(|(one, _), (next, _)| one == next).filter(|same| same.len() > 1) {
        for (_, row) in same {
            let message = format!(
                "{} rows of Header have this UPN. Mend those that are not the child's own.",
                same.len()
            );
            flags.row(*row, message);
        }
    }
}
