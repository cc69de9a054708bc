//! Foster carers who adopt, or do not, against where the child lived last.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule 335.
pub(super) static RULE: Rule = Rule {
    code: "335",
    says: "FOSTER_CARE must agree with the placement from which the child was adopted.",
    why: "Adoptions by foster carers are published apart: those children keep the family that they know.",
    table: TableId::Ad1,
    columns: &["FOSTER_CARE"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE | REC
        1 | 01/06/2026 | A2 | E1 <-
        2 | 01/06/2026 | A3 | E11 <-
        3 | 01/06/2026 | A5 | E12 <-
        4 | 01/06/2026 | A5 | E12
        5 | 01/06/2026 | A1 | E1 <-
        6 | 01/06/2026 | A4 | E11 <-
        7 | 01/06/2026 | A6 | E12 <-
        8 | 01/06/2026 | A6 | E12
        9 | 01/05/2026 | A3 | X1
        9 | 01/06/2026 | U1 | E11
        10 | 01/06/2026 | A3 | E11

        AD1
        CHILD | FOSTER_CARE
        1 | 0 <-
        2 | 0 <-
        3 | 0 <-
        4 | 1
        5 | 1 <-
        6 | 1 <-
        7 | 1 <-
        8 | 0
        9 | 0
        10
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for adoption in child.this.adoptions {
        let Some(answer) = adoption.foster_carer.get() else { continue };
        for episode in child.this.episodes {
            let (Some(place), Some(reason)) = (episode.placement.get(), episode.end_reason.get()) else {
                continue;
            };
            let contradicts = answer == "0" && place.is_in(&["A2", "A3", "A5"])
                || answer == "1" && place.is_in(&["A1", "A4", "A6"]);
            if contradicts && reason.is_in(&["E1", "E11", "E12"]) {
                let message = format!(
                    "FOSTER_CARE in AD1 is {answer}, but the child was adopted from {place}. Mend one of the two."
                );
                flags.at(TableId::Episodes, episode.row, &["PLACE"], message.clone());
                flags.row(adoption.row, message);
            }
        }
    }
}
