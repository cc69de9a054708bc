//! PS1: three or more placements in twelve months.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::{Better, Counts, Has, Indicator, Unit};
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
};

fn counts(life: &Life<'_>, window: Window) -> Counts {
    if let Some(doubt) = &life.doubt {
        return Counts::Unknown(doubt.clone());
    }
    if life.stay_on(window.end).is_none() {
        return Counts::Out("not looked after on the last day");
    }
    if !life.is_known_since(window.start) {
        return Counts::Unknown("the return of the year before is missing".into());
    }
    Counts::In
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let spells: Vec<_> = life.spells().into_iter().filter(|spell| spell.days_in(window) > 0).collect();
    Has::child(spells.len() >= 3, spells.into_iter().flat_map(|spell| spell.rows).collect())
}
