//! MI1: missing from placement.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::{Better, Counts, Has, Indicator, Unit};
use crate::returns::TableId;

/// MI1.
pub(super) static INDICATOR: Indicator = Indicator {
    id: "MI1",
    version: "2026",
    title: "Missing from placement in twelve months",
    says: "Children with a period missing (code M) in the twelve months, among children looked after on any day of them.",
    better: Better::Lower,
    unit: Unit::Children,
    tables: &[TableId::Episodes, TableId::Missing],
    source: "Department for Education, Children looked after in England including adoptions, missing children; the \
             form by children, not by periods",
    to_confirm: "the published base",
    counts,
    has,
};

fn counts(life: &Life<'_>, window: Window) -> Counts {
    if let Some(doubt) = &life.doubt {
        return Counts::Unknown(doubt.clone());
    }
    if life.care_days(window) == 0 {
        return Counts::Out("not looked after in the twelve months");
    }
    if !life.is_known_since(window.start) {
        return Counts::Unknown("the return of the year before is missing".into());
    }
    if life.missing.iter().any(|away| away.start.get().is_none()) {
        return Counts::Unknown("a missing period has no readable start".into());
    }
    Counts::In
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let missing = life.missing.iter().filter(|away| away.kind.get().is_some_and(|kind| kind == "M"));
    let began = missing.filter(|away| away.start.get().is_some_and(|start| window.holds(start)));
    let mut rows: Vec<_> = began.map(|away| away.row).collect();
    let has = !rows.is_empty();
    if !has {
        rows.extend(life.stays.last().map(|stay| stay.row));
    }
    Has::child(has, rows)
}
