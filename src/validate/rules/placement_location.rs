//! In which council's area a placement lies: one row a fault.

use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};

/// One rule for each fault.
pub(super) static RULES: [Rule; 4] = [
    rule(
        "169",
        &["PL_LA"],
        &[AUTHORITY],
        |child, _, flags| no_authority(child, flags),
        "
        Episodes
        CHILD | DECOM | LS | PL_LA
        1 | 01/06/2026 | C2 | E08000012
        1 | 02/06/2026 | C2 | W06000015
        1 | 03/06/2026 | C2 | SCO
        1 | 04/06/2026 | C2 <-
        1 | 05/06/2026 | C2 | Liverpool <-
        1 | 06/06/2026 | C2 | E <-
        1 | 07/06/2026 | C2 | 08000012 <-
        1 | 08/06/2026 | C2 | A1 <-
        1 | 09/06/2026 | C2 | E0800001A <-
        1 | 10/06/2026 | V4
        1 | 11/06/2026 <-
        1 | 12/06/2026 | C2 | S12000036
        1 | 13/06/2026 | C2 | N09000003
        1 | 14/06/2026 | C2 | nir
        1 | 15/06/2026 | C2 | WAL
    ",
    ),
    rule(
        "179",
        &["PL_LOCATION"],
        &[LOCATION],
        |child, _, flags| no_location(child, flags),
        "
        Episodes
        CHILD | DECOM | LS | PL_LOCATION
        1 | 01/06/2026 | C2 | IN
        1 | 02/06/2026 | C2 | OUT
        1 | 03/06/2026 | C2 | NEAR <-
        1 | 04/06/2026 | C2 <-
        1 | 05/06/2026 | V3
    ",
    ),
    rule(
        "411",
        &["PL_LOCATION"],
        &[AUTHORITY, LOCATION, Need::Authority],
        |child, _, flags| disagrees(child, flags),
        "
        Council
        LA
        E08000012

        Episodes
        CHILD | DECOM | PL_LA | PL_LOCATION
        1 | 01/06/2026 | E08000012 | IN
        1 | 02/06/2026 | E08000012 | OUT <-
        1 | 03/06/2026 | E08000013 | IN <-
        1 | 04/06/2026 | WAL | OUT
        1 | 05/06/2026 | | IN
        1 | 06/06/2026 | E08000012
        1 | 07/06/2026 | WAL
        1 | 08/06/2026
        1 | 09/06/2026 | e08000012 | IN
        1 | 10/06/2026 | E08000012 | NEAR <-
        1 | 11/06/2026 | WAL | NEAR <-
        1 | 12/06/2026 | WAL | in the south <-
    ",
    ),
    rule(
        "420",
        &["PL_LA"],
        &[AUTHORITY],
        |child, _, flags| unwanted(child, flags),
        "
        Episodes
        CHILD | DECOM | LS | PL_LA
        1 | 01/06/2026 | V3 | E08000012 <-
        1 | 02/06/2026 | V4
        1 | 03/06/2026 | C2 | E08000012
    ",
    ),
];

const AUTHORITY: Need = Need::Column(TableId::Episodes, "PL_LA");
const LOCATION: Need = Need::Column(TableId::Episodes, "PL_LOCATION");

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "It must be known in which council's area a child in care is placed; of short breaks it is not told.",
        why: "How many children are placed outside their own council's area is published and measured.",
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs,
        check: Check::Child(check),
        example,
    }
}

/// Is it a council's code in the register of geography, or what stands for a country outside England?
fn is_authority(code: &str) -> bool {
    let code = code.to_uppercase();
    let number = code.strip_prefix(['E', 'N', 'S', 'W']).unwrap_or_default();
    let in_register = !number.is_empty() && number.bytes().all(|letter| letter.is_ascii_digit());
    in_register || ["SCO", "NIR", "WAL"].contains(&code.as_str())
}

fn no_authority(child: &Child<'_>, flags: &mut Flags<'_>) {
    for episode in child.this.episodes.iter().filter(|episode| !episode.is_short_break()) {
        let authority = episode.placement_la.as_str();
        if !authority.is_some_and(is_authority) {
            let message = format!(
                "PL_LA is {}, and no council's code. Give PL_POST as the post office knows it.",
                authority.unwrap_or("blank")
            );
            flags.row(episode.row, message);
        }
    }
}

fn no_location(child: &Child<'_>, flags: &mut Flags<'_>) {
    for episode in child.this.episodes.iter().filter(|episode| !episode.is_short_break()) {
        if !episode.placement_location.get().is_some_and(|location| location.is_in(&["IN", "OUT"])) {
            let message = "PL_LOCATION is neither IN nor OUT. Give PL_POST as the post office knows it.";
            flags.row(episode.row, message);
        }
    }
}

// A blank PL_LOCATION says nothing that could disagree: rule 179 marks it.
fn disagrees(child: &Child<'_>, flags: &mut Flags<'_>) {
    let Some(own) = child.of.beside.authority.as_deref() else { return };
    for episode in child.this.episodes {
        let (Some(authority), location) = (episode.placement_la.as_str(), &episode.placement_location) else {
            continue;
        };
        let lies = if authority.eq_ignore_ascii_case(own) { "IN" } else { "OUT" };
        if location.is_given() && location.get().is_none_or(|location| location != lies) {
            let message = format!(
                "PL_LA is {authority} and the council's own code is {own}, so that PL_LOCATION must be {lies}; it is {}. \
                 Mend PL_LOCATION, or PL_POST.",
                Seen::Code(location).written()
            );
            flags.row(episode.row, message);
        }
    }
}

fn unwanted(child: &Child<'_>, flags: &mut Flags<'_>) {
    for episode in child.this.episodes.iter().filter(|episode| episode.is_short_break()) {
        if let Some(authority) = episode.placement_la.as_str() {
            let message =
                format!("PL_LA is {authority}, for a short break. Delete HOME_POST and PL_POST, or mend LS.");
            flags.row(episode.row, message);
        }
    }
}
