//! Ofsted's number where there can be none: one row a fault, and another for years with other placements.

use crate::returns::tables::Episode;
use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, NO_NUMBER, Need, Rule, Year, Years, number_of};

/// Placements without a registered provider, by years, then the only use of `XXXXXXX`.
pub(super) static RULES: [Rule; 9] = [
    numbered(
        Years::ALL.until(2023),
        |child, _, flags| unregistered(child, flags, UNTIL_2023),
        "
        Episodes
        CHILD | PLACE | URN
        1 | H5 | SC123456 <-
        2 | P1 | SC123456 <-
        3 | P2 | SC123456 <-
        4 | P3 | SC123456 <-
        5 | R1 | SC123456 <-
        6 | R2 | SC123456 <-
        7 | R5 | SC123456 <-
        8 | T0 | SC123456 <-
        9 | T1 | SC123456 <-
        10 | T2 | SC123456 <-
        11 | T3 | SC123456 <-
        12 | T4 | SC123456 <-
        13 | Z1 | SC123456 <-
        14 | H5 | xxxxxxx
        15 | H5
        16 | U1 | SC123456
        17 | | SC123456
    ",
    ),
    numbered(
        Years::from(2024).until(2024),
        |child, _, flags| unregistered(child, flags, IN_2024),
        "
        Episodes
        CHILD | PLACE | URN
        1 | H5 | SC123456
        2 | P1 | SC123456 <-
        3 | P2 | SC123456 <-
        4 | P3 | SC123456 <-
        5 | R1 | SC123456 <-
        6 | R2 | SC123456 <-
        7 | R5 | SC123456 <-
        8 | T0 | SC123456 <-
        9 | T1 | SC123456 <-
        10 | T2 | SC123456 <-
        11 | T3 | SC123456 <-
        12 | T4 | SC123456 <-
        13 | Z1 | SC123456 <-
        14 | P1 | XXXXXXX
    ",
    ),
    numbered(
        Years::from(2025).until(2025),
        |child, _, flags| unregistered(child, flags, IN_2025),
        "
        Episodes
        CHILD | PLACE | URN
        1 | H5 | SC123456
        2 | P1 | SC123456 <-
        3 | P2 | SC123456
        4 | P3 | SC123456 <-
        5 | R1 | SC123456 <-
        6 | R2 | SC123456 <-
        7 | R5 | SC123456 <-
        8 | T0 | SC123456 <-
        9 | T1 | SC123456 <-
        10 | T2 | SC123456 <-
        11 | T3 | SC123456 <-
        12 | T4 | SC123456 <-
        13 | Z1 | SC123456 <-
        14 | Z11 | SC123456
        15 | P1 | XXXXXXX
    ",
    ),
    numbered(
        Years::from(2026),
        |child, _, flags| unregistered(child, flags, SINCE_2026),
        "
        Episodes
        CHILD | PLACE | URN
        1 | K3 | SC123456
        2 | P1 | SC123456 <-
        3 | P2 | SC123456
        4 | P3 | SC123456 <-
        5 | R1 | SC123456 <-
        6 | R2 | SC123456 <-
        7 | R5 | SC123456 <-
        8 | T0 | SC123456 <-
        9 | T1 | SC123456 <-
        10 | T2 | SC123456 <-
        11 | T3 | SC123456 <-
        12 | T4 | SC123456 <-
        13 | Z1 | SC123456
        14 | Z11 | SC123456 <-
        15 | Z12 | SC123456 <-
        16 | Z13 | SC123456 <-
        17 | Z14 | SC123456 <-
        18 | Z11 | XXXXXXX
    ",
    ),
    Rule {
        code: "242",
        says: "XXXXXXX in URN must stand only where a regional adoption agency places: adoption (A3 to A6) and fostering \
               (U1 to U6).",
        why: "Those agencies alone place children without a number of their own. Elsewhere it hides a home that nobody \
              has inspected.",
        table: TableId::Episodes,
        columns: &["URN"],
        years: Years::from(2026),
        needs: &[],
        check: Check::Child(nobody),
        example: "
        Episodes
        CHILD | PLACE | URN
        1 | A3 | XXXXXXX
        2 | A4 | XXXXXXX
        3 | A5 | XXXXXXX
        4 | A6 | XXXXXXX
        5 | U1 | XXXXXXX
        6 | U2 | XXXXXXX
        7 | U3 | XXXXXXX
        8 | U4 | XXXXXXX
        9 | U5 | XXXXXXX
        10 | U6 | XXXXXXX
        11 | K2 | xxxxxxx <-
        12 | | XXXXXXX <-
        13 | K2 | SC123456
        14 | K2
    ",
    },
    registered(
        Years::ALL.until(2024),
        |child, year, flags| numberless(child, year, flags, UNTIL_2023),
        "
        Episodes
        CHILD | PLACE | DEC | PL_LA | URN
        1 | U1 | | E08000012 <-
        2 | U1 | 01/04/2023 | E08000012 <-
        3 | U1 | 31/03/2023 | E08000012
        4 | U1 | | E08000012 | SC123456
        5 | U1 | | SCO
        6 | H5 | | E08000012
        7 | P2 | | E08000012
        8 | P1 | | E08000012
        9 | U1 <-
        10 | | | E08000012 <-
        11 | | | WAL
        12 | | | E08000012 | SC123456
        13 | U1 | soon | E08000012 <-
    ",
    ),
    registered(
        Years::from(2025).until(2025),
        |child, year, flags| numberless(child, year, flags, IN_2025),
        "
        Episodes
        CHILD | PLACE | DEC | PL_LA | URN
        1 | H5 | | E08000012 <-
        2 | P2 | | E08000012 <-
        3 | Z1 | | E08000012
        4 | H5 | | WAL
    ",
    ),
    registered(
        Years::from(2026),
        |child, year, flags| numberless(child, year, flags, SINCE_2026),
        "
        Episodes
        CHILD | PLACE | DEC | PL_LA | URN
        1 | K3 | | E08000012 <-
        2 | Z11 | | E08000012
        3 | K3 | | NIR
        4 | K3 | | NUK
        5 | K3 | | CON
        6 | K3 | | S12000036
        7 | K3 | | w06000015
        8 | K3 | | N09000003
    ",
    ),
    Rule {
        code: "243",
        says: "A placement outside England must have no number in URN.",
        why: "Ofsted registers providers in England alone. A number on a placement elsewhere belongs to another home.",
        table: TableId::Episodes,
        columns: &["URN"],
        years: Years::from(2026),
        needs: &[Need::Column(TableId::Episodes, "PL_LA")],
        check: Check::Child(elsewhere),
        example: "
        Episodes
        CHILD | PL_LA | URN
        1 | CON | SC123456 <-
        2 | NIR | SC123456 <-
        3 | SCO | SC123456 <-
        4 | WAL | SC123456 <-
        5 | NUK | XXXXXXX <-
        6 | NUK
        7 | E08000012 | SC123456
        8 | | SC123456
        9 | W06000015 | SC123456 <-
        10 | S12000036 | SC123456 <-
        11 | n09000003 | SC123456 <-
    ",
    },
];

