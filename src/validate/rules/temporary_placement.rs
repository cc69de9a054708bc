//! A temporary placement keeps another placement open: where it cannot stand, and what must follow it; one row a fault.

use crate::returns::tables::Episode;
use crate::returns::{Child, Seen, TableId, postcode};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each place where a temporary placement cannot stand, and one for what follows it.
pub(super) static RULES: [Rule; 4] = [
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
            4 | T1
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
    rule(
        "383",
        &["PLACE", "RNE", "PL_POST"],
        never_returned,
        "
            Episodes
            CHILD | DECOM | PLACE | RNE | PL_POST
            1 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            1 | 02/06/2026 | T0 | P | ZZ9 9ZY
            1 | 03/06/2026 | U1 | P | zz99zz
            2 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            2 | 02/06/2026 | T1 | P | ZZ9 9ZY <-
            2 | 03/06/2026 | U1 | L | ZZ9 9ZZ
            3 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            3 | 02/06/2026 | T2 | P | ZZ9 9ZY <-
            3 | 03/06/2026 | U2 | P | ZZ9 9ZZ
            4 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            4 | 02/06/2026 | T3 | P | ZZ9 9ZY <-
            4 | 03/06/2026 | U1 | P | ZZ9 9ZY
            5 | 02/06/2026 | T4 | P | ZZ9 9ZY
            5 | 03/06/2026 | U1 | P | ZZ9 9ZZ
            5 | 04/06/2026 | T4 | P | ZZ9 9ZY
            6 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            6 | 02/06/2026 | U2 | P | ZZ9 9ZY
            6 | 03/06/2026 | U3 | P | ZZ9 9ZZ
            7 | 01/06/2026 | U1 | S
            7 | 02/06/2026 | T4 | P
            7 | 03/06/2026 | U1 | P
            8 | | U1 | S | ZZ9 9ZZ
            8 | 02/06/2026 | T4 | P | ZZ9 9ZY
            8 | 03/06/2026 | U2 | P | ZZ9 9ZX
            9 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            9 | 02/06/2026 | | P | ZZ9 9ZY
            9 | 03/06/2026 | U2 | P | ZZ9 9ZX
            10 | 01/06/2026 | U1 | S | ZZ9 9ZZ
            10 | 02/06/2026 | T1 | P | ZZ9 9ZY <-
            10 | 03/06/2026 | U1 | | ZZ9 9ZZ
        ",
    ),
];

/// What a child on holiday, in hospital or away while the carer is on holiday is recorded under.
const TEMPORARY: &[&str] = &["T0", "T1", "T2", "T3", "T4"];

/// Is the child away from its own placement for a while?
pub(super) fn is_temporary(episode: &Episode) -> bool {
    episode.placement.get().is_some_and(|placement| placement.is_in(TEMPORARY))
}

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
            && placement.is_in(TEMPORARY)
            && stands_there(episode)
        {
            let message = format!(
                "PLACE is {placement}, a temporary placement, {place}. Give the placement that was the child's own."
            );
            flags.row(episode.row, message);
        }
    }
}

fn never_returned(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let dated: Vec<&Episode> =
        child.this.episodes.iter().filter(|episode| episode.start.get().is_some()).collect();
    for three in dated.windows(3) {
        let [before, away, after] = three else { continue };
        let same_postcode = lies_at(before) == lies_at(after);
        if is_temporary(away) && !(is_move(after) && before.placement == after.placement && same_postcode) {
            let message = format!(
                "the child was away from {}, with RNE {}, PLACE {} and PL_POST {} after it; before it PLACE was {} and \
                 PL_POST {}. Give the child's own placement again with RNE P, or mend PLACE here.",
                Seen::Date(&away.start).written(),
                Seen::Code(&after.new_reason).shown(),
                Seen::Code(&after.placement).shown(),
                Seen::Text(&after.placement_postcode).shown(),
                Seen::Code(&before.placement).shown(),
                Seen::Text(&before.placement_postcode).shown(),
            );
            flags.row(away.row, message);
        }
    }
}

fn is_move(episode: &Episode) -> bool {
    episode.new_reason.get().is_some_and(|reason| reason == "P")
}

fn lies_at(episode: &Episode) -> Option<Box<str>> {
    episode.placement_postcode.as_str().map(postcode)
}
