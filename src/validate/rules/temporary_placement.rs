//! Where a temporary placement cannot stand, since it keeps another placement open: one row a place.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each place where a temporary placement cannot stand.
pub(super) static RULES: [Rule; 3] = [
    rule(
        "380",
        &["PLACE", "RNE"],
        |child, _, flags| marked(child, flags, "at the start of care", starts_care),
        "
            Episodes
            CHILD | PLACE | RNE
            1 | T1 | S <-
            2 | T1 | P
            3 | U1 | S
        ",
    ),
    rule(
        "381",
        &["PLACE", "REC"],
        |child, _, flags| marked(child, flags, "at the end of care", ends_care),
        "
            Episodes
            CHILD | PLACE | REC
            1 | T1 | E11 <-
            2 | T1 | X1
            3 | T1
        ",
    ),
    rule(
        "382",
        &["PLACE", "LS"],
        |child, _, flags| marked(child, flags, "in a series of short breaks", Episode::is_short_break),
        "
            Episodes
            CHILD | PLACE | LS
            1 | T0 | V3 <-
            2 | U1 | V3
            3 | T1 | C2
        ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A temporary placement must stand between two episodes of the child's own placement.",
        why: "T0 to T4 say that the child is away for a while and comes back. Where there is nothing to come back to, \
              the placement is the child's own.",
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn starts_care(episode: &Episode) -> bool {
    episode.new_reason.get().is_some_and(|reason| reason == "S")
}

fn ends_care(episode: &Episode) -> bool {
    episode.end_reason.get().is_some_and(|reason| reason != "X1")
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, place: &str, stands_there: fn(&Episode) -> bool) {
    for episode in child.this.episodes {
        if let Some(placement) = episode.placement.get()
            && placement.is_in(&["T0", "T1", "T2", "T3", "T4"])
            && stands_there(episode)
        {
            let message = format!(
                "PLACE is {placement}, a temporary placement, {place}. Give the placement that was the child's own."
            );
            flags.row(episode.row, message);
        }
    }
}
