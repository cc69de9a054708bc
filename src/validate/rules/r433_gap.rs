//! An episode that goes on from another, but not on the day that one ended.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::short_date;

/// Rule 433.
pub(super) static RULE: Rule = Rule {
    code: "433",
    says: "An episode that goes on from another must begin on the day that one ended.",
    why: "A day between two episodes is a day on which nobody knows where the child was, and a day twice covered is \
          counted twice.",
    table: TableId::Episodes,
    columns: &["RNE", "DECOM"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | RNE | DEC
        1 | 04/04/2026 | S | 12/09/2026
        1 | 11/09/2026 | P | 06/12/2026 <-
        1 | 07/12/2026 | L | 08/12/2026 <-
        1 | 08/12/2026 | B
        2 | 01/06/2026 | S | 02/06/2026
        2 | 03/06/2026 | T | 04/06/2026 <-
        2 | 05/06/2026 | U | 06/06/2026 <-
        2 | 07/06/2026 | B | 08/06/2026 <-
        2 | 09/06/2026 | S
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        if let (Some(began), Some(reason)) = (next.start.get(), next.new_reason.get())
            && reason.is_in(&["P", "L", "T", "U", "B"])
            && episode.end.get() != Some(began)
        {
            let ended = episode
                .end
                .get()
                .map_or_else(|| "has no end".into(), |end| format!("ended on {}", short_date(end)));
            let message = format!(
                "RNE is {reason} on {}, but the previous episode {ended}. Make the two days the same, or give S.",
                short_date(began)
            );
            flags.row(next.row, message);
        }
    }
}
