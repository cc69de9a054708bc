//! Why a placement changed, told where it is asked and nowhere else: one row a fault.

use super::temporary_placement::is_temporary;
use crate::returns::tables::Episode;
use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, following};
use crate::words::{age_on, birth_month, short_date};

/// A reason that is missing, two that are too many, and one that cannot be true.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "225",
        "An episode that ends with a move from one own placement to another must tell why.",
        "Why children are moved is what every measure of stability asks next.",
        &["REASON_PLACE_CHANGE"],
        missing,
        "
        Episodes
        CHILD | DECOM | RNE | REC | PLACE | REASON_PLACE_CHANGE
        1 | 01/06/2026 | S | X1 | U1 <-
        1 | 02/06/2026 | P | X1 | U2 <-
        1 | 03/06/2026 | T | X1 | U1 <-
        1 | 04/06/2026 | B | X1 | U2 <-
        1 | 05/06/2026 | U | X1 | U1
        1 | 06/06/2026 | L | X1 | U1 | CARPL
        1 | 07/06/2026 | P | X1 | U2
        1 | 08/06/2026 | P | X1 | T1
        1 | 09/06/2026 | P | E3 | U2
        1 | 10/06/2026 | P | X1 | U1
        1 | 11/06/2026 | S | | U2
        2 | 01/06/2026 | S | | U1
        2 | 02/06/2026 | P | X1 | U2
    ",
    ),
    rule(
        "226",
        "No reason must be told for a move into or out of a temporary placement.",
        "The child's own placement stays open. A reason would count a holiday or a stay in hospital among the moves.",
        &["REASON_PLACE_CHANGE", "PLACE"],
        temporary,
        "
        Episodes
        CHILD | DECOM | PLACE | REASON_PLACE_CHANGE
        1 | 01/06/2026 | U1 | CARPL
        1 | 02/06/2026 | T1 <-
        1 | 03/06/2026 | U1
        1 | 04/06/2026 | T4
        1 | 05/06/2026 | U1 | CARPL
        1 | 06/06/2026 | U2
        2 | 01/06/2026 | T3 | CARPL <-
        2 | 02/06/2026 | U1
        2 | 03/06/2026 | T4 | CARPL <-
        3 | | T0 | CARPL <-
        3 | | T0
        4 | | U1 | CARPL
        4 | 01/06/2026 | T2
    ",
    ),
    Rule {
        years: Years::from(2026),
        ..rule(
            "233",
            "An episode that goes on must not tell why the placement changed.",
            "The reason belongs to the day of the move. There has been none yet, or the end is missing.",
            &["REASON_PLACE_CHANGE"],
            open,
            "
        Episodes
        CHILD | DEC | REASON_PLACE_CHANGE
        1 | | CARPL <-
        2 | 01/06/2026 | CARPL
        3 | 31/06/2026 | CARPL
        4
    ",
        )
    },
    Rule {
        years: Years::from(2026),
        needs: &[Need::Table(TableId::Header)],
        ..rule(
            "234",
            "No child under ten must have been moved because of custody.",
            "Nobody under ten can be held for a crime: the reason, the day or the birthday is wrong.",
            &["REASON_PLACE_CHANGE"],
            custody,
            "
        Header
        CHILD | DOB
        1 | 02/06/2016
        2 | 03/06/2016 <-
        3 | 03/06/2016

        Episodes
        CHILD | DECOM | REASON_PLACE_CHANGE
        1 | 01/06/2026 | CUSTOD
        1 | 02/06/2026
        2 | 01/06/2026 | CUSTOD
        2 | 02/06/2026 | CARPL <-
        2 | 02/06/2026 | OTHER
        3 | 01/06/2026
        3 | 02/06/2026
    ",
        )
    },
];

const fn rule(
    code: &'static str,
    says: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why,
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn missing(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for (episode, next) in following(child.this.episodes) {
        let goes_on = episode.end_reason.get().is_some_and(|reason| reason == "X1");
        let moves = next.new_reason.get().filter(|reason| reason.is_in(&["P", "T", "B", "U"]));
        if let (true, true, Some(moved)) = (goes_on, episode.change_reason.is_blank(), moves)
            && !is_temporary(episode)
            && !is_temporary(next)
        {
            let message = format!(
                "REASON_PLACE_CHANGE is blank, but the next episode begins with RNE {moved}, a move. Give the reason, or \
                 mend the next RNE."
            );
            flags.row(episode.row, message);
        }
    }
}

fn temporary(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let mut before: Option<&Episode> = None;
    for episode in child.this.episodes {
        let own = Some(episode).filter(|row| row.change_reason.is_given()).map(|row| ("", row));
        let earlier =
            before.filter(|row| row.change_reason.is_given()).map(|row| ("the episode before ", row));
        if let Some((whose, row)) = own.or(earlier)
            && is_temporary(episode)
        {
            let message = format!(
                "{} is a temporary placement, but {whose}REASON_PLACE_CHANGE is {}. Delete the reason, or mend PLACE.",
                Seen::Code(&episode.placement).written(),
                Seen::Code(&row.change_reason).written()
            );
            flags.row(episode.row, message);
        }
        // Nobody knows what an episode without a day came before.
        before = Some(episode).filter(|row| row.start.get().is_some());
    }
}

fn open(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if episode.change_reason.is_given() && episode.end.is_blank() {
            let message = format!(
                "REASON_PLACE_CHANGE is {}, but the episode has no end. Delete it, or give DEC and REC.",
                Seen::Code(&episode.change_reason).written()
            );
            flags.row(episode.row, message);
        }
    }
}

fn custody(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some((header, born)) = child.this.headers.iter().find_map(|row| Some((row.row, row.born.get()?)))
    else {
        return;
    };
    for (episode, next) in following(child.this.episodes) {
        let custody = episode.change_reason.get().is_some_and(|reason| reason == "CUSTOD");
        if let Some(moved) = next.start.get().filter(|moved| custody && age_on(born, *moved) < 10) {
            let message = format!(
                "the episode before gives CUSTOD for the move of {}, but the child was born in {} and was under ten. Mend \
                 REASON_PLACE_CHANGE of the episode before, DECOM, or DOB in Header.",
                short_date(moved),
                birth_month(born)
            );
            flags.at(TableId::Header, header, &["DOB"], message.clone());
            flags.row(next.row, message);
        }
    }
}
