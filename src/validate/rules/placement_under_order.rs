//! Where a child lives who is deprived of liberty: one row a question.

use crate::returns::tables::{Episode, LibertyOrder};
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Code, short_date};

/// Homes in which such an order is usual.
const EXPECTED: [&str; 3] = ["K2", "Z12", "Z13"];
/// Secure homes, parents, prisons and supported accommodation: in these no such order can be.
const IMPOSSIBLE: [&str; 4] = ["K1", "K3", "P1", "R5"];

/// One rule for each question.
// The published column, PLACEMENT, is in no return: it stands for PLACE. As the check is stated, an order is judged when
// both its days are given.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "709",
        "A child under an order is expected in K2, Z12 or Z13.",
        "Such an order is made for a home that can keep the child safe. Another kind of home should be asked about.",
        |child, _, flags| lives(child, flags, |place| !place.is_in(&EXPECTED), "is not expected"),
        "
        Episodes
        CHILD | DECOM | DEC | PLACE
        1 | 05/06/2026 | 10/06/2026 | U1 <-
        2 | 05/06/2026 | 10/06/2026 | K2
        3 | 05/06/2026 | 10/06/2026 | Z12
        4 | 05/06/2026 | 10/06/2026 | Z13
        5 | 05/06/2026 | 10/06/2026
        6 | 05/06/2026 | 10/06/2026 | U1 <-
        7 | 05/06/2026 | 10/06/2026 | U1
        8 | 05/06/2026 | | U1 <-
        9 | | 10/06/2026 | U1
        10 | 05/06/2026 | 10/06/2026 | U1
        10 | 10/06/2026 | 12/06/2026 | K2
        11 | 05/06/2026 | soon | U1

        DoLo
        CHILD | DOLO_START | DOLO_END
        1 | 09/06/2026 | 20/06/2026 <-
        2 | 06/06/2026 | 09/06/2026
        3 | 06/06/2026 | 09/06/2026
        4 | 06/06/2026 | 09/06/2026
        5 | 06/06/2026 | 09/06/2026
        6 | 01/06/2026 | 06/06/2026 <-
        6 | 01/06/2026 | 05/06/2026
        7 | 06/06/2026
        7 | | 09/06/2026
        8 | 06/06/2026 | 09/06/2026 <-
        9 | 06/06/2026 | 09/06/2026
        10 | 10/06/2026 | 11/06/2026
        11 | 06/06/2026 | 09/06/2026
    ",
    ),
    rule(
        "710",
        "A child under an order must not be in K1, K3, P1 or R5.",
        "Secure homes and prisons have orders of their own; parents and supported accommodation may not lock a child in.",
        |child, _, flags| lives(child, flags, |place| place.is_in(&IMPOSSIBLE), "cannot be"),
        "
        Episodes
        CHILD | DECOM | DEC | PLACE
        1 | 05/06/2026 | 10/06/2026 | K1 <-
        2 | 05/06/2026 | 10/06/2026 | K3 <-
        3 | 05/06/2026 | 10/06/2026 | P1 <-
        4 | 05/06/2026 | 10/06/2026 | R5 <-
        5 | 05/06/2026 | 10/06/2026 | U1
        6 | 05/06/2026 | 10/06/2026 | K1

        DoLo
        CHILD | DOLO_START | DOLO_END
        1 | 06/06/2026 | 09/06/2026 <-
        2 | 06/06/2026 | 09/06/2026 <-
        3 | 06/06/2026 | 09/06/2026 <-
        4 | 06/06/2026 | 09/06/2026 <-
        5 | 06/06/2026 | 09/06/2026
        6 | 10/06/2026 | 12/06/2026
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    why: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why,
        table: TableId::DoLo,
        columns: &["DOLO_START"],
        years: Years::from(2027),
        needs: &[Need::Table(TableId::Episodes)],
        check: Check::Child(check),
        example,
    }
}

fn lives(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(Code) -> bool, says: &str) {
    for order in child.this.liberty_orders {
        for episode in child.this.episodes.iter().filter(|episode| overlap(order, episode)) {
            let Some(place) = episode.placement.get().filter(|place| wrong(*place)) else { continue };
            let began = order.start.get().map(short_date).unwrap_or_default();
            let message =
                format!("PLACE is {place} under the order of {began}: that {says}. Mend one of the two.");
            flags.at(TableId::Episodes, episode.row, &["PLACE"], message.clone());
            flags.row(order.row, message);
        }
    }
}

/// Do an order and an episode share a day? An episode without an end goes on.
fn overlap(order: &LibertyOrder, episode: &Episode) -> bool {
    let (Some(from), Some(to)) = (order.start.get(), order.end.get()) else { return false };
    let reaches = episode.end.is_blank() || episode.end.get().is_some_and(|end| from < end);
    reaches && episode.start.get().is_some_and(|start| start < to)
}
