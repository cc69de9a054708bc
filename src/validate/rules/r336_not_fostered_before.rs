//! A child said to be placed with foster carers who adopt, who was not fostered just before.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};

/// Homes with foster carers, and homes with people who adopt.
const FAMILIES: &[&str] = &["U1", "U2", "U3", "U4", "U5", "U6", "A3", "A4", "A5", "A6"];

/// Rule 336.
pub(super) static RULE: Rule = Rule {
    code: "336",
    says: "A child placed for adoption with foster carers must have been fostered just before.",
    why: "A3 and A5 say that the child stays with the people who foster it. After any other home that is a move.",
    table: TableId::Episodes,
    columns: &["PLACE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE
        1 | 01/05/2026 | U1
        1 | 01/06/2026 | T1
        1 | 01/07/2026 | A3 <-
        2 | 01/06/2026
        2 | 01/07/2026 | A5 <-
        3 | 01/06/2026 | U1
        3 | 01/07/2026 | A3
        4 | 01/06/2026 | U2
        4 | 01/07/2026 | A3
        5 | 01/06/2026 | U3
        5 | 01/07/2026 | A3
        6 | 01/06/2026 | U4
        6 | 01/07/2026 | A3
        7 | 01/06/2026 | U5
        7 | 01/07/2026 | A3
        8 | 01/06/2026 | U6
        8 | 01/07/2026 | A3
        9 | 01/06/2026 | A3
        9 | 01/07/2026 | A5
        9 | 01/08/2026 | A3
        10 | 01/06/2026 | A4
        10 | 01/07/2026 | A5
        11 | 01/06/2026 | A6
        11 | 01/07/2026 | A5
        12 | 01/06/2026 | T1
        12 | 01/07/2026 | A4
        13 | 01/06/2026 | A3
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (before, episode) in following(child.this.episodes) {
        let Some(place) = episode.placement.get().filter(|place| place.is_in(&["A3", "A5"])) else {
            continue;
        };
        if !before.placement.get().is_some_and(|before| before.is_in(FAMILIES)) {
            let found = before.placement.get().map_or_else(|| "blank".into(), |place| place.to_string());
            flags.row(
                episode.row,
                format!("PLACE is {place}, with the child's foster carers, but in the previous episode it is {found}. Mend one of the two."),
            );
        }
    }
}
