//! Stays and orders that may last only so many days: one row a kind.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::{Date, days_between, short_date};

/// Temporary placements, whose row alone tells how long they lasted, then orders, which may run on over episodes.
pub(super) static RULES: [Rule; 8] = [
    rule(
        "361",
        ORDER,
        ORDERED,
        |child, year, flags| orders(child, year, flags, "L1", 3),
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 04/06/2026 | L1 <-
        1 | 04/06/2026 | 05/06/2026 | L1 <-
        1 | 08/06/2026 | 10/06/2026 | L1
        1 | 01/09/2026 | 04/09/2026 | L1
        2 | 01/06/2026 | 05/06/2026
        3 | | 01/06/2026 | L1
        3 | 01/06/2026 | 05/06/2026 | L1 <-
    ",
    ),
    rule(
        "362",
        ORDER,
        ORDERED,
        |child, year, flags| orders(child, year, flags, "L2", 21),
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 23/06/2026 | L2 <-
        1 | 01/08/2026 | 22/08/2026 | L2
    ",
    ),
    rule(
        "363",
        ORDER,
        ORDERED,
        |child, year, flags| orders(child, year, flags, "L3", 7),
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 09/06/2026 | L3 <-
        1 | 01/08/2026 | 08/08/2026 | L3
    ",
    ),
    rule(
        "364",
        ARREST,
        ORDERED,
        |child, year, flags| orders(child, year, flags, "J2", 21),
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 10/06/2026 | J2 <-
        1 | 10/06/2026 | 23/06/2026 | J2 <-
        1 | 01/08/2026 | 22/08/2026 | J2
        2 | 01/06/2026 | 10/06/2026 | J2
        2 | 10/06/2026 | 11/06/2026 | C2
        2 | 11/06/2026 | 25/06/2026 | J2
        3 | 09/03/2027 | | J2 <-
        4 | 10/03/2027 | | J2
    ",
    ),
    rule(
        "365",
        BREAK,
        TEMPORARY,
        breaks,
        "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2026 | 18/06/2026 | V3
        1 | 01/08/2026 | 19/08/2026 | V3 <-
        2 | 10/03/2027 | | V3 <-
        3 | 01/06/2026 | 01/08/2026 | C2
    ",
    ),
    rule(
        "375",
        STAY,
        PLACED,
        |child, _, flags| stays(child, flags, "T1", 42),
        "
        Episodes
        CHILD | DECOM | DEC | PLACE
        1 | 01/06/2026 | 14/07/2026 | T1 <-
        1 | 01/08/2026 | 12/09/2026 | T1
        1 | 01/10/2026 | 01/12/2026 | U1
    ",
    ),
    rule(
        "376",
        STAY,
        PLACED,
        |child, _, flags| stays(child, flags, "T3", 21),
        "
        Episodes
        CHILD | DECOM | DEC | PLACE
        1 | 01/06/2026 | 23/06/2026 | T3 <-
        1 | 01/08/2026 | 22/08/2026 | T3
    ",
    ),
    rule(
        "379",
        STAY,
        PLACED,
        |child, _, flags| stays(child, flags, "T4", 7),
        "
        Episodes
        CHILD | DECOM | DEC | PLACE
        1 | 01/06/2026 | 09/06/2026 | T4 <-
        1 | 01/08/2026 | 08/08/2026 | T4
    ",
    ),
];

const ORDERED: &[&str] = &["DECOM", "DEC", "LS"];
const TEMPORARY: &[&str] = &["DECOM", "DEC", "LS"];
const PLACED: &[&str] = &["DECOM", "DEC", "PLACE"];
const ORDER: &str = "The law lets such an order last no longer: the status has changed and the change was not recorded, or a date is wrong.";
const ARREST: &str = "A child held after an arrest must be brought to court at once. A longer stay is under another status, or a date is wrong.";
const BREAK: &str = "A longer stay is no short break: the child is looked after, and counts.";
const STAY: &str = "A temporary placement keeps the child's own one open. A longer stay has become the child's placement, and counts as a move.";

const fn rule(
    code: &'static str,
    why: &'static str,
    columns: &'static [&'static str],
    check: fn(&Child<'_>, &Year, &mut Flags<'_>),
    example: &'static str,
) -> Rule {
    Rule {
        code,
        says: "A stay or an order of this kind must not last longer than it may.",
        why,
        table: TableId::Episodes,
        columns,
        years: Years::ALL,
        needs: &[],
        check: Check::Child(check),
        example,
    }
}

fn stays(child: &Child<'_>, flags: &mut Flags<'_>, placement: &'static str, days: i64) {
    for episode in child.this.episodes {
        if let (Some(place), Some(start), Some(end)) =
            (episode.placement.get(), episode.start.get(), episode.end.get())
            && place == placement
        {
            report(flags, &[episode], placement, (start, end), days);
        }
    }
}

fn breaks(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for episode in child.this.episodes {
        if let (Some(status), Some(start)) = (episode.legal_status.get(), episode.start.get())
            && status == "V3"
        {
            report(flags, &[episode], "V3", (start, until(episode, year)), 17);
        }
    }
}

/// Episodes that follow one another under the same order are one stretch.
fn orders(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>, status: &'static str, days: i64) {
    let dated = child.this.episodes.iter().filter(|episode| episode.start.get().is_some());
    let under: Vec<&Episode> =
        dated.filter(|episode| episode.legal_status.get().is_some_and(|given| given == status)).collect();
    for stretch in under.chunk_by(|one, next| one.end.get().is_some() && one.end == next.start) {
        if let (Some(start), Some(last)) = (stretch[0].start.get(), stretch.last()) {
            report(flags, stretch, status, (start, until(last, year)), days);
        }
    }
}

/// An episode without an end lasts to the end of the return.
fn until(episode: &Episode, year: &Year) -> Date {
    episode.end.get().unwrap_or(year.last)
}

fn report(flags: &mut Flags<'_>, rows: &[&Episode], kind: &str, (start, end): (Date, Date), allowed: i64) {
    let days = days_between(start, end);
    if days > allowed {
        let message = format!(
            "{kind} from {} to {} lasts {days} days, and may last {allowed}. Mend the dates, or give what followed it.",
            short_date(start),
            short_date(end)
        );
        for episode in rows {
            flags.row(episode.row, message.clone());
        }
    }
}
