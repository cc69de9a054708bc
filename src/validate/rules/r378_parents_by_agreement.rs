//! A child who lives with its parents, and is in care by their agreement.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 378.
pub(super) static RULE: Rule = Rule {
    code: "378",
    says: "A child placed with parents (P1) must not be in care by agreement (V2).",
    why: "By agreement a council houses a child who cannot live at home. A child who is at home is not in care, unless a \
          court has ordered it.",
    table: TableId::Episodes,
    columns: &["PLACE", "LS"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | PLACE | LS
        1 | P1 | V2 <-
        2 | P1 | C2
        3 | U1 | V2
        4 | P1
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if let (Some(place), Some(status)) = (episode.placement.get(), episode.legal_status.get())
            && place == "P1"
            && status == "V2"
        {
            let message = "PLACE is P1, with parents, and LS is V2, by agreement. Mend one of the two, or end the care.";
            flags.row(episode.row, message);
        }
    }
}
