//! Why a child's social worker changed: asked of changes since April 2023.

use super::code_lists::accepted;
use super::worker_told_in_part::RECORDED_SINCE;
use crate::returns::{Child, TableId};
use crate::validate::codes::is_listed;
use crate::validate::{Check, Flags, Rule, Year, Years};
use crate::words::short_date;

/// Rule SW13STG1 since 2024-25; the first year's version is among the code lists.
pub(super) static RULE: Rule = Rule {
    code: "SW13STG1",
    says: "The reason for a change of social worker must be one of the year's codes, and given since April 2023.",
    why: "Why children lose their social worker is counted by these codes.",
    table: TableId::SwEpisodes,
    columns: &["SW_REASON"],
    years: Years::from(2025),
    needs: &[],
    check: Check::Child(check),
    example: "
        SWEpisodes
        CHILD | SW_DECOM | SW_REASON
        1 | 01/06/2026 | FCONTA
        2 | 01/06/2026 | SWLAZY <-
        3 | 01/06/2026 <-
        4 | 31/03/2023
        5 | 01/04/2023 <-
    ",
};

fn check(child: &Child<'_>, year: &Year, flags: &mut Flags<'_>) {
    for worker in child.this.workers {
        let reason = &worker.change_reason;
        let listed = reason.get().is_some_and(|code| is_listed("SW_REASON", code.as_str(), year.year));
        if reason.is_given() && !listed {
            flags.row(
                worker.row,
                format!("SW_REASON is not one of the codes. {}", accepted("SW_REASON", year)),
            );
        } else if let Some(start) = worker.start.get().filter(|start| !listed && *start >= RECORDED_SINCE) {
            let accepted = accepted("SW_REASON", year);
            flags.row(
                worker.row,
                format!("SW_REASON is blank for a change on {}. {accepted}", short_date(start)),
            );
        }
    }
}
