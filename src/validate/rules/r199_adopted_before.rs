//! An adopted child who goes on in care under the same number.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, was_adopted};
use crate::words::short_date;

/// Rule 199.
pub(super) static RULE: Rule = Rule {
    code: "199",
    says: "No episode may begin after one that ended with the child's adoption.",
    why: "An adopted child is a new person in law, with a new number: the old one must not lead to the new family.",
    table: TableId::Episodes,
    columns: &["CHILD"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | REC
        1 | 01/06/2026 | X1
        1 | 01/07/2026 | E11
        1 | 01/08/2026 | X1 <-
        1 | 01/09/2026 | <-
        2 | 01/06/2025 | E12
        2 | 01/06/2026 | <-
        3 | 01/06/2026 | E4A
        3 | 01/07/2026
        4 | | E11
        4 | 01/07/2026
        6 | 01/05/2026 | E11
        6 | 01/06/2026 | E12 <-

        Episodes last year
        CHILD | DECOM | REC
        2 | 01/06/2025 | E12
        5 | 01/06/2025 | E11
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let known = child.this.episodes.iter().chain(child.last().episodes);
    let Some(adopted) = known.filter(|episode| was_adopted(episode)).filter_map(|row| row.start.get()).min()
    else {
        return;
    };
    for episode in child.this.episodes {
        if let Some(start) = episode.start.get().filter(|start| *start > adopted) {
            let message = format!(
                "it begins on {}, but the episode of {} ended with the child's adoption. Mend REC there, or give the \
                 adopted child a new number.",
                short_date(start),
                short_date(adopted)
            );
            flags.row(episode.row, message);
        }
    }
}
