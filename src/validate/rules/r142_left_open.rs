//! An episode that has no end although the next one has begun.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::short_date;

/// Rule 142.
pub(super) static RULE: Rule = Rule {
    code: "142",
    says: "An episode must have ended before the child's next one begins.",
    why: "A child is in one placement at a time. An episode left open counts the same days twice, and hides whether \
          the child moved or left.",
    table: TableId::Episodes,
    columns: &["DEC", "REC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | REC
        1 | 01/06/2026 | 04/06/2026 | X1
        1 | 04/06/2026 <-
        1 | 01/09/2026
        2 | 05/06/2026
        3 | 06/06/2026 | | X1 <-
        3 | 07/06/2026
        4 | 01/06/2026 | 04/06/2026 <-
        4 | 05/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        let open = episode.end.is_blank() || episode.end_reason.is_blank();
        if let (true, Some(start), Some(began)) = (open, episode.start.get(), next.start.get()) {
            let message = format!(
                "the episode that began on {} has no end although the next one began on {}. Give DEC and REC.",
                short_date(start),
                short_date(began)
            );
            flags.row(episode.row, message);
        }
    }
}
