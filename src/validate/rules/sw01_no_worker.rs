//! A child in care at the end of the year, of whose social workers nothing is told.

use crate::returns::tables::WorkerEpisode;
use crate::returns::{Child, TableId};
use crate::validate::{Check, Flags, Need, Rule, Year, Years, in_care_at_end};

/// Rule SW01STG1.
// The published answers also mark workers of a child without episodes, and no child without workers. The message asks
// about children in care.
pub(super) static RULE: Rule = Rule {
    code: "SW01STG1",
    says: "For a child in care at the end of the year a worker's number, start and reason of change must be given.",
    why: "A child without a worker has nobody to turn to; one without a row cannot be told from that.",
    table: TableId::Episodes,
    columns: &["DEC"],
    years: Years::from(2024).until(2024),
    needs: &[Need::Table(TableId::SwEpisodes)],
    check: Check::Child(check),
    example: "
        Episodes
        CHILD | DECOM | DEC | LS
        1 | 01/06/2023 | | C2
        2 | 01/06/2023 | | C2 <-
        3 | 01/06/2023 | | V3
        4 | 01/06/2023 | 02/06/2023 | C2
        5 | 01/06/2023 | | C2
        6 | 01/06/2023 | | C2
        7 | 01/06/2023 | | C2

        SWEpisodes
        CHILD | SW_ID | SW_DECOM | SW_REASON
        1 | SW123456 | 01/06/2023 <-
        4 | SW123456 | 01/06/2023
        5 | | 01/06/2023 | FCONTA <-
        6 | SW123456 | | FCONTA <-
        7 | SW123456 | 01/06/2023
        7 | | | FCONTA
        8 | SW123456
    ",
};

fn check(child: &Child<'_>, _: &Year, flags: &mut Flags<'_>) {
    let Some(episode) = in_care_at_end(child.this.episodes) else { return };
    if child.this.workers.is_empty() {
        let message = "in care at the end of the year, and SWEpisodes has no worker of the child. Give them, or mend DEC.";
        flags.row(episode.row, message);
        return;
    }
    let told = |is_told: fn(&WorkerEpisode) -> bool| child.this.workers.iter().any(is_told);
    let parts = [
        ("SW_ID", told(|row| row.worker.is_given())),
        ("SW_DECOM", told(|row| row.start.is_given())),
        ("SW_REASON", told(|row| row.change_reason.is_given())),
    ];
    let untold: Vec<&str> = parts.iter().filter(|(_, told)| !told).map(|(column, _)| *column).collect();
    if untold.is_empty() {
        return;
    }
    for row in child.this.workers {
        let message = format!("no row of the child gives {}. Give it.", untold.join(" or "));
        flags.at(TableId::SwEpisodes, row.row, &["SW_ID", "SW_DECOM", "SW_REASON"], message);
    }
}
