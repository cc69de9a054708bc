//! What a new episode says has changed, and what really has: one row a group of reasons.

use crate::returns::tables::Episode;
use crate::returns::{Child, Given, Seen, TableId, postcode};
use crate::validate::{Check, Flags, Rule, Year, Years, following};
use crate::words::Text;

/// One rule for each answer to the two questions: has the legal status changed, has the placement?
pub(super) static RULES: [Rule; 3] = [
    rule(
        "434",
        &["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
        |child, _, flags| marked(child, flags, &["L"], Changes { status: true, placement: false }),
        "
        Episodes
        CHILD | DECOM | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER
        1 | 01/06/2026 | L | C1 | U1 | ZZ9 9ZZ | SC123456 | PR1
        1 | 02/06/2026 | L | C2 | U1 | zz99zz | sc123456 | PR1
        1 | 03/06/2026 | L | C2 | U1 | ZZ9 9ZZ | SC123456 | PR1 <-
        1 | 04/06/2026 | L | C1 | U2 | ZZ9 9ZZ | SC123456 | PR1 <-
        1 | 05/06/2026 | L | C2 | U2 | ZZ9 9ZY | SC123456 | PR1 <-
        1 | 06/06/2026 | L | C1 | U2 | ZZ9 9ZY | SC654321 | PR1 <-
        1 | 07/06/2026 | L | C2 | U2 | ZZ9 9ZY | SC654321 | PR2 <-
        1 | 08/06/2026 | L | C1 | U2 | ZZ9 9ZY | | PR2 <-
        1 | 09/06/2026 | L | C2 | U2 | ZZ9 9ZY | | PR2
        1 | 10/06/2026 | P | C2 | U2 | ZZ9 9ZY | | PR2
    ",
    ),
    rule(
        "435",
        &["LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
        |child, _, flags| marked(child, flags, &["P", "T"], Changes { status: false, placement: true }),
        "
        Episodes
        CHILD | DECOM | RNE | LS | PLACE | PL_POST
        1 | 01/06/2026 | P | C1 | U1 | ZZ9 9ZZ
        1 | 02/06/2026 | P | C1 | U2 | ZZ9 9ZZ
        1 | 03/06/2026 | T | C1 | U2 | ZZ9 9ZY
        1 | 04/06/2026 | P | C1 | U2 | ZZ9 9ZY <-
        1 | 05/06/2026 | T | C2 | U1 | ZZ9 9ZY <-
        1 | 06/06/2026 | L | C2 | U1 | ZZ9 9ZY
    ",
    ),
    rule(
        "436",
        &["RNE", "LS", "PLACE", "PL_POST", "URN", "PLACE_PROVIDER"],
        |child, _, flags| marked(child, flags, &["B", "U"], Changes { status: true, placement: true }),
        "
        Episodes
        CHILD | DECOM | RNE | LS | PLACE | URN
        1 | 01/06/2026 | B | C1 | U1 | SC123456
        1 | 02/06/2026 | B | C2 | U2 | SC123456
        1 | 03/06/2026 | U | C1 | U2 | SC654321
        1 | 04/06/2026 | U | C2 | U2 | SC654321 <-
        1 | 05/06/2026 | B | C2 | U1 | SC654321 <-
        1 | 06/06/2026 | L | C2 | U1 | SC654321
    ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "What a new episode says has changed must have changed since the previous one, and nothing else.",
        why: "A move and a new order are counted from RNE alone. A wrong one makes up a move, or hides one.",
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

/// What differs between an episode and the next.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Changes {
    status: bool,
    placement: bool,
}

impl Changes {
    fn between(episode: &Episode, next: &Episode) -> Self {
        Self {
            status: episode.legal_status != next.legal_status,
            placement: episode.placement != next.placement
                || episode.provider != next.provider
                || differs(&episode.placement_postcode, &next.placement_postcode)
                || differs(&episode.urn, &next.urn),
        }
    }

    fn words(self) -> &'static str {
        match (self.status, self.placement) {
            (true, true) => "legal status and placement",
            (true, false) => "the legal status and nothing else",
            _ => "the placement and not the legal status",
        }
    }
}

/// The columns that differ, with what stood there and what stands there now.
fn differences(episode: &Episode, next: &Episode) -> String {
    fn cells(row: &Episode) -> [(&'static str, Seen<'_>); 5] {
        [
            ("LS", Seen::Code(&row.legal_status)),
            ("PLACE", Seen::Code(&row.placement)),
            ("PLACE_PROVIDER", Seen::Code(&row.provider)),
            ("PL_POST", Seen::Text(&row.placement_postcode)),
            ("URN", Seen::Text(&row.urn)),
        ]
    }
    let pairs = cells(episode).into_iter().zip(cells(next));
    let differing: Vec<String> = pairs
        .filter(|((_, before), (_, now))| postcode(&before.written()) != postcode(&now.written()))
        .map(|((column, before), (_, now))| format!("{column} from {} to {}", before.shown(), now.shown()))
        .collect();
    if differing.is_empty() { "nothing".into() } else { differing.join(", ") }
}

/// Two blanks are no difference.
fn differs(before: &Given<Text>, now: &Given<Text>) -> bool {
    before.as_str().map(postcode) != now.as_str().map(postcode)
}

fn marked(child: &Child<'_>, flags: &mut Flags<'_>, reasons: &[&str], said: Changes) {
    for (episode, next) in following(child.this.episodes) {
        let really = Changes::between(episode, next);
        if let Some(reason) = next.new_reason.get().filter(|reason| reason.is_in(reasons))
            && really != said
        {
            let message = format!(
                "RNE {reason} says that {} changed since the previous episode, but what changed is: {}. Mend RNE, or those columns.",
                said.words(),
                differences(episode, next)
            );
            flags.row(next.row, message);
        }
    }
}
