//! A child who went missing when not in care.

use crate::returns::tables::Episode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years};
use crate::words::{Date, short_date};

/// Rule 578.
// The message speaks of absences after care only; the worked case marks those before care too, and so do we: the
// child was not in care on that day either.
pub(super) static RULE: Rule = Rule {
    code: "578",
    says: "An absence must begin on a day on which the child was in care.",
    why: "The return tells of children who go missing from care, not from home.",
    table: TableId::Missing,
    columns: &["MIS_START"],
    years: Years::ALL,
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC
        1 | 01/06/2026 | 10/06/2026
        1 | 01/08/2026
        3 | | 10/06/2026

        Missing
        CHILD | MIS_START
        1 | 09/06/2026
        1 | 01/06/2026
        1 | 10/06/2026 <-
        1 | 02/08/2026
        2 | 02/08/2026
        3 | 09/06/2026 <-
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    if child.this.episodes.is_empty() {
        return;
    }
    for absence in child.this.missing {
        let Some(start) = absence.start.get() else { continue };
        if !child.this.episodes.iter().any(|episode| covers(episode, start)) {
            let message = format!(
                "no episode covers {}, when the absence begins. Mend MIS_START, or the episode.",
                short_date(start)
            );
            flags.row(absence.row, message);
        }
    }
}

fn covers(episode: &Episode, day: Date) -> bool {
    episode.start.get().is_some_and(|start| start <= day) && episode.end.get().is_none_or(|end| day < end)
}