/// Stands in `PL_LA` where the placement lies in no council's area that could be told.
const NO_COUNCIL: &str = "CON";
const UNTIL_2023: &[&str] = &["H5", "P1", "P2", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1"];
// H5, supported accommodation, is registered since October 2023, and P2 was closed then.
const IN_2024: &[&str] = &["P1", "P2", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1"];
const IN_2025: &[&str] = &["P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z1"];
// Z11 to Z14 took the place of Z1.
const SINCE_2026: &[&str] =
    &["P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"];
const AGENCIES: &[&str] = &["A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6"];

const fn numbered(years: Years, check: fn(&Child<'_>, &Year, &mut Flags<'_>), example: &'static str) -> Rule {
    Rule {
        code: "222",
        says: "A placement that Ofsted does not register must have no number in URN.",
        why: "The number tells which inspected home or agency looks after the child. With parents, in custody or on a \
              stay elsewhere there is none.",
        table: TableId::Episodes,
        columns: &["URN"],
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn unregistered(child: &Child<'_>, flags: &mut Flags<'_>, places: &[&str]) {
    for episode in child.this.episodes {
        if let (Some(place), Some(urn)) = (episode.placement.get(), number_of(episode))
            && place.is_in(places)
        {
            let message = format!(
                "URN is {urn}, but Ofsted registers no placement of the kind {place}. Delete URN, or mend PLACE."
            );
            flags.row(episode.row, message);
        }
    }
}

const fn registered(
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code: "218",
        says: "A placement in England that Ofsted registers must have its number in URN.",
        why: "Without the number nobody can say which inspected home or agency looks after the child.",
        table: TableId::Episodes,
        columns: &["URN"],
        years,
        needs: &[Need::Column(TableId::Episodes, "PL_LA")],
        check: Check::Child(check),
        example,
    }
}

// A placement that is not told is not one of those that have no number: the check is stated so.
fn numberless(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>, places: &[&str]) {
    for episode in child.this.episodes {
        let this_year = episode.end.get().is_none_or(|end| end >= year.first);
        let has_none = episode.placement.get().is_some_and(|place| place.is_in(places));
        if !has_none && episode.urn.is_blank() && this_year && !has_no_english_council(episode) {
            let place = Seen::Code(&episode.placement).shown();
            let message =
                format!("URN is blank, and PLACE is {place}. Give the provider's number, or mend PLACE.");
            flags.row(episode.row, message);
        }
    }
}

/// The codes of Scotland, Wales and Northern Ireland begin with the country's letter, written out (`SCO`, `WAL`, `NIR`, and
/// `NUK`) or not.
fn has_no_english_council(episode: &Episode) -> bool {
    let not_english = |code: String| code.starts_with(['N', 'S', 'W']) || code == NO_COUNCIL;
    episode.placement_la.as_str().map(str::to_uppercase).is_some_and(not_english)
}

fn elsewhere(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if let Some(urn) = episode.urn.as_str().filter(|_| has_no_english_council(episode)) {
            let message = format!(
                "URN is {urn}, but PL_LA is {}, no council in England. Delete URN, or mend PL_POST.",
                Seen::Text(&episode.placement_la).shown()
            );
            flags.row(episode.row, message);
        }
    }
}

fn nobody(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let without = episode.urn.is_given() && number_of(episode).is_none();
        let place = episode.placement.get();
        if without && place.is_none_or(|place| !place.is_in(AGENCIES)) {
            let place = place.map_or_else(|| "no PLACE".into(), |place| format!("PLACE {place}"));
            let message =
                format!("URN is {NO_NUMBER}, with {place}. Give the provider's number, or mend PLACE.");
            flags.row(episode.row, message);
        }
    }
}
