//! What cannot be said of short breaks (`V3`, `V4`): one row a fault.

use crate::returns::tables::Episode;
use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each group of columns.
pub(super) static RULES: [Rule; 5] = [
    rule(
        "214",
        "A short break must have neither the placement's postcode nor Ofsted's number.",
        UNTOLD,
        &["PL_POST", "URN"],
        &[],
        |child, _, flags| {
            filled(child, flags, |row| {
                [("PL_POST", Seen::Text(&row.placement_postcode)), ("URN", Seen::Text(&row.urn))]
            });
        },
        "
        Episodes
        CHILD | LS | PL_POST | URN | HOME_POST
        1 | V3 | ZZ9 9ZZ | SC123456 <-
        2 | V4 | ZZ9 9ZZ <-
        3 | V4 | | SC123456 <-
        4 | V3 | | | ZZ9 9ZZ
        5 | C2 | ZZ9 9ZZ | SC123456
    ",
    ),
    rule(
        "366",
        "Each short break under V3 must start as a break of its own, with RNE S.",
        "A break is one stay in one place. A child who goes on to another place has begun another break, or is in care.",
        &["RNE"],
        &[],
        moved,
        "
        Episodes
        CHILD | LS | RNE
        1 | V3 | S
        2 | V3 | P <-
        3 | V3 <-
        4 | V4 | P
        5 | C2 | P
        6 | | P
    ",
    ),
    rule(
        "384",
        "A short break must not be in a long-term foster placement (U1, U4).",
        "Long-term fostering is a plan for the child's whole childhood, a break is over in days.",
        &["PLACE", "LS"],
        &[],
        long_term,
        "
        Episodes
        CHILD | LS | PLACE
        1 | V3 | U1 <-
        2 | V4 | U4 <-
        3 | V3 | U2
        4 | C2 | U1
    ",
    ),
    rule(
        "398",
        "A short break must have neither the postcode of the home nor that of the placement.",
        UNTOLD,
        &["LS", "HOME_POST", "PL_POST"],
        &[],
        |child, _, flags| {
            filled(child, flags, |row| {
                [
                    ("HOME_POST", Seen::Text(&row.home_postcode)),
                    ("PL_POST", Seen::Text(&row.placement_postcode)),
                ]
            });
        },
        "
        Episodes
        CHILD | LS | HOME_POST | PL_POST | URN
        1 | V3 | ZZ9 9ZZ | ZZ9 9ZY <-
        2 | V4 | ZZ9 9ZZ <-
        3 | V4 | | ZZ9 9ZY <-
        4 | V3 | | | SC123456
        5 | C2 | ZZ9 9ZZ | ZZ9 9ZY
    ",
    ),
    rule(
        "399",
        "Of a child who had only short breaks neither motherhood nor reviews must be told.",
        "Both are asked of children in care. A child who comes for breaks has no review of care, and is in no such figure.",
        &["LS"],
        &[Need::Table(TableId::Header), Need::Table(TableId::Reviews)],
        asked_in_care,
        "
        Header
        CHILD | MOTHER
        1 | 0 <-
        2
        3
        4 | 0
        5
        6 | 0

        Episodes
        CHILD | LS
        1 | V3 <-
        2 | V4 <-
        2 | V4 <-
        3 | V3 <-
        4 | V3
        4 | C2
        5 | V4

        Reviews
        CHILD | REVIEW | REVIEW_CODE
        2 | 01/06/2026 <-
        3 | | PN1 <-
        4 | 01/06/2026 | PN1
        5
    ",
    ),
];

const UNTOLD: &str = "Where a break is taken is not asked. Filled in, it would bring distances and places of breaks into those of care.";

const fn rule(
    code: &'static str,
    says: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    needs: &'static [Need],
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
        needs,
        check: Check::Child(check),
        example,
    }
}

fn filled(
    child: &Child<'_>,
    flags: &mut Flags<'_>,
    cells: for<'a> fn(&'a Episode) -> [(&'static str, Seen<'a>); 2],
) {
    for episode in child.this.episodes.iter().filter(|episode| episode.is_short_break()) {
        let given: Vec<String> = cells(episode)
            .into_iter()
            .filter(|(_, cell)| !cell.is_blank())
            .map(|(column, cell)| format!("{column} {}", cell.written()))
            .collect();
        if !given.is_empty() {
            let message = format!(
                "a short break, {}, has {}. Delete it, or mend LS.",
                Seen::Code(&episode.legal_status).written(),
                given.join(" and ")
            );
            flags.row(episode.row, message);
        }
    }
}

fn moved(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let is_break = episode.legal_status.get().is_some_and(|status| status == "V3");
        if is_break && episode.new_reason.get().is_none_or(|reason| reason != "S") {
            let message = format!(
                "LS is V3, and RNE is {}. Give S for a break of its own, or mend LS.",
                Seen::Code(&episode.new_reason).shown()
            );
            flags.row(episode.row, message);
        }
    }
}

fn long_term(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes.iter().filter(|episode| episode.is_short_break()) {
        if let Some(place) = episode.placement.get().filter(|place| place.is_in(&["U1", "U4"])) {
            let message = format!(
                "PLACE is {place}, long-term fostering, in a short break. Give the kind of place where the break is \
                 taken, or mend LS."
            );
            flags.row(episode.row, message);
        }
    }
}

// A child who had breaks and was in care too has reviews by right, so that all episodes are looked at.
fn asked_in_care(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let episodes = child.this.episodes;
    if episodes.is_empty() || !episodes.iter().all(Episode::is_short_break) {
        return;
    }
    let mothers = child.this.headers.iter().filter(|header| header.mother.is_given());
    let reviews =
        child.this.reviews.iter().filter(|review| review.held_on.is_given() || review.code.is_given());
    let mut told = false;
    for header in mothers {
        let answer = Seen::Code(&header.mother).written();
        let message = format!(
            "MOTHER is {answer}, but the child had only short breaks. Delete it, or mend LS in Episodes."
        );
        flags.at(TableId::Header, header.row, &["MOTHER"], message);
        told = true;
    }
    for review in reviews {
        let message =
            "a review of a child who had only short breaks. Delete the row, or mend LS in Episodes.";
        flags.at(TableId::Reviews, review.row, &["REVIEW", "REVIEW_CODE"], message);
        told = true;
    }
    for episode in episodes.iter().filter(|_| told) {
        flags.row(
            episode.row,
            "a short break, but Header tells of motherhood or Reviews of a review. Delete those, or mend LS.",
        );
    }
}
