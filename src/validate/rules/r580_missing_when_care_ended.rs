//! A child who was missing on the day care ended, with a reason that says otherwise.

use crate::returns::tables::Missing;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, months_after, short_date};

/// Rule 580.
// The published answers know an absence only that ends with care on the 18th birthday. The message speaks of every child
// who is missing then. An absence that ends with care on another day may end because the child was found.
pub(super) static RULE: Rule = Rule {
    code: "580",
    says: "Where care ended while the child was missing, REC must be E8.",
    why: "Any other reason says where the child went. Of a missing child nobody knows that, and it must not look as if \
          somebody did.",
    table: TableId::Episodes,
    columns: &["REC"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Missing)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | REC
        1 | 01/04/2026 | 10/06/2026 | E7 <-
        2 | 01/04/2026 | 10/06/2026 | E8
        3 | 01/04/2026 | 10/06/2026 | X1
        4 | 01/04/2026 | 10/06/2026 | E7
        5 | 01/04/2026 | 10/06/2026 | E7 <-
        6 | 01/04/2026 | 10/06/2026 | E7 <-
        7 | 01/04/2026 | 10/06/2026 | E7
        8 | 01/04/2026 | 10/06/2026 | E7 <-
        9 | 01/04/2026 | 10/06/2026
        10 | 01/04/2026 | | E7
        11 | 01/04/2026 | 10/06/2026 | E7 <-
        12 | 01/04/2026 | 10/06/2026 | E7

        Missing
        CHILD | DOB | MIS_START | MIS_END
        1 | 10/06/2008 | 01/06/2026 | 10/06/2026
        2 | 10/06/2008 | 01/06/2026 | 10/06/2026
        3 | 10/06/2008 | 01/06/2026 | 10/06/2026
        4 | 11/06/2008 | 01/06/2026 | 10/06/2026
        5 | 11/06/2008 | 01/06/2026 | 11/06/2026
        6 | 11/06/2008 | 01/06/2026
        7 | 11/06/2008 | 11/06/2026
        7 | 11/06/2008 | | 11/06/2026
        7 | 11/06/2008 | 01/06/2026 | 09/06/2026
        7 | 10/06/2008 | 01/06/2026 | 09/06/2026
        8 | 11/06/2008 | 10/06/2026
        9 | 10/06/2008 | 01/06/2026 | 10/06/2026
        10 | 10/06/2008 | 01/06/2026 | 10/06/2026
        11 | 10/06/2008 | 01/05/2026 | 02/05/2026
        11 | 10/06/2008 | 01/06/2026 | 10/06/2026
        12 | 11/06/2008 | 01/06/2026 | soon
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let (Some(end), Some(reason)) = (episode.end.get(), episode.end_reason.get()) else { continue };
        if reason.is_in(&["X1", "E8"]) || !child.this.missing.iter().any(|absence| is_missing(absence, end)) {
            continue;
        }
        let message = format!(
            "the child was missing when care ended on {}, and REC is {reason}. Give E8, or mend the absence in Missing.",
            short_date(end)
        );
        flags.row(episode.row, message);
    }
}

/// Was the child missing still when care ended?
fn is_missing(absence: &Missing, care_ended: Date) -> bool {
    let eighteen = absence.born.get().map(|born| months_after(born, 18 * 12));
    let goes_on = absence.end.is_blank() || absence.end.get().is_some_and(|end| end > care_ended);
    (goes_on && absence.start.get().is_some_and(|start| start <= care_ended))
        || (absence.end.get() == Some(care_ended) && eighteen == Some(care_ended))
}
