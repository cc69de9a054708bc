//! SW3: changes of social worker that were the employer's to avoid.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::with_a_worker;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use crate::words::Share;

/// SW3.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "SW3",
    version: "2026",
    title: "Changes of social worker that were the employer's to avoid",
    says: "Changes of social worker in the twelve months because the worker left, moved within the authority's \
             management or was reorganised away (LEFTRL, MANAGE, ORGRST), per 100 children looked after on the \
             last day who have a social worker's episode in them.",
    population: "looked after on the last day, with a social worker's episode in the twelve months",
    exclusions: "changes for any other reason",
    better: Better::Lower,
    unit: Unit::Changes,
    months: 12,
    years: Years::from(2024),
    tables: &[TableId::Episodes, TableId::SwEpisodes],
    source: "our own, beside SW1 and never instead of it",
    to_confirm: "what the codes of SW_REASON stand for",
    never_paid: "",
    counts: with_a_worker,
    has,
    event: None,
    example: "
        Episodes
        CHILD | DECOM | RNE
        1 | 01/01/2026 | S
        2 | 01/01/2026 | S
        3 | 01/01/2026 | S
        4 | 01/01/2026 | S

        SWEpisodes
        CHILD | SW_ID | SW_DECOM | SW_DEC | SW_REASON
        1 | SWA | 01/01/2026 | 01/06/2026 | FCONTA
        1 | SWB | 01/06/2026 | 01/09/2026 | LEFTRL
        1 | SWC | 01/09/2026 | | ORGRST
        2 | SWA | 01/01/2026 | 01/06/2026 | FCONTA
        2 | SWB | 01/06/2026 | | ABSENC
        3 | SWA | 01/01/2026 | 01/06/2026 | FCONTA
        3 | SWB | 01/06/2026
        4 | SWA | 01/01/2026 | 31/03/2026 | FCONTA
        4 | SWB | 31/03/2026 | | MANAGE

        Expected
        1 | 2 of 1
        2 | 0 of 1
        3 | unknown: a change of social worker has no reason
        4 | 0 of 1
        in all | 2 of 3
    ",
};

/// Reasons that lie with those who employ the worker.
const AVOIDABLE: &[&str] = &["LEFTRL", "MANAGE", "ORGRST"];

fn has(life: &Life<'_>, window: Window) -> Has {
    let mut avoidable = 0;
    let mut rows = Vec::new();
    for change in life.worker_changes(window) {
        let Some(reason) = change.reason else {
            return Has::Unknown("a change of social worker has no reason".into());
        };
        avoidable += u64::from(reason.is_in(AVOIDABLE));
        rows.push(change.row);
    }
    if rows.is_empty() {
        rows.extend(life.workers_in(window).map(|worked| worked.row));
    }
    Has::Share(Share::new(avoidable, 1), rows)
}
