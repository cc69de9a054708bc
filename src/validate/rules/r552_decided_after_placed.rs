//! A child placed for adoption before anybody had decided so.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::short_date;

/// Rule 552.
pub(super) static RULE: Rule = Rule {
    code: "552",
    says: "A child must not be placed for adoption before it is decided.",
    why: "The time from the decision to the placement is published, and cannot be less than nothing.",
    table: TableId::PlacedAdoption,
    columns: &["DATE_PLACED"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE
        1 | 13/06/2026 | A6 <-
        1 | 13/06/2026 | A3 <-
        1 | 13/06/2026 | A4 <-
        1 | 13/06/2026 | A5 <-
        1 | 13/06/2026
        2 | 13/06/2026 | A3
        3 | 13/06/2026 | U1

        PlacedAdoption
        CHILD | DATE_PLACED
        1 | 14/06/2026 <-
        2 | 13/06/2026
        3 | 14/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    // The earliest decision counts, so that a second one after a change of mind is no fault.
    let mut decisions = child.this.placed_adoptions.iter();
    let Some((placed, decided)) = decisions.find_map(|row| Some((row.row, row.decided_on.get()?))) else {
        return;
    };
    for episode in child.this.episodes {
        let for_adoption =
            episode.placement.get().is_some_and(|place| place.is_in(&["A3", "A4", "A5", "A6"]));
        if let Some(start) = episode.start.get().filter(|start| for_adoption && *start < decided) {
            let message = format!(
                "the child was placed for adoption on {}, the decision is of {}. Mend DATE_PLACED, or DECOM in Episodes.",
                short_date(start),
                short_date(decided)
            );
            flags.at(TableId::Episodes, episode.row, &["DECOM", "PLACE"], message.clone());
            flags.row(placed, message);
        }
    }
}
