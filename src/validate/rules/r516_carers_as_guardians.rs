//! A child whose foster carers became special guardians, and who was not with foster carers.

use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 516.
pub(super) static RULE: Rule = Rule {
    code: "516",
    says: "A child whose foster carers became its special guardians (E45, E46) must have lived with foster carers (U1 to \
           U6).",
    why: "Guardians who were the child's carers are counted apart from others. One of the two codes is wrong.",
    table: TableId::Episodes,
    columns: &["REC", "PLACE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | REC | PLACE
        1 | E45 | K2 <-
        2 | E46 | P1 <-
        3 | E46 <-
        4 | E47 | K2
        5 | E45 | U1
        6 | E45 | U2
        7 | E45 | U3
        8 | E46 | U4
        9 | E46 | U5
        10 | E46 | U6
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let fostered =
            episode.placement.get().is_some_and(|place| place.is_in(&["U1", "U2", "U3", "U4", "U5", "U6"]));
        if let Some(reason) = episode.end_reason.get().filter(|reason| reason.is_in(&["E45", "E46"]))
            && !fostered
        {
            let place = Seen::Code(&episode.placement).shown();
            let message = format!(
                "REC is {reason}, guardianship to the foster carers, with PLACE {place}. Give E47 or E48 for other \
                 guardians, or mend PLACE."
            );
            flags.row(episode.row, message);
        }
    }
}
