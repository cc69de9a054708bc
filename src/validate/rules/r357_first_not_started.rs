//! A first episode that begins in the year, but not with a start of care.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Rule 357.
pub(super) static RULE: Rule = Rule {
    code: "357",
    says: "A child's first episode, when it begins in the year, must say that care started.",
    why: "An episode that goes on from another needs that other one. Either it was left out, or care began here.",
    table: TableId::Episodes,
    columns: &["RNE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/06/2026 | P <-
        1 | 04/07/2026 | P
        2 | 01/06/2025 | P
        3 | 01/06/2026 | S
        4 | 01/06/2026 <-
        5 | 01/04/2026 | P <-
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let Some((first, start)) = child.this.episodes.iter().find_map(|row| Some((row, row.start.get()?)))
    else {
        return;
    };
    let started = first.new_reason.get().is_some_and(|reason| reason == "S");
    if start >= year.first && !started {
        let message =
            "this is the child's first episode, and RNE is not S. Give S, or the episode before this one.";
        flags.row(first.row, message);
    }
}
