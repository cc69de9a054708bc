//! A placement at the child's own address, although the child is not placed with parents.

use crate::returns::{Child, TableId, postcode};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 392d.
pub(super) static RULE: Rule = Rule {
    code: "392d",
    says: "Home and placement may have the same postcode only when the child is placed with parents.",
    why: "The distance from home is told from the two postcodes. The same one twice makes it nought.",
    table: TableId::Episodes,
    columns: &["HOME_POST", "PL_POST", "PLACE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | PLACE | HOME_POST | PL_POST
        1 | U1 | ZZ9 9ZZ | ZZ99ZZ <-
        2 | P1 | ZZ9 9ZZ | ZZ9 9ZZ
        3 | U1 | ZZ9 9ZZ | ZZ9 9ZY
        4 | U1
        5 | | ZZ9 9ZZ | ZZ9 9ZZ <-
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if let (Some(home), Some(placement)) =
            (episode.home_postcode.as_str(), episode.placement_postcode.as_str())
            && postcode(home) == postcode(placement)
            && episode.placement.get().is_none_or(|place| place != "P1")
        {
            flags.row(
                episode.row,
                "HOME_POST and PL_POST are the same. Mend one of them, or give P1 in PLACE.",
            );
        }
    }
}
