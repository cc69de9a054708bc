//! A decision for adoption that was given up, and what is told of it: one row a gap.

use crate::returns::tables::PlacedAdoption;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each gap.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "119",
        &["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
        |child, _, flags| each(child, flags, half_told),
        "
            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            1 | 01/06/2025 | 01/06/2026 <-
            2 | 01/06/2025 | | RD2 <-
            3 | 01/06/2025 | 01/06/2026 | RD2
            4 | 01/06/2025
        ",
    ),
    rule(
        "563",
        &["DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
        |child, _, flags| each(child, flags, never_made),
        "
            PlacedAdoption
            CHILD | DOB | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            1 | 01/06/2020 | | 01/06/2026 | RD2 <-
            2 | 01/06/2020 | | 01/06/2026 <-
            3 | 01/06/2020 | | | RD2 <-
            4 | 01/06/2020 | 01/06/2025 | 01/06/2026 | RD2
            5 | 01/06/2020
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A decision for adoption that was given up needs its day, the day it was given up, and the reason.",
        why: "How many plans for adoption are given up, why and after how long is published.",
        table: TableId::PlacedAdoption,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn each(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(&PlacedAdoption) -> Option<&'static str>) {
    for row in child.this.placed_adoptions {
        if let Some(message) = wrong(row) {
            flags.row(row.row, message);
        }
    }
}

fn half_told(row: &PlacedAdoption) -> Option<&'static str> {
    match (row.ceased_on.is_given(), row.ceased_reason.is_given()) {
        (true, false) => Some("DATE_PLACED_CEASED is given, REASON_PLACED_CEASED is blank. Give the reason."),
        (false, true) => Some("REASON_PLACED_CEASED is given, DATE_PLACED_CEASED is blank. Give the day."),
        _ => None,
    }
}

fn never_made(row: &PlacedAdoption) -> Option<&'static str> {
    let given_up = row.ceased_on.is_given() || row.ceased_reason.is_given();
    (given_up && row.decided_on.is_blank())
        .then_some("the decision was given up, and DATE_PLACED is blank. Give the day it was made.")
}
