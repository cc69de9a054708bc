//! How far from home a child is placed: one row a fault.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, sought_asylum};
use crate::words::{exact, read_exact, whole};

/// One rule for each fault.
pub(super) static RULES: [Rule; 4] = [
    // A blank distance is no distance either: the published check asks that it lie between the two ends.
    rule(
        "164",
        Years::ALL,
        DISTANCE,
        |child, _, flags| invalid(child, flags),
        "
        Header
        CHILD | UASC
        1 | 0
        2 | 0
        3 | 1

        Episodes
        CHILD | DECOM | LS | PL_DISTANCE
        1 | 01/06/2026 | C2 | 0.0
        1 | 02/06/2026 | C2 | 999.9
        1 | 03/06/2026 | C2 | 1000 <-
        1 | 04/06/2026 | C2 | far <-
        1 | 05/06/2026 | C2 | -0.1 <-
        1 | 06/06/2026 | V4 | far
        2 | 01/06/2026 | C2 <-
        3 | 01/06/2026 | C2 | far
    ",
    ),
    rule(
        "392a",
        Years::ALL,
        DISTANCE,
        |child, _, flags| untold(child, flags),
        "
        Header
        CHILD | UASC
        1 | 0
        2 | 1
        3 | 0

        Header 2024-25
        CHILD | UASC
        3 | 1

        Episodes
        CHILD | DECOM | LS | PL_DISTANCE
        1 | 01/06/2026 | C2 <-
        1 | 02/06/2026 | C2 | 3.1
        1 | 03/06/2026 | V3
        1 | 04/06/2026 <-
        2 | 01/06/2026 | C2
        3 | 01/06/2026 | C2
    ",
    ),
    rule(
        "406",
        Years::ALL,
        DISTANCE_AND_ASYLUM,
        |child, _, flags| unwanted(child, flags),
        "
        Header
        CHILD | UASC
        1 | 1
        2 | 0
        3 | 0

        Header last year
        CHILD | UASC
        2 | 1

        Episodes
        CHILD | DECOM | PL_DISTANCE
        1 | 01/06/2026 | 3.1 <-
        1 | 02/06/2026
        2 | 01/06/2026 | 3.1 <-
        3 | 01/06/2026 | 3.1
    ",
    ),
    rule(
        "454",
        Years::from(2026),
        DISTANCE,
        |child, _, flags| very_far(child, flags),
        "
        Episodes
        CHILD | DECOM | PL_DISTANCE
        1 | 01/06/2026 | 350.1 <-
        1 | 02/06/2026 | 350
        1 | 03/06/2026 | 350.01 <-
        1 | 04/06/2026 | 999.9
        1 | 05/06/2026 | 999.8 <-
        1 | 06/06/2026 | 1000 <-
        1 | 07/06/2026
        1 | 08/06/2026 | far
    ",
    ),
];

const DISTANCE: &[Need] = &[Need::Column(TableId::Episodes, "PL_DISTANCE")];
const DISTANCE_AND_ASYLUM: &[Need] =
    &[Need::Column(TableId::Episodes, "PL_DISTANCE"), Need::Column(TableId::Header, "UASC")];

const fn rule(
    code: &'static str,
    years: Years,
    needs: &'static [Need],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The distance from home must be told in miles, and be a likely one; of children who came without parents it is \
               not told.",
        why: "How many children are placed far from home is published and measured. A blank says no more than that the \
              postcodes were not found.",
        table: TableId::Episodes,
        columns: &["PL_DISTANCE"],
        years,
        needs,
        check: Check::Child(check),
        example,
    }
}

fn invalid(child: &Child<'_>, flags: &mut Flags<'_>) {
    if sought_asylum(child) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|episode| !episode.is_short_break()) {
        let (low, high) = (whole(0), exact(9_999, 10));
        let miles = episode.distance.as_str().and_then(read_exact);
        if !miles.is_some_and(|miles| low <= miles && miles <= high) {
            let message = format!(
                "PL_DISTANCE is {}. It must be from 0.0 to 999.9. Mend HOME_POST or PL_POST.",
                told(episode)
            );
            flags.row(episode.row, message);
        }
    }
}

fn untold(child: &Child<'_>, flags: &mut Flags<'_>) {
    if sought_asylum(child) {
        return;
    }
    for episode in child.this.episodes {
        if episode.distance.is_blank() && !episode.is_short_break() {
            let message = "PL_DISTANCE is blank, for a child in care. Give HOME_POST and PL_POST as the post office \
                           knows them.";
            flags.row(episode.row, message);
        }
    }
}

fn unwanted(child: &Child<'_>, flags: &mut Flags<'_>) {
    if !sought_asylum(child) {
        return;
    }
    for episode in child.this.episodes.iter().filter(|episode| episode.distance.is_given()) {
        let message = format!(
            "PL_DISTANCE is {}, but the child seeks asylum, or did in an earlier year. Leave HOME_POST blank, or mend UASC.",
            told(episode)
        );
        flags.row(episode.row, message);
    }
}

fn very_far(child: &Child<'_>, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        let Some(miles) = episode.distance.as_str().and_then(read_exact) else { continue };
        // 999.9 stands for a distance that nobody knows.
        if miles > whole(350) && miles != exact(9_999, 10) {
            let message = format!(
                "PL_DISTANCE is {}, over 350 miles. Mend HOME_POST or PL_POST, or tell the Department why it is right.",
                told(episode)
            );
            flags.row(episode.row, message);
        }
    }
}

fn told(episode: &Episode) -> &str {
    episode.distance.as_str().unwrap_or("blank")
}
