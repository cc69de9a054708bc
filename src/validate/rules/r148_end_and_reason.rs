//! An episode with an end but no reason for it, or a reason but no end.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 148.
pub(super) static RULE: Rule = Rule {
    code: "148",
    says: "The day an episode ended and the reason why must both be given, or neither.",
    why: "An end without a reason hides whether the child moved or left care; a reason without an end leaves the days \
          counting.",
    table: TableId::Episodes,
    columns: &["DEC", "REC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DEC | REC
        1 | 04/06/2026 | X1
        2 | 04/06/2026 <-
        3 | | E11 <-
        4
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let message = match (episode.end.is_given(), episode.end_reason.is_given()) {
            (true, false) => "DEC is given, REC is blank. Give the reason why the episode ended.",
            (false, true) => "REC is given, DEC is blank. Give the day the episode ended, or delete REC.",
            _ => continue,
        };
        flags.row(episode.row, message);
    }
}
