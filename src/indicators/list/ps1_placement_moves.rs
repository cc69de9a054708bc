//! PS1: three or more placements in twelve months.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{known_throughout, looked_after_on_the_last_day};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::TableId;

/// PS1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "PS1",
    version: "2025",
    title: "Three or more placements in twelve months",
    says: "Children who had three or more placements in the twelve months, among children looked after on the last day.",
    better: Better::Lower,
    unit: Unit::Children,
    tables: &[TableId::Episodes],
    source: "Department for Education, Children looked after in England including adoptions (26 November 2025); \
             formerly national indicator 62",
    to_confirm: "whether temporary absences and changes with the same carer count as placements; whether placements \
                 of two periods of care in one year are added",
    counts,
    has,
    event: None,
};

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    known_throughout(life, window)
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let spells: Vec<_> = life.spells().into_iter().filter(|spell| spell.days_in(window) > 0).collect();
    Has::child(spells.len() >= 3, spells.into_iter().flat_map(|spell| spell.rows).collect())
}
