//! SW1: three or more social workers in twelve months.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::with_a_worker;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;
use std::collections::BTreeSet;

/// SW1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "SW1",
    version: "2024",
    title: "Three or more social workers in twelve months",
    says: "Children with three or more different social workers in the twelve months, among children looked after on \
           the last day who have a social worker's episode in them. A worker who comes back is counted once.",
    population: "looked after on the last day, with a social worker's episode in the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::from(2024),
    tables: &[TableId::Episodes, TableId::SwEpisodes],
    source: "Department for Education, Stability measures for children looked after in England (2024), footnotes",
    to_confirm: "what worker identifiers that start with XX stand for; here each different one counts",
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
        CHILD | SW_ID | SW_DECOM | SW_DEC
        1 | SWA | 01/01/2026 | 01/06/2026
        1 | SWB | 01/06/2026 | 01/09/2026
        1 | SWA | 01/09/2026
        2 | SWA | 01/01/2026 | 02/04/2026
        2 | SWB | 02/04/2026 | 01/09/2026
        2 | SWC | 01/09/2026
        3 | SWA | 01/01/2026 | 01/04/2026
        3 | SWB | 01/04/2026 | 01/09/2026
        3 | SWC | 01/09/2026

        Expected
        1 | has not
        2 | has
        3 | has not
        4 | out of population: no social worker's episode in the twelve months
        in all | 1 of 3
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    let held: Vec<_> = life.workers_in(window).collect();
    let workers: BTreeSet<&str> = held.iter().map(|worked| worked.worker).collect();
    Has::child(workers.len() >= 3, held.iter().map(|worked| worked.row).collect())
}
