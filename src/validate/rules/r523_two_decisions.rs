//! One decision for adoption, with two dates.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 523.
pub(super) static RULE: Rule = Rule {
    code: "523",
    says: "The decision for adoption must have the same day in AD1 and in PlacedAdoption.",
    why: "Both columns hold the same decision. Two days for it mean a slip in one of them.",
    table: TableId::Ad1,
    columns: &["DATE_INT"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::PlacedAdoption)],
    check: Check::Child(check),
    example: "
        AD1
        CHILD | DATE_INT
        1 | 22/07/2025 <-
        2 | 22/07/2025
        3 | 22/07/2025

        PlacedAdoption
        CHILD | DATE_PLACED
        1 | 22/06/2025 <-
        2 | 22/07/2025
        3 | 22/06/2025
        3 | 22/07/2025
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for adoption in child.this.adoptions {
        let Some(decided) = adoption.decided_on.get() else { continue };
        let placed: Vec<_> = child
            .this
            .placed_adoptions
            .iter()
            .filter_map(|row| Some((row.row, row.decided_on.get()?)))
            .collect();
        if placed.iter().any(|(_, other)| *other == decided) {
            continue;
        }
        for (row, other) in placed {
            let message = format!(
                "DATE_INT in AD1 is {}, DATE_PLACED in PlacedAdoption is {}. Make both the same.",
                short_date(decided),
                short_date(other)
            );
            flags.at(TableId::PlacedAdoption, row, &["DATE_PLACED"], message.clone());
            flags.row(adoption.row, message);
        }
    }
}
