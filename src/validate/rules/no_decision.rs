//! Children on the way to adoption for whom no decision is told: one row a step on that way.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, is_placed_for_adoption};

/// One rule for each step.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "551",
        Years::ALL,
        |child, _, flags| {
            let placed: Vec<_> =
                child.this.episodes.iter().filter(|row| is_placed_for_adoption(row)).collect();
            for episode in undecided(child, flags, &placed, "the child is placed for adoption") {
                let message = "the child is placed for adoption, but no decision is told. Give DATE_PLACED in \
                               PlacedAdoption, or mend PLACE.";
                flags.at(TableId::Episodes, episode.row, &["PLACE"], message);
            }
        },
        "
            Episodes
            CHILD | DECOM | PLACE
            1 | 01/06/2026 | U1
            1 | 01/07/2026 | A3 <-
            1 | 01/08/2026 | A5 <-
            2 | 01/06/2026 | A4 <-
            3 | 01/06/2026 | A6
            4 | 01/06/2026 | U1

            PlacedAdoption
            CHILD | DOB | DATE_PLACED
            2 | 01/06/2020 <-
            3 | 01/06/2020 | 01/05/2026
            3 | 01/06/2020
            4 | 01/06/2020
        ",
    ),
    rule(
        "553",
        Years::ALL,
        |child, _, flags| ordered(child, flags, "E1", "a placement order was granted"),
        "
            Episodes
            CHILD | DECOM | LS | DEC
            1 | 01/06/2026 | C2 | 01/07/2026
            1 | 01/07/2026 | E1 | 01/08/2026 <-
            2 | 01/06/2026 | E1
            3 | 01/06/2026 | E1
            4 | 01/06/2026 | C2
            5 | 01/06/2026

            PlacedAdoption
            CHILD | DOB | DATE_PLACED | DATE_PLACED_CEASED
            2 | 01/06/2020 | | 01/07/2026 <-
            3 | 01/06/2020 | 01/05/2026
            3 | 01/06/2020
            4 | 01/06/2020
        ",
    ),
    rule(
        "555",
        Years::ALL.until(2024),
        |child, _, flags| ordered(child, flags, "D1", "a freeing order was granted"),
        "
            Episodes
            CHILD | DECOM | LS
            1 | 01/06/2023 | D1 <-
            2 | 01/06/2023 | D1
            3 | 01/06/2023 | E1
            4 | 01/06/2023 | D1

            PlacedAdoption
            CHILD | DOB | DATE_PLACED
            2 | 01/06/2020 | 01/05/2023
            4 | 01/06/2020 <-
        ",
    ),
];

const fn rule(
    code: &'static str,
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A child on the way to adoption must have a decision that the child should be placed for adoption.",
        why: "The decision comes first. The time that children wait is counted from it, and without it the child drops out.",
        table: TableId::PlacedAdoption,
        columns: &["DATE_PLACED"],
        years,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

/// Marks the child's rows of decisions when none of them has a day, and gives back the episodes that want one.
fn undecided<'a, 'b>(
    child: &Child<'a>,
    flags: &mut Flags<'_>,
    wanting: &'b [&'a Episode],
    because: &str,
) -> &'b [&'a Episode] {
    if child.this.placed_adoptions.iter().any(|row| row.decided_on.is_given()) {
        return &[];
    }
    for row in child.this.placed_adoptions.iter().filter(|_| !wanting.is_empty()) {
        flags.row(row.row, format!("{because}, but DATE_PLACED is blank. Give the day of the decision."));
    }
    wanting
}

/// An order marks the row of the decision, and its episodes only where there is no such row.
fn ordered(child: &Child<'_>, flags: &mut Flags<'_>, order: &str, because: &str) {
    let under_order = |row: &&Episode| row.legal_status.get().is_some_and(|status| status == order);
    let wanting: Vec<_> = child.this.episodes.iter().filter(under_order).collect();
    for episode in undecided(child, flags, &wanting, because) {
        if child.this.placed_adoptions.is_empty() {
            let message = format!(
                "LS is {order}: {because}, but no decision is told. Give DATE_PLACED in PlacedAdoption, or mend LS."
            );
            flags.at(TableId::Episodes, episode.row, &["LS"], message);
        }
    }
}
