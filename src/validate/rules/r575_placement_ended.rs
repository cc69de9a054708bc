//! A child still missing from a placement that has ended.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};

/// Rule 575.
pub(super) static RULE: Rule = Rule {
    code: "575",
    says: "An absence must have ended when the placement in which it began has ended.",
    why: "A child cannot be missing from a place that is no longer theirs: they were found, or are missing from the next.",
    table: TableId::Missing,
    columns: &["MIS_END"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC
        1 | 01/06/2026 | 10/06/2026
        1 | 10/06/2026
        3 | | 10/06/2026

        Missing
        CHILD | MIS_START | MIS_END
        1 | 01/06/2026 <-
        1 | 31/05/2026
        1 | 09/06/2026 <-
        1 | 09/06/2026 | 11/06/2026
        1 | 09/06/2026 | soon
        1 | 10/06/2026
        1
        2 | 09/06/2026
        3 | 09/06/2026
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    for absence in child.this.missing.iter().filter(|absence| absence.end.is_blank()) {
        let Some(start) = absence.start.get() else { continue };
        if let Some(ended) = child.this.episodes.iter().find_map(|episode| ended(episode, start)) {
            let message = format!(
                "the absence of {} has no end, but the placement ended on {}. Give MIS_END.",
                short_date(start),
                short_date(ended)
            );
            flags.row(absence.row, message);
        }
    }
}

/// The day on which an episode ended that covered a day.
fn ended(episode: &Episode, day: Date) -> Option<Date> {
    episode.end.get().filter(|end| episode.start.get().is_some_and(|start| start <= day) && day < *end)
}
