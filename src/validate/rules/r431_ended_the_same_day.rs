//! A child who comes into care on the very day on which the last episode ended.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::short_date;

/// Rule 431.
pub(super) static RULE: Rule = Rule {
    code: "431",
    says: "An episode that begins a new period of care must not begin on the day the previous one ended.",
    why: "A child who left care and came back on the same day never left: the episode is a move or a new order.",
    table: TableId::Episodes,
    columns: &["RNE", "DECOM"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | RNE | DEC
        1 | 01/05/2026 | S | 01/06/2026
        1 | 01/06/2026 | S | 08/06/2026 <-
        1 | 09/06/2026 | S
        2 | 01/05/2026 | S | 01/06/2026
        2 | 01/06/2026 | P | 08/06/2026
        2 | 08/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        if let (Some(ended), Some(began)) = (episode.end.get(), next.start.get())
            && ended == began
            && next.new_reason.get().is_some_and(|reason| reason == "S")
        {
            let message = format!(
                "RNE is S, but the previous episode ended on the same day, {}. Give P, L, T, U or B, or mend the dates.",
                short_date(began)
            );
            flags.row(next.row, message);
        }
    }
}
