//! Short breaks that add up to more than a child may have in a year.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::days_between;

/// How many days of short breaks a child may have in twelve months.
const ALLOWED: i64 = 75;

/// Rule 367.
pub(super) static RULE: Rule = Rule {
    code: "367",
    says: "A child's short breaks (V3) must not add up to more than 75 days in twelve months.",
    why: "With more the child is looked after in all but name, and has a right to a plan, to reviews and to a social \
          worker's visits.",
    table: TableId::Episodes,
    columns: &["LS", "DECOM", "DEC"],
    years: Years::ALL,
    needs: &[],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/03/2026 | 02/04/2026 | V3 <-
        1 | 01/06/2026 | 14/08/2026 | V3 <-
        1 | 30/03/2027 | | V3 <-
        1 | 01/05/2026 | 02/06/2026 | C2
        1 | 01/03/2026 | 01/04/2026 | V3
        1 | 01/09/2026 | 01/09/2026 | V3
        2 | 01/03/2026 | 01/04/2026 | V3
        2 | 01/06/2026 | 14/08/2026 | V3
        2 | 30/03/2027 | 05/05/2027 | V3
        2 | 02/09/2026 | 01/09/2026 | V3
        2 | 01/10/2026 | 01/12/2026
        3 | 01/06/2026 | 01/12/2026 | V4
        3 | 01/06/2026 | 31/09/2026 | V3
    ",
};

// A return knows its own year whole and no other, so that its twelve months are those of the year. Under V4 an
// agreement is recorded, not the days of its breaks.
fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let breaks: Vec<(&Episode, i64)> = child
        .this
        .episodes
        .iter()
        .filter(|episode| episode.legal_status.get().is_some_and(|status| status == "V3"))
        .filter_map(|episode| Some((episode, days_in(episode, year)?)))
        .filter(|(_, days)| *days > 0)
        .collect();
    let together: i64 = breaks.iter().map(|(_, days)| days).sum();
    for (episode, days) in breaks.iter().filter(|_| together > ALLOWED) {
        let message = format!(
            "{days} of {together} days of short breaks in this year, more than the {ALLOWED} allowed. Mend the dates, or give \
             the legal status of a child in care."
        );
        flags.row(episode.row, message);
    }
}

/// The days of an episode within the year; `None` when a date is missing or cannot be read. One without an end goes
/// on to the end of the year.
fn days_in(episode: &Episode, year: &Year) -> Option<i64> {
    let open_until = episode.end.is_blank().then_some(year.last);
    let until = episode.end.get().or(open_until)?;
    Some(days_between(episode.start.get()?.max(year.first), until.min(year.last)))
}
