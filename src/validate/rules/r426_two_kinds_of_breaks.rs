//! Two kinds of short breaks for one child in one year.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 426.
pub(super) static RULE: Rule = Rule {
    code: "426",
    says: "A child's short breaks must all be V3 or all be V4 within a year.",
    why: "V3 counts each break, V4 the series as a whole. Both together count the same days twice.",
    table: TableId::Episodes,
    columns: &["LS"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | LS
        1 | 01/06/2026 | V3 <-
        1 | 01/07/2026 | V4 <-
        1 | 01/08/2026 | C2
        2 | 01/06/2026 | V3
        3 | 01/06/2026 | V3
        3 | 01/07/2026 | C2
        4 | 01/06/2026 | V4
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let under = |wanted: &str| {
        let mut statuses = child.this.episodes.iter().filter_map(|episode| episode.legal_status.get());
        statuses.any(|status| status == wanted)
    };
    if !(under("V3") && under("V4")) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|episode| episode.is_short_break()) {
        flags.row(
            episode.row,
            "the child has both V3 and V4 in this year. Give the one under which the breaks were agreed.",
        );
    }
}
