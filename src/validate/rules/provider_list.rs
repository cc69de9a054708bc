//! What the list of registered providers says of an episode's number: one row a question, and another for years in which it is
//! asked of other placements.

use crate::returns::tables::Episode;
use crate::returns::{Child, Given, Provider, TableId, postcode};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, registered};
use crate::words::{Date, short_date};

/// One rule for each question.
pub(super) static RULES: [Rule; 8] = [
    rule(
        "1008",
        &["URN"],
        Years::ALL,
        |child, _, flags| unlisted(child, flags),
        "
        Providers
        URN
        SC123456

        Episodes
        CHILD | DECOM | URN
        1 | 01/06/2026 | sc123456
        1 | 02/06/2026 | SC12345 <-
        1 | 03/06/2026 | XXXXXXX
        1 | 04/06/2026 | XXXXXX <-
        1 | 05/06/2026
    ",
    ),
    rule(
        "219",
        &["URN", "PLACE"],
        Years::ALL,
        |child, _, flags| other_placement(child, flags),
        "
        Providers
        URN | PLACE_CODES
        SC1 | K2
        SC1 | U1,U4
        SC2

        Episodes
        CHILD | DECOM | URN | PLACE
        1 | 01/06/2026 | SC1 | K2
        1 | 02/06/2026 | SC1 | U4
        1 | 03/06/2026 | SC1 | K1 <-
        1 | 04/06/2026 | SC2 | K1 <-
        1 | 05/06/2026 | SC3 | K1 <-
        1 | 06/06/2026 | SC1 <-
        1 | 07/06/2026 | | K1
        1 | 08/06/2026 | XXXXXXX | K1
    ",
    ),
    rule(
        "221",
        &["PL_POST"],
        Years::ALL.until(2023),
        |child, _, flags| other_postcode(child, flags, &["K1", "K2", "R3", "S1"]),
        "
        Providers
        URN | POSTCODE
        SC1 | L1 8JQ

        Episodes
        CHILD | DECOM | LS | URN | PLACE | PL_POST
        1 | 01/06/2022 | C2 | SC1 | K1 | L1 8JR <-
        1 | 02/06/2022 | C2 | SC1 | K2 | L1 8JR <-
        1 | 03/06/2022 | C2 | SC1 | R3 | L1 8JR <-
        1 | 04/06/2022 | C2 | SC1 | S1 | L1 8JR <-
        1 | 05/06/2022 | C2 | SC1 | H5 | L1 8JR
        1 | 06/06/2022 | C2 | SC1 | K3 | L1 8JR
    ",
    ),
    rule(
        "221",
        &["PL_POST"],
        Years::from(2024).until(2024),
        |child, _, flags| other_postcode(child, flags, &["H5", "K1", "K2", "R3", "S1"]),
        "
        Providers
        URN | POSTCODE
        SC1 | L1 8JQ

        Episodes
        CHILD | DECOM | LS | URN | PLACE | PL_POST
        1 | 01/06/2023 | C2 | SC1 | K1 | L1 8JR <-
        1 | 02/06/2023 | C2 | SC1 | K2 | L1 8JR <-
        1 | 03/06/2023 | C2 | SC1 | R3 | L1 8JR <-
        1 | 04/06/2023 | C2 | SC1 | S1 | L1 8JR <-
        1 | 05/06/2023 | C2 | SC1 | H5 | L1 8JR <-
        1 | 06/06/2023 | C2 | SC1 | K3 | L1 8JR
    ",
    ),
    rule(
        "221",
        &["PL_POST"],
        Years::from(2025),
        |child, _, flags| other_postcode(child, flags, &["K1", "K2", "K3", "R3", "S1"]),
        "
        Providers
        URN | POSTCODE
        SC1 | L1 8JQ
        SC1 | L1 8JP
        SC2

        Episodes
        CHILD | DECOM | LS | URN | PLACE | PL_POST
        1 | 01/06/2026 | C2 | SC1 | K1 | L1 8JR <-
        1 | 02/06/2026 | C2 | SC1 | K2 | L1 8JR <-
        1 | 03/06/2026 | C2 | SC1 | R3 | L1 8JR <-
        1 | 04/06/2026 | C2 | SC1 | S1 | L1 8JR <-
        1 | 05/06/2026 | C2 | SC1 | K3 | L1 8JR <-
        1 | 06/06/2026 | C2 | SC1 | H5 | L1 8JR
        1 | 07/06/2026 | C2 | SC1 | K2 | l18jq
        1 | 08/06/2026 | C2 | SC1 | K2 | L1 8JP
        1 | 09/06/2026 | V3 | SC1 | K2 | L1 8JR
        1 | 10/06/2026 | | SC1 | K2 | L1 8JR <-
        1 | 11/06/2026 | C2 | SC1 | K2
        1 | 12/06/2026 | C2 | SC1 | | L1 8JR
        1 | 13/06/2026 | C2 | SC2 | K2 | L1 8JR <-
        1 | 14/06/2026 | C2 | SC3 | K2 | L1 8JR <-
        1 | 15/06/2026 | C2 | | K2 | L1 8JR
        1 | 16/06/2026 | C2 | XXXXXXX | K2 | L1 8JR
    ",
    ),
    rule(
        "224",
        &["PLACE_PROVIDER"],
        Years::ALL,
        |child, _, flags| other_provider(child, flags),
        "
        Providers
        URN | PROVIDER_CODES
        SC1 | PR1,PR3
        SC1 | PR4
        SC2

        Episodes
        CHILD | DECOM | URN | PLACE_PROVIDER
        1 | 01/06/2026 | SC1 | PR3
        1 | 02/06/2026 | SC1 | PR4
        1 | 03/06/2026 | SC1 | PR2 <-
        1 | 04/06/2026 | SC2 | PR1 <-
        1 | 05/06/2026 | SC3 | PR1 <-
        1 | 06/06/2026 | SC1 <-
        1 | 07/06/2026 | | PR2
        1 | 08/06/2026 | XXXXXXX | PR2
    ",
    ),
    rule(
        "227",
        &["URN", "DECOM"],
        Years::ALL,
        |child, _, flags| closed_at_start(child, flags),
        "
        Providers
        URN | CLOSED_ON
        SC1 | 01/05/2026
        SC1 | 01/06/2026
        SC2 | 01/06/2026
        SC2

        Episodes
        CHILD | DECOM | URN
        1 | 31/05/2026 | SC1
        1 | 01/06/2026 | SC1 <-
        2 | 01/06/2026 | SC2
        3 | 01/06/2026 | SC3
        4 | 01/06/2026
        5 | soon | SC1
    ",
    ),
    rule(
        "228",
        &["URN", "DEC"],
        Years::ALL,
        closed_at_end,
        "
        Providers
        URN | CLOSED_ON
        SC1 | 01/05/2026
        SC1 | 01/06/2026
        SC2 | 01/06/2026
        SC2
        SC4 | 31/03/2027
        SC5 | 30/03/2027

        Episodes
        CHILD | DECOM | DEC | URN
        1 | 01/04/2026 | 01/06/2026 | SC1
        2 | 01/04/2026 | 02/06/2026 | SC1 <-
        3 | 01/04/2026 | | SC1 <-
        4 | 01/04/2026 | | SC2
        5 | 01/04/2026 | | SC3
        6 | 01/04/2026 | | SC4
        7 | 01/04/2026 | | SC5 <-
        8 | 01/04/2026 | soon | SC1
        9 | 01/04/2026
    ",
    ),
];

