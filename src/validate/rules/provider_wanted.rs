//! Placements that have a provider and placements that have none: one row a fault, and another for years with other codes.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::codes::is_listed;
use crate::validate::{Check, Flags, Rule, Year, Years};

/// Placements that have no provider: stays elsewhere, until 2024-25 and since.
const NONE_UNTIL_2025: &[&str] = &["T0", "T1", "T2", "T3", "T4"];
const NONE: &[&str] = &["T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"];
/// Those without a provider by the published lists of 178 and 526. Z1, which 213 lets have one, was among them until 2024-25.
const FREE_UNTIL_2025: &[&str] = &["T0", "T1", "T2", "T3", "T4", "Z1"];
/// Since 2025-26 the list of 178 leaves out T4, and rule 213 has it: what is wrong with it is that rule's business.
const FREE: &[&str] = &["T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"];

/// A provider that is no code, one too many, and one that is missing.
pub(super) static RULES: [Rule; 6] = [
    rule(
        "178",
        UNTIL_2025,
        |child, year, flags| invalid(child, year, flags, FREE_UNTIL_2025, &[]),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | U1 | PR6 <-
        2 | U1 <-
        3 | T0 | PR1 <-
        3 | T1 | PR1 <-
        3 | T2 | PR1 <-
        3 | T3 | PR1 <-
        3 | T4 | PR1 <-
        3 | Z1 | PR1 <-
        4 | Z1
        5 | U1 | PR1
        6 | T4 | PR1 <-
        7 | Z1 | PR1 <-
    ",
    ),
    rule(
        "178",
        Years::from(2026),
        |child, year, flags| invalid(child, year, flags, FREE, &["T4"]),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | U1 | PR6 <-
        2 | U1 <-
        3 | Z11 | PR1 <-
        4 | T0
        5 | T4 | PR1
        6 | T4
        7 | T4 | PR6 <-
        8 | T3 | PR1 <-
        9 | Z14
        10 | Z1 <-
        11 | | PR1
        12 <-
    ",
    ),
    rule(
        "213",
        UNTIL_2025,
        |child, _, flags| unwanted(child, flags, NONE_UNTIL_2025),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | T2 | PR2 <-
        1 | T0 | PR2 <-
        1 | T1 | PR2 <-
        1 | T3 | PR2 <-
        1 | T4 | PR2 <-
        2 | T2
        3 | U1 | PR2
        4 | | PR2
    ",
    ),
    rule(
        "213",
        Years::from(2026),
        |child, _, flags| unwanted(child, flags, NONE),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | Z13 | PR2 <-
        1 | T0 | PR2 <-
        1 | T1 | PR2 <-
        1 | T2 | PR2 <-
        1 | T3 | PR2 <-
        1 | T4 | PR2 <-
        1 | Z11 | PR2 <-
        1 | Z12 | PR2 <-
        1 | Z14 | PR2 <-
        2 | Z13
        3 | U1 | PR2
    ",
    ),
    rule(
        "526",
        UNTIL_2025,
        |child, _, flags| wanted(child, flags, FREE_UNTIL_2025),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | P1 <-
        2 | Z1
        3 | P1 | PR0
        4
    ",
    ),
    rule(
        "526",
        Years::from(2026),
        |child, _, flags| wanted(child, flags, NONE),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | P1 <-
        2 | Z14
        3 | P1 | PR0
    ",
    ),
];

const UNTIL_2025: Years = Years::ALL.until(2025);

const fn rule(
    code: &'static str,
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A placement must have its provider, unless it is of a kind that has none.",
        why: "How much care is bought, from whom, is told from this column. A stay elsewhere is nobody's provision.",
        table: TableId::Episodes,
        columns: &["PLACE", "PLACE_PROVIDER"],
        years,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn is_at(episode: &Episode, places: &[&str]) -> bool {
    episode.placement.get().is_some_and(|place| place.is_in(places))
}

// The published check says "should be valid if given, and not given with these placements"; blanks are marked too,
// because the year's list names the placements with which a blank is allowed. `either` are those with which both a provider
// and a blank are let be.
fn invalid(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>, without: &[&str], either: &[&str]) {
    for episode in child.this.episodes {
        let provider = &episode.provider;
        let listed = provider.get().is_some_and(|code| is_listed("PLACE_PROVIDER", code.as_str(), year.year));
        let blank_fits = provider.is_blank() && (is_at(episode, without) || is_at(episode, either));
        let fits = blank_fits || (listed && !is_at(episode, without));
        if !fits {
            let message = "PLACE_PROVIDER does not go with PLACE. Give one of PR0 to PR5, or nothing where the placement \
                           has no provider.";
            flags.row(episode.row, message);
        }
    }
}

fn unwanted(child: &Child<'_>, flags: &mut Flags<'_>, without: &[&str]) {
    for episode in child.this.episodes {
        if episode.provider.is_given() && is_at(episode, without) {
            flags.row(
                episode.row,
                "a placement of this kind has no provider. Delete PLACE_PROVIDER, or mend PLACE.",
            );
        }
    }
}

fn wanted(child: &Child<'_>, flags: &mut Flags<'_>, without: &[&str]) {
    for episode in child.this.episodes {
        if episode.provider.is_blank() && episode.placement.is_given() && !is_at(episode, without) {
            flags.row(episode.row, "PLACE_PROVIDER is blank. Give one of PR0 to PR5.");
        }
    }
}
