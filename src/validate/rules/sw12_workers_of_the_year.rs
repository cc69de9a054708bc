//! Social workers of a child in care, told from some day of the year only.

use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, in_care_at_end, looked_after_all_year};
use crate::words::short_date;

/// Rule SW12STG2.
// It was published anew in 2024-25 with the same words, so that one check serves all years. A child who was looked after
// throughout the year, up to its last day, is in care at the end of it.
pub(super) static RULE: Rule = Rule {
    code: "SW12STG2",
    says: "For a child in care at the end of the year the workers of the whole year must be told, from its first day, or \
           from the child's first day in care if that is later.",
    why: "Changes of worker are counted over the year. A part that is left out looks like a worker who stayed.",
    table: TableId::SwEpisodes,
    columns: &["SW_DECOM"],
    years: Years::from(2024),
    needs: &[Need::Table(TableId::Episodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2025 | | C2
        2 | 01/06/2025 | | C2
        3 | 01/06/2026 | | C2
        4 | 01/06/2026 | | C2
        5 | 01/06/2025 | | V3
        6 | 01/06/2025 | 02/06/2026 | C2
        7 | 01/06/2025 | 02/06/2025 | C2
        7 | 01/06/2026 | | C2
        8 | 01/06/2025 | | C2 <-
        9 | 01/06/2025 | | C2
        10 | 01/06/2025 | 31/03/2027 | C2
        11 | 01/06/2025 | 30/03/2027 | C2

        SWEpisodes
        CHILD | SW_DECOM
        1 | 02/04/2026 <-
        1 | 05/06/2026
        2 | 01/04/2026
        2 | 05/06/2026
        3 | 02/06/2026 <-
        4 | 01/06/2026
        5 | 02/06/2026
        6 | 02/06/2026
        7 | 01/06/2026 <-
        9
        10 | 02/04/2026 <-
        11 | 02/04/2026
    ",
};

/// Marks the child's first worker; where there is none, the episode.
fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    let stayed = child.this.episodes.last().filter(|_| looked_after_all_year(&child.this, year));
    let Some(open) = in_care_at_end(child.this.episodes).or(stayed) else { return };
    let Some(in_care) = child.this.episodes.iter().find_map(|episode| episode.start.get()) else { return };
    let from = in_care.max(year.first);
    let first = child.this.workers.iter().find_map(|worker| Some((worker.row, worker.start.get()?)));
    match first {
        Some((row, start)) if start > from => {
            let message = format!(
                "the child's first worker began on {}. Give those since {} too.",
                short_date(start),
                short_date(from)
            );
            flags.row(row, message);
        }
        None if child.this.workers.is_empty() => {
            let message = format!(
                "in care at the end, and SWEpisodes has no worker of the child. Give those since {}.",
                short_date(from)
            );
            flags.at(TableId::Episodes, open.row, &["DEC"], message);
        }
        _ => {}
    }
}
