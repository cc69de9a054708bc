//! Providers that cannot have a placement of that kind: one row a provider.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};

/// One rule for each provider.
pub(super) static RULES: [Rule; 6] = [
    rule(
        "527",
        |child, _, flags| marked(child, flags, "PR1", |place| ["P1", "R2", "R5"].contains(&place)),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | R2 | PR1 <-
        2 | U1 | PR1
        3 | P1 | PR1 <-
        4 | R5 | PR1 <-
        5 | R2 | PR2
    ",
    ),
    rule(
        "528",
        |child, _, flags| marked(child, flags, "PR2", |place| ["P1", "R2", "R5"].contains(&place)),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | R5 | PR2 <-
        2 | U1 | PR2
        3 | P1 | PR2 <-
        4 | R2 | PR2 <-
    ",
    ),
    rule(
        "529",
        |child, _, flags| marked(child, flags, "PR3", |place| NEVER_PUBLIC.contains(&place)),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | K2 | PR3 <-
        1 | P1 | PR3 <-
        1 | A3 | PR3 <-
        1 | A4 | PR3 <-
        1 | A5 | PR3 <-
        1 | A6 | PR3 <-
        1 | K1 | PR3 <-
        1 | U1 | PR3 <-
        1 | U2 | PR3 <-
        1 | U3 | PR3 <-
        1 | U4 | PR3 <-
        1 | U5 | PR3 <-
        1 | U6 | PR3 <-
        2 | R5 | PR3
    ",
    ),
    rule(
        "530",
        |child, _, flags| marked(child, flags, "PR4", |place| place == "P1"),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | P1 | PR4 <-
        2 | U1 | PR4
    ",
    ),
    rule(
        "531",
        |child, _, flags| marked(child, flags, "PR5", |place| place == "P1"),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | P1 | PR5 <-
        2 | U1 | PR5
    ",
    ),
    rule(
        "550",
        |child, _, flags| marked(child, flags, "PR0", |place| place != "P1"),
        "
        Episodes
        CHILD | PLACE | PLACE_PROVIDER
        1 | U1 | PR0 <-
        2 | P1 | PR0
    ",
    ),
];

/// What another public body, such as a health trust, does not provide.
const NEVER_PUBLIC: [&str; 13] =
    ["P1", "A3", "A4", "A5", "A6", "K1", "K2", "U1", "U2", "U3", "U4", "U5", "U6"];

const fn rule(
    code: &'static str,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The provider must be one that can have such a placement; with parents, and only there, it is PR0.",
        why: "How much care is bought, from whom, is told from these two columns.",
        table: TableId::Episodes,
        columns: &["PLACE", "PLACE_PROVIDER"],
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, provider: &str, unfit: fn(&str) -> bool) {
    for episode in child.this.episodes {
        let (Some(place), Some(given)) = (episode.placement.get(), episode.provider.get()) else { continue };
        if given == provider && unfit(place.as_str()) {
            flags.row(
                episode.row,
                format!("PLACE_PROVIDER {given} does not go with PLACE {place}. Mend one of the two."),
            );
        }
    }
}