const fn rule(
    code: &'static str,
    columns: &'static [&'static str],
    years: Years,
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "The provider's number must be on the list of registered providers, open, and fit the episode.",
        why: "The number says who looks after the child, and whether anybody inspects there. With a wrong one nobody can \
              tell.",
        table: TableId::Episodes,
        columns,
        years,
        needs: &[Need::Providers],
        check: Check::Child(check),
        example,
    }
}

fn unlisted(child: &Child<'_>, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        if entries.is_empty() {
            let message = format!(
                "URN {urn} is not on the list of registered providers. Mend it, or give XXXXXXX where there is none."
            );
            flags.row(episode.row, message);
        }
    }
}

// A number that is not on the list fits nothing: the published answers mark its placement, provider and postcode too.

fn other_placement(child: &Child<'_>, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        let place = episode.placement.get();
        let fits = |entry: &Provider| place.is_some_and(|place| entry.placements.contains(&place));
        if !entries.iter().any(fits) {
            let all = entries.iter().flat_map(|entry| &entry.placements).map(ToString::to_string);
            flags.row(episode.row, unfit(urn, "PLACE", &shown(place), &all.collect::<Vec<_>>()));
        }
    }
}

fn other_provider(child: &Child<'_>, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        let kind = episode.provider.get();
        let fits = |entry: &Provider| kind.is_some_and(|kind| entry.kinds.contains(&kind));
        if !entries.iter().any(fits) {
            let all = entries.iter().flat_map(|entry| &entry.kinds).map(ToString::to_string);
            flags.row(episode.row, unfit(urn, "PLACE_PROVIDER", &shown(kind), &all.collect::<Vec<_>>()));
        }
    }
}

