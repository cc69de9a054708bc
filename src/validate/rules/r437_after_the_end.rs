//! Episodes after a child has died or has grown up.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};

/// Rule 437.
pub(super) static RULE: Rule = Rule {
    code: "437",
    says: "Nothing may follow an episode that ended because the child died or reached 18.",
    why: "One of the two is not true of this child: the end, or the episode after it.",
    table: TableId::Episodes,
    columns: &["REC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | REC
        1 | 01/06/2026 | 04/06/2026 | E2 <-
        1 | 05/06/2026 | 06/06/2026 | E15
        2 | 01/06/2026 | 04/06/2026 | X1
        2 | 04/06/2026
        3 | | 02/06/2026 | E2
        3 | 01/06/2026 | 04/06/2026 | E15 <-
        3 | 05/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, _) in following(child.this.episodes) {
        if let Some(reason) = episode.end_reason.get().filter(|reason| reason.is_in(&["E2", "E15"])) {
            flags.row(
                episode.row,
                format!("REC is {reason}, but another episode follows. Mend REC, or delete what follows."),
            );
        }
    }
}
