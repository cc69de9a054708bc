//! Children who left care without being adopted, and whose decision for adoption was never given up.

use crate::returns::tables::{Episode, PlacedAdoption};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, is_placed_for_adoption, was_adopted};
use crate::words::Code;

/// Rule 557, and as it was while freeing orders still counted.
pub(super) static RULES: [Rule; 2] = [
    rule(
        Years::ALL.until(2024),
        |child, _, flags| stands(child, flags, &["D1", "E1"]),
        "
            Episodes
            CHILD | DECOM | LS | PLACE | REC
            1 | 01/06/2023 | D1 | U1 | E4A <-
            2 | 01/06/2023 | E1 | U1 | E4A <-
            3 | 01/06/2023 | C2 | A4 | E4A <-
            4 | 01/06/2023 | C2 | U1 | E4A

            PlacedAdoption
            CHILD | DATE_PLACED
            1 | 01/05/2023 <-
            3 | 01/05/2023 <-
            4 | 01/05/2023
        ",
    ),
    rule(
        Years::from(2025),
        |child, _, flags| stands(child, flags, &["E1"]),
        "
            Episodes
            CHILD | DECOM | LS | PLACE | REC
            1 | 01/06/2026 | E1 | U1 | E4A <-
            2 | 01/06/2026 | C2 | A6 | E13 <-
            3 | 01/06/2026 | E1 | U1 | E4A <-
            4 | 01/06/2026 | E1 | U1 | E4A
            5 | 01/06/2026 | E1 | A5 | X1
            6 | 01/06/2026 | E1 | A5 | E11
            7 | 01/06/2026 | E1 | A5 | E12
            8 | 01/06/2026 | E1 | A5
            9 | 01/06/2026 | C2 | U1 | E4A
            10 | 01/06/2026 | D1 | U1 | E4A
            11 | 01/06/2026 | | U1 | E4A
            12 | 01/06/2026 | E1 | U1 | E4A <-

            PlacedAdoption
            CHILD | DATE_PLACED | DATE_PLACED_CEASED | REASON_PLACED_CEASED
            1 | 01/05/2026 | 01/06/2026 <-
            2 | 01/05/2026 | | RD2 <-
            4 | 01/05/2026 | 01/06/2026 | RD2
            6 | 01/05/2026
            9 | 01/05/2026
            12 | 01/04/2026 | 01/05/2026 | RD2
            12 | 01/05/2026 <-
        ",
    ),
];

const fn rule(years: Years, check: fn(&Child<'_>, &Year, &mut Flags<'_>), example: &'static str) -> Rule {
    Rule {
        code: "557",
        says: "When a child leaves care otherwise than by adoption, the decision for adoption must have been given up.",
        why: "Children with an open decision are counted as waiting for a family. This child waits no longer.",
        table: TableId::PlacedAdoption,
        columns: &["DATE_PLACED_CEASED", "REASON_PLACED_CEASED"],
        years,
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

/// How an episode ended when the child left care without being adopted.
fn left_unadopted(episode: &Episode) -> Option<Code> {
    episode.end_reason.get().filter(|reason| *reason != "X1" && !was_adopted(episode))
}

fn on_the_way(episode: &Episode, orders: &[&str]) -> bool {
    is_placed_for_adoption(episode) || episode.legal_status.get().is_some_and(|status| status.is_in(orders))
}

fn is_open(row: &PlacedAdoption) -> bool {
    row.ceased_on.is_blank() || row.ceased_reason.is_blank()
}

fn stands(child: &Child<'_>, flags: &mut Flags<'_>, orders: &[&str]) {
    let decisions = child.this.placed_adoptions;
    if !decisions.is_empty() && !decisions.iter().any(is_open) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|row| on_the_way(row, orders)) {
        let Some(reason) = left_unadopted(episode) else { continue };
        let message = format!(
            "the child left care with {reason}, not adopted, after a decision for adoption. Give DATE_PLACED_CEASED and \
             REASON_PLACED_CEASED in PlacedAdoption, or mend REC."
        );
        flags.at(TableId::Episodes, episode.row, &["PLACE", "LS", "REC"], message.clone());
        for decision in decisions.iter().filter(|row| is_open(row)) {
            flags.row(decision.row, message.clone());
        }
    }
}
