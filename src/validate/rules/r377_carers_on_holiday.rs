//! Too many stays elsewhere while the foster carers are on holiday.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, months_after, short_date};

/// Rule 377.
pub(super) static RULE: Rule = Rule {
    code: "377",
    says: "A child may be placed elsewhere for the carers' holiday (T3) twice in twelve months, not more often.",
    why: "T3 keeps the child's own placement open and counts as no move. A third time the child has moved in all but \
          name.",
    table: TableId::Episodes,
    columns: &["PLACE"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | PLACE | RNE
        1 | 01/04/2026 | T3 | P <-
        1 | 01/06/2026 | T3 | P <-
        1 | 31/03/2027 | T3 | P <-
        2 | 31/03/2026 | T3 | P
        2 | 01/06/2026 | T3 | P
        2 | 01/07/2026 | | P
        2 | 31/03/2027 | T3 | P
        3 | 01/06/2026 | T3 | P
        3 | 01/07/2026 | T1 | P
        3 | 01/08/2026 | T3 | P
        4 | 01/06/2026 | T3 | P
        4 | 02/06/2026 | T3 | L
        4 | 01/08/2026 | T3 | P
        5 | 01/06/2026 | T3 | P
        5 | | T3 | P
        5 | 01/08/2026 | T3 | P
        6 | 01/06/2026 | T3 <-
        6 | 01/07/2026 | T3 <-
        6 | 01/08/2026 | T3 <-
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let stays: Vec<(&Episode, Date)> = child
        .this
        .episodes
        .iter()
        .filter(|episode| begins_stay(episode))
        .filter_map(|episode| Some((episode, episode.start.get()?)))
        .collect();
    for three in stays.windows(3) {
        let (first, third) = (three[0].1, three[2].1);
        if third < months_after(first, 12) {
            for (episode, start) in three {
                let message = format!(
                    "T3 from {}, one of three that began between {} and {}, within twelve months. Mend PLACE, or record a \
                     move.",
                    short_date(*start),
                    short_date(first),
                    short_date(third)
                );
                flags.row(episode.row, message);
            }
        }
    }
}

/// A new legal status in the middle of a stay (`L`) begins an episode, but not another stay.
fn begins_stay(episode: &Episode) -> bool {
    episode.placement.get().is_some_and(|place| place == "T3")
        && episode.new_reason.get().is_none_or(|reason| reason != "L")
}
