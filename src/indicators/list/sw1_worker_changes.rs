//! SW1: three or more social workers in twelve months.

use crate::indicators::blocks::{Life, Window, days_in};
use crate::indicators::population::{known_throughout, looked_after_on_the_last_day};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;
use std::collections::BTreeSet;

/// SW1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "SW1",
    version: "2024",
    title: "Three or more social workers in twelve months",
    says: "Children with three or more different social workers in the twelve months, among children looked after on \
           the last day who have a social worker's episode in them. A worker who comes back is counted once.",
    better: Better::Lower,
    unit: Unit::Children,
    tables: &[TableId::Episodes, TableId::SwEpisodes],
    source: "Department for Education, Stability measures for children looked after in England (2024), footnotes",
    to_confirm: "what worker identifiers that start with XX stand for; here each different one counts",
    counts,
    has,
    event: None,
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    known_throughout(life, window)?;
    if life.workers.iter().all(|worked| days_in(worked.from, worked.to, window) == 0) {
        return Err(LeftOut::Out("no social worker's episode in the twelve months"));
    }
    Ok(())
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let held: Vec<_> =
        life.workers.iter().filter(|worked| days_in(worked.from, worked.to, window) > 0).collect();
    let workers: BTreeSet<&str> = held.iter().map(|worked| worked.worker).collect();
    Has::child(workers.len() >= 3, held.iter().map(|worked| worked.row).collect())
}
