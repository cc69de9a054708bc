//! A young person who is still looked after as an adult.

use crate::returns::tables::Episode;
use crate::returns::{Child, Seen, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{birth_month, months_after, short_date};

/// Rule 359.
pub(super) static RULE: Rule = Rule {
    code: "359",
    says: "Care must end by the 18th birthday, unless it goes on by agreement (V2) in a community home (K2).",
    why: "At 18 care is over by law but for that one way. What follows is support to a care leaver, counted elsewhere.",
    table: TableId::Episodes,
    columns: &["DEC", "LS", "PLACE"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Header)],
    check: Check::Child(check),
    example: "
        Header
        CHILD | DOB
        1 | 01/06/2008
        2 | 30/03/2009
        3 | 31/03/2009

        Episodes
        CHILD | DECOM | DEC | LS | PLACE
        1 | 01/03/2026 | 01/06/2026 | C2 | U1
        1 | 01/03/2026 | 02/06/2026 | C2 | U1 <-
        1 | 01/03/2026 | 02/06/2026 | V2 | K2
        1 | 01/03/2026 | 02/06/2026 | V2 | K1 <-
        1 | 01/03/2026 | 02/06/2026 | C2 | K2 <-
        1 | 01/03/2026 | 02/06/2026 | | K2 <-
        1 | 01/03/2026 | 02/06/2026 | V2 <-
        1 | 01/03/2026 | 31/06/2026 | C2 | U1
        2 | 01/03/2026 | | C2 | U1 <-
        3 | 01/03/2026 | | C2 | U1
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let Some(born) = child.this.headers.iter().find_map(|header| header.born.get()) else { return };
    let grown_up = months_after(born, 18 * 12);
    for episode in child.this.episodes.iter().filter(|episode| !stays_on(episode)) {
        let open_until = episode.end.is_blank().then_some(year.last);
        if let Some(until) = episode.end.get().or(open_until).filter(|until| *until > grown_up) {
            let message = format!(
                "still in care on {}, 18 since {}, with LS {} and PLACE {}. Give the end of care, or mend LS or PLACE here, \
                 or DOB in Header.",
                short_date(until),
                birth_month(grown_up),
                Seen::Code(&episode.legal_status).shown(),
                Seen::Code(&episode.placement).shown()
            );
            flags.row(episode.row, message);
        }
    }
}

fn stays_on(episode: &Episode) -> bool {
    episode.legal_status.get().is_some_and(|status| status == "V2")
        && episode.placement.get().is_some_and(|place| place == "K2")
}
