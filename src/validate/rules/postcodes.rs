//! Postcodes of home and placement: one row a fault.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, sought_asylum};

/// One rule for each fault.
pub(super) static RULES: [Rule; 2] = [
    rule(
        "392b",
        "Home and placement must have postcodes, except for short breaks and children who came without parents.",
        &[],
        |child, _, flags| missing(child, flags),
        "
        Header
        CHILD | UASC
        1 | 0
        2 | 1
        3 | 0

        Header last year
        CHILD | UASC
        3 | 1

        Episodes
        CHILD | DECOM | LS | HOME_POST | PL_POST
        1 | 01/06/2026 | C2 | L1 8JQ | L1 8JQ
        1 | 02/06/2026 | C2 | L1 8JQ <-
        1 | 03/06/2026 | C2 | | L1 8JQ <-
        1 | 04/06/2026 | V3
        2 | 01/06/2026 | C2
        3 | 01/06/2026 | C2
        4 | 01/06/2026 <-
    ",
    ),
    rule(
        "392c",
        "A postcode that is given must be in the directory of postcodes.",
        &[Need::Postcodes],
        |child, _, flags| unknown(child, flags),
        "
        Postcodes
        POSTCODE | LA | EASTING | NORTHING
        L1 8JQ | E08000012 | 334977 | 389954

        Episodes
        CHILD | DECOM | HOME_POST | PL_POST
        1 | 01/06/2026 | L1 8JQ | l18jq
        1 | 02/06/2026 | L1 8JR | L1 8JQ <-
        1 | 03/06/2026 | L1 8JQ | L1 8JR <-
        1 | 04/06/2026
    ",
    ),
];

const fn rule(
    code: &'static str,
    says: &'static str,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says,
        why: "The council of the placement and the distance from home are worked out from them, and from nothing else.",
        table: TableId::Episodes,
        columns: &["HOME_POST", "PL_POST"],
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// The postcodes of an episode, each with its column.
fn both(episode: &Episode) -> [(&'static str, Option<&str>); 2] {
    [("HOME_POST", episode.home_postcode.as_str()), ("PL_POST", episode.placement_postcode.as_str())]
}

fn missing(child: &Child<'_>, flags: &mut Flags<'_>) {
    if sought_asylum(child) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|episode| !episode.is_short_break()) {
        let blank: Vec<&str> =
            both(episode).iter().filter(|(_, code)| code.is_none()).map(|(name, _)| *name).collect();
        if !blank.is_empty() {
            let message =
                format!("the child is in care, and without a postcode in {}. Give it.", blank.join(" and "));
            flags.row(episode.row, message);
        }
    }
}

fn unknown(child: &Child<'_>, flags: &mut Flags<'_>) {
    let Some(directory) = &child.of.beside.postcodes else { return };
    for episode in child.this.episodes {
        let given = both(episode).into_iter().filter_map(|(name, code)| Some((name, code?)));
        let unknown = given.filter(|(_, code)| directory.find(code).is_none());
        let unknown: Vec<String> = unknown.map(|(name, code)| format!("{name} {code}")).collect();
        if !unknown.is_empty() {
            let message = format!(
                "{} is not in the directory of postcodes. Mend it, or bring a newer directory.",
                unknown.join(" and ")
            );
            flags.row(episode.row, message);
        }
    }
}
