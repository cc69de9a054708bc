//! SW2: two or more changes of social worker in twelve months.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::cohorts::with_a_worker;
use crate::indicators::{Better, Has, Indicator, Unit};
use crate::returns::TableId;
use crate::validate::Years;

/// SW2.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "SW2",
    version: "2024",
    title: "Two or more changes of social worker in twelve months",
    says: "Children whose social worker changed twice or more in the twelve months, among children looked after \
             on the last day who have a social worker's episode in them. A worker who comes back is a change.",
    population: "looked after on the last day, with a social worker's episode in the twelve months",
    exclusions: "",
    better: Better::Lower,
    unit: Unit::Children,
    months: 12,
    years: Years::from(2024),
    tables: &[TableId::Episodes, TableId::SwEpisodes],
    source: "Children's Commissioner for England, Stability Index (2019), technical report; not the Department's \
             count",
    to_confirm: "",
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
        2 | SWA | 01/01/2026 | 31/03/2026
        2 | SWB | 31/03/2026 | 01/09/2026
        2 | SWC | 01/09/2026
        3 | SWA | 01/01/2026 | 01/06/2026
        3 | SWA | 01/06/2026 | 01/09/2026
        3 | SWB | 01/09/2026
        4 | SWA | 01/01/2026 | 01/06/2O26

        Expected
        1 | has
        2 | has not
        3 | has not
        4 | unknown: a social worker's episode cannot be read
        in all | 1 of 3
    ",
};

fn has(life: &Life<'_>, window: Window) -> Has {
    let changes = life.worker_changes(window).count();
    Has::child(changes >= 2, life.workers_in(window).map(|worked| worked.row).collect())
}
