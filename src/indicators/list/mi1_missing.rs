//! MI1: missing from placement.

use crate::indicators::blocks::{Life, Window};
use crate::indicators::population::{known_throughout, without_doubt};
use crate::indicators::{Better, Has, Indicator, LeftOut, Unit};
use crate::returns::{RowRef, TableId};
use crate::words::Date;

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
    event: Some(events),
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

fn began(life: &Life<'_>, window: Window) -> impl Iterator<Item = (Date, RowRef)> {
    let missing = life.missing.iter().filter(|away| away.kind.get().is_some_and(|kind| kind == "M"));
    let began = missing.filter_map(|away| Some((away.start.get()?, away.row)));
    began.filter(move |(start, _)| window.holds(*start))
}

fn events(life: &Life<'_>, window: Window) -> Vec<Date> {
    began(life, window).map(|(start, _)| start).collect()
}

fn has(life: &Life<'_>, window: Window) -> Has {
    let mut rows: Vec<_> = began(life, window).map(|(_, row)| row).collect();
    let has = !rows.is_empty();
    if !has {
        rows.extend(life.stays.last().map(|stay| stay.row));
    }
    Has::child(has, rows)
}
