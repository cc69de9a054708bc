//! An episode that ends because another begins, although none does; or the other way about.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 388.
pub(super) static RULE: Rule = Rule {
    code: "388",
    says: "An episode ends with X1 when, and only when, the child's next one begins on the same day.",
    why: "X1 says that care goes on. Any other reason says that the child has left care: counts of leavers and of \
          moves both hang on it.",
    table: TableId::Episodes,
    columns: &["REC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | REC
        1 | 01/06/2026 | 04/06/2026 | X1 <-
        1 | 05/06/2026 | 06/06/2026 | X1
        1 | 06/06/2026 | 08/06/2026 | X1 <-
        2 | 06/06/2026 | 07/06/2026 | E11 <-
        2 | 07/06/2026
        3 | | 01/06/2026 | X1
        4 | 01/06/2026 | 02/06/2026 | E4A
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let dated: Vec<_> = child.this.episodes.iter().filter(|episode| episode.start.get().is_some()).collect();
    for (at, episode) in dated.iter().enumerate() {
        // Without an end nobody can say what begins on its day: that is the business of rule 148.
        let (Some(reason), Some(end)) = (episode.end_reason.get(), episode.end.get()) else { continue };
        let goes_on = dated.get(at + 1).is_some_and(|next| next.start.get() == Some(end));
        if reason == "X1" && !goes_on {
            let message = "REC is X1, but no episode begins on the day this one ends. Give the next episode, or the \
                           reason for which the child left care.";
            flags.row(episode.row, message);
        } else if reason != "X1" && goes_on {
            let message = format!(
                "REC is {reason}, but the next episode begins on the day this one ends. Give X1, or mend the dates."
            );
            flags.row(episode.row, message);
        }
    }
}
