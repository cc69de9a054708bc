//! A placement of the council's own that lies in another council's area: another version since supported accommodation counts.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// Rule 1015, until 2024-25 and since.
pub(super) static RULES: [Rule; 2] = [
    rule(
        Years::ALL.until(2025),
        |child, _, flags| elsewhere(child, flags, &ANYWHERE),
        "
        Council
        LA
        E08000012

        Episodes
        CHILD | DECOM | LS | PLACE | PLACE_PROVIDER | PL_LA
        1 | 01/06/2024 | C2 | K2 | PR1 | E08000013 <-
        1 | 02/06/2024 | C2 | K2 | PR1 | E08000012
        1 | 03/06/2024 | C2 | K3 | PR1 | E08000013 <-
        1 | 04/06/2024 | C2 | U6 | PR1 | E08000013
    ",
    ),
    rule(
        Years::from(2026),
        |child, _, flags| elsewhere(child, flags, &[&ANYWHERE[..], &["K3"]].concat()),
        "
        Council
        LA
        E08000012

        Episodes
        CHILD | DECOM | LS | PLACE | PLACE_PROVIDER | PL_LA
        1 | 01/06/2026 | C2 | K2 | PR1 | E08000013 <-
        1 | 02/06/2026 | C2 | K2 | PR1 | e08000012
        1 | 03/06/2026 | C2 | K3 | PR1 | E08000013
        1 | 04/06/2026 | C2 | K2 | PR1 <-
        1 | 05/06/2026 | C2 | K2 | PR2 | E08000013
        1 | 06/06/2026 | C2 | K2 | | E08000013
        1 | 07/06/2026 | V3 | K2 | PR1 | E08000013
        1 | 08/06/2026 | | K2 | PR1 | E08000013
        1 | 09/06/2026 | C2 | | PR1 | E08000013
        1 | 10/06/2026 | C2 | A3 | PR1 | E08000013
        1 | 11/06/2026 | C2 | A4 | PR1 | E08000013
        1 | 12/06/2026 | C2 | A5 | PR1 | E08000013
        1 | 13/06/2026 | C2 | A6 | PR1 | E08000013
        1 | 14/06/2026 | C2 | U1 | PR1 | E08000013
        1 | 15/06/2026 | C2 | U2 | PR1 | E08000013
        1 | 16/06/2026 | C2 | U3 | PR1 | E08000013
        1 | 17/06/2026 | C2 | U4 | PR1 | E08000013
        1 | 18/06/2026 | C2 | U5 | PR1 | E08000013
        1 | 19/06/2026 | C2 | U6 | PR1 | E08000013
    ",
    ),
];

/// Families live where they live, whoever approved them.
const ANYWHERE: [&str; 10] = ["A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6"];

const fn rule(years: Years, check: fn(&Child<'_>, &Year, &mut Flags<'_>), example: &'static str) -> Rule {
    Rule {
        code: "1015",
        says: "The council's own provision must lie in its own area, families aside.",
        why: "A home far away is seldom the council's own: more often PLACE_PROVIDER says PR1 of a bought placement, and \
              the cost of care is told wrongly.",
        table: TableId::Episodes,
        columns: &["PL_LA"],
        years,
        needs: &[Need::Column(TableId::Episodes, "PL_LA"), Need::Authority],
        check: Check::Child(check),
        example,
    }
}

// A blank PL_LA is marked too: the published answers mark it, and nothing else shows that the placement is the council's own.
fn elsewhere(child: &Child<'_>, flags: &mut Flags<'_>, anywhere: &[&str]) {
    let Some(own) = child.of.beside.authority.as_deref() else { return };
    for episode in child.this.episodes {
        let (Some(place), Some(provider)) = (episode.placement.get(), episode.provider.get()) else {
            continue;
        };
        if provider != "PR1"
            || place.is_in(anywhere)
            || episode.legal_status.is_blank()
            || episode.is_short_break()
        {
            continue;
        }
        let authority = episode.placement_la.as_str();
        if !authority.is_some_and(|authority| authority.eq_ignore_ascii_case(own)) {
            let message = format!(
                "PLACE_PROVIDER is PR1, the council's own, but PL_LA is {}, and not {own}. Mend PLACE_PROVIDER or PL_POST.",
                authority.unwrap_or("blank")
            );
            flags.row(episode.row, message);
        }
    }
}