/// Homes have one address; carers' addresses are not on the list.
fn other_postcode(child: &Child<'_>, flags: &mut Flags<'_>, homes: &[&str]) {
    for (episode, urn, entries) in registered(child) {
        let Some(given) = episode.placement_postcode.as_str() else { continue };
        if episode.is_short_break() || !episode.placement.get().is_some_and(|place| place.is_in(homes)) {
            continue;
        }
        let plain = postcode(given);
        if !entries.iter().any(|entry| entry.postcode.as_ref() == Some(&plain)) {
            let all = entries.iter().filter_map(|entry| entry.postcode.as_ref()).map(ToString::to_string);
            flags.row(episode.row, unfit(urn, "PL_POST", given, &all.collect::<Vec<_>>()));
        }
    }
}

fn unfit(urn: &str, column: &str, given: &str, listed: &[String]) -> String {
    let has = if listed.is_empty() { "none".into() } else { listed.join(", ") };
    format!(
        "{column} is {given}, but for URN {urn} the list of registered providers has {has}. Mend one of the two."
    )
}

fn shown(code: Option<crate::words::Code>) -> String {
    code.map_or_else(|| "not a code".into(), |code| code.to_string())
}

fn closed_at_start(child: &Child<'_>, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        if let (Some(start), Some(closed)) = (episode.start.get(), last_closed(entries))
            && start >= closed
        {
            let message = format!(
                "it begins on {}, but provider {urn} closed on {}. Mend URN or DECOM.",
                short_date(start),
                short_date(closed)
            );
            flags.row(episode.row, message);
        }
    }
}

fn closed_at_end(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for (episode, urn, entries) in registered(child) {
        if let (Some(until), Some(closed)) = (lasts_until(episode, year), last_closed(entries))
            && until > closed
        {
            let message = format!(
                "it lasts until {}, but provider {urn} closed on {}. Mend URN or DEC.",
                short_date(until),
                short_date(closed)
            );
            flags.row(episode.row, message);
        }
    }
}

/// The day on which the last of a provider's registrations ended; `None` while one goes on, and for a number that is not on the
/// list.
fn last_closed(entries: &[Provider]) -> Option<Date> {
    let days: Option<Vec<Date>> = entries.iter().map(|entry| entry.closed_on).collect();
    days?.into_iter().max()
}

/// The last day that an episode speaks of: its end, or the end of the year while it has none.
fn lasts_until(episode: &Episode, year: &Year) -> Option<Date> {
    match &episode.end {
        Given::Blank => Some(year.last),
        Given::Value(ended) => Some(*ended),
        Given::Unreadable(_) => None,
    }
}
