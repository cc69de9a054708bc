//! A category of need that changes while care goes on.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};

/// Rule 504.
pub(super) static RULE: Rule = Rule {
    code: "504",
    says: "The category of need must stay the same throughout a period of care.",
    why: "It says why the child came into care, and that does not change by a move or a new order.",
    table: TableId::Episodes,
    columns: &["CIN"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | REC | CIN
        1 | 01/06/2026 | 04/06/2026 | X1 | N1
        1 | 04/06/2026 | 06/06/2026 | E3 | N2 <-
        1 | 08/06/2026 | | | N4
        2 | 01/06/2026 | 04/06/2026 | E3 | N1
        2 | 04/06/2026 | 05/06/2026 | | N2
        2 | 05/06/2026 | 07/06/2026 | X1 | N3
        2 | 08/06/2026 | 09/06/2026 | X1 | N4
        2 | 09/06/2026 | | | N4
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        let goes_on =
            episode.end_reason.get().is_some_and(|reason| reason == "X1") && episode.end == next.start;
        if let (true, Some(before), Some(now)) = (goes_on, episode.need.get(), next.need.get())
            && before != now
        {
            let message = format!(
                "CIN is {now}, in the previous episode it is {before}. Give the need that care began with."
            );
            flags.row(next.row, message);
        }
    }
}
