//! Codes of one episode that must tell the same of an adoption: one row a pair of columns.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years, is_placed_for_adoption, was_adopted};
use crate::words::{Date, day};

/// One rule for each pair.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "217",
        "A foster home becomes an adoptive one without a move. Another reason tells of a move that never was.",
        &["PLACE", "DECOM", "RNE"],
        Years::ALL,
        |child, _, flags| each(child, flags, moved_to_own_carers),
        "
            Episodes
            CHILD | DECOM | RNE | PLACE
            1 | 01/04/2015 | P | A3 <-
            2 | 01/06/2026 | L | A5 <-
            3 | 01/06/2026 | | A5 <-
            4 | 01/06/2026 | S | A3
            5 | 01/06/2026 | T | A5
            6 | 01/06/2026 | U | A3
            7 | 31/03/2015 | P | A3
            8 | 01/06/2026 | P | A4
            9 | | P | A3
        ",
    ),
    rule(
        "390",
        "The law asks for ten weeks with the adopters first. A child adopted from elsewhere was never counted as placed.",
        &["PLACE", "REC"],
        Years::ALL,
        |child, _, flags| each(child, flags, adopted_from_elsewhere),
        "
            Episodes
            CHILD | PLACE | REC
            1 | U1 | E11 <-
            2 | | E12 <-
            3 | A3 | E11
            4 | A4 | E11
            5 | A5 | E12
            6 | A6 | E12
            7 | U1 | E4A
        ",
    ),
    rule(
        "408",
        "A5 and A6 say that a court ordered the placement. Under another status the parents agreed to it, or nobody did.",
        &["PLACE", "LS"],
        Years::ALL,
        |child, _, flags| each(child, flags, placed_without_order),
        "
            Episodes
            CHILD | PLACE | LS
            1 | A5 | C2 <-
            2 | A6 <-
            3 | A5 | E1
            4 | A6 | E1
            5 | A3 | C2
            6 | A4 | C2
        ",
    ),
    rule(
        "451",
        "Freeing orders ended in 2005, and those children have long grown up. An open one was forgotten.",
        &["DEC", "REC", "LS"],
        Years::ALL.until(2024),
        |child, _, flags| each(child, flags, still_freed),
        "
            Episodes
            CHILD | DECOM | LS | DEC | REC
            1 | 01/06/2005 | D1 <-
            2 | 01/06/2005 | D1 | 01/06/2023
            3 | 01/06/2005 | D1 | | E11
            4 | 01/06/2005 | E1
            5 | 01/06/2005
        ",
    ),
];

/// Codes for a placement with the same carer came with this day; earlier episodes could not use them.
const SAME_CARER_FROM: Date = day(2015, 4, 1);

const fn rule(
    code: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "Placement, legal status and reasons of an episode must tell the same of an adoption.",
        why,
        table: TableId::Episodes,
        columns,
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn each(child: &Child<'_>, flags: &mut Flags<'_>, wrong: fn(&Episode) -> Option<String>) {
    for episode in child.this.episodes {
        if let Some(message) = wrong(episode) {
            flags.row(episode.row, message);
        }
    }
}

fn moved_to_own_carers(episode: &Episode) -> Option<String> {
    let place = episode.placement.get().filter(|place| place.is_in(&["A3", "A5"]))?;
    let known = episode.start.get()? >= SAME_CARER_FROM;
    let fits = episode.new_reason.get().is_some_and(|reason| reason.is_in(&["S", "T", "U"]));
    (known && !fits).then(|| {
        let found = shown(episode.new_reason.get());
        format!("PLACE is {place}, adoption by the child's foster carers, but RNE is {found}. Give S, T or U, or mend PLACE.")
    })
}

fn adopted_from_elsewhere(episode: &Episode) -> Option<String> {
    let reason = episode.end_reason.get().filter(|_| was_adopted(episode))?;
    (!is_placed_for_adoption(episode)).then(|| {
        let found = shown(episode.placement.get());
        format!("REC is {reason}, adopted, but PLACE is {found}. Give A3, A4, A5 or A6, or mend REC.")
    })
}

fn placed_without_order(episode: &Episode) -> Option<String> {
    let place = episode.placement.get().filter(|place| place.is_in(&["A5", "A6"]))?;
    let ordered = episode.legal_status.get().is_some_and(|status| status == "E1");
    (!ordered).then(|| {
        let found = shown(episode.legal_status.get());
        format!("PLACE is {place}, under a placement order, but LS is {found}. Give E1, or mend PLACE.")
    })
}

fn still_freed(episode: &Episode) -> Option<String> {
    let freed = episode.legal_status.get().is_some_and(|status| status == "D1");
    (freed && episode.end.is_blank() && episode.end_reason.is_blank())
        .then(|| "LS is D1, a freeing order, and DEC and REC are blank. End the episode, or mend LS.".into())
}

fn shown(code: Option<crate::words::Code>) -> String {
    code.map_or_else(|| "blank".into(), |code| code.to_string())
}
