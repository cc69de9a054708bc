//! An episode that begins before the previous one has ended.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::short_date;

/// Rule 501.
pub(super) static RULE: Rule = Rule {
    code: "501",
    says: "An episode must not begin before the child's previous one has ended.",
    why: "A child lives in one place at a time. Days that two episodes cover are counted, and paid for, twice.",
    table: TableId::Episodes,
    columns: &["DECOM", "DEC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC
        1 | 01/06/2026 | 10/06/2026
        1 | 09/06/2026 | 20/06/2026 <-
        1 | 20/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        if let (Some(ended), Some(began)) = (episode.end.get(), next.start.get())
            && began < ended
        {
            let message = format!(
                "it begins on {}, but the previous episode ends on {}. Mend one of the two.",
                short_date(began),
                short_date(ended)
            );
            flags.row(next.row, message);
        }
    }
}
