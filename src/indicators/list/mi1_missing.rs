//! MI1: missing from placement.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{known_throughout, without_doubt};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
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

fn counts(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    without_doubt(life)?;
    if life.care_days(window) == 0 {
        return Err(LeftOut::Out("not looked after in the twelve months"));
    }
    known_throughout(life, window)?;
    if life.missing.iter().any(|away| away.start.get().is_none()) {
        return Err(LeftOut::Unknown("a missing period has no readable start".into()));
    }
    Ok(())
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
