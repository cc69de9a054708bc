//! A child who had left care, and whose next episode does not say that care started again.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};

/// Rule 432.
pub(super) static RULE: Rule = Rule {
    code: "432",
    says: "The episode after a child has left care must say that care started.",
    why: "Children who come back into care are counted by S. Without it the return to care looks like a move.",
    table: TableId::Episodes,
    columns: &["RNE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | RNE | REC
        1 | 01/06/2026 | S | E3
        1 | 05/06/2026 | P | X1 <-
        1 | 08/06/2026 | P | E3
        1 | 09/06/2026 | S
        2 | 01/06/2026 | S | E3
        2 | 02/06/2026 | L | E3 <-
        2 | 03/06/2026 | T | E3 <-
        2 | 04/06/2026 | U | E3 <-
        2 | 05/06/2026 | B | E3 <-
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        if let (Some(left), Some(reason)) = (episode.end_reason.get(), next.new_reason.get())
            && left != "X1"
            && reason.is_in(&["P", "L", "T", "U", "B"])
        {
            let message = format!(
                "RNE is {reason}, but the previous episode ended with {left}. Give S, or mend the earlier REC."
            );
            flags.row(next.row, message);
        }
    }
}
