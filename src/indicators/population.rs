//! The populations that indicators share: each question ends with why a child is left out, or lets the child pass.

use super::LeftOut;
use super::blocks::{Continuous, Life, Window};
use crate::words::Date;

/// The child's history can be relied on.
pub(super) fn without_doubt(life: &Life<'_>) -> Result<(), LeftOut> {
    life.doubt.as_ref().map_or(Ok(()), |doubt| Err(LeftOut::Unknown(doubt.clone())))
}

/// The child is looked after on the last day.
pub(super) fn looked_after_on_the_last_day(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    without_doubt(life)?;
    match life.stay_on(window.end) {
        Some(_) => Ok(()),
        None => Err(LeftOut::Out("not looked after on the last day")),
    }
}

/// The returns can speak of every day of the window on which the child was looked after.
pub(super) fn known_throughout(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    if life.is_known_since(window.start) {
        Ok(())
    } else {
        Err(LeftOut::Unknown("the return of the year before is missing".into()))
    }
}

/// The child has been looked after without a break since a day; `too_short` says what is missing otherwise.
pub(super) fn looked_after_since(
    life: &Life<'_>,
    since: Date,
    window: Window,
    too_short: &'static str,
) -> Result<(), LeftOut> {
    looked_after_on_the_last_day(life, window)?;
    match life.looked_after_since(since, window.end) {
        Continuous::Yes => Ok(()),
        Continuous::No => Err(LeftOut::Out(too_short)),
        Continuous::Unknown => Err(LeftOut::Unknown("the returns of earlier years are missing".into())),
    }
}

/// The child has been looked after without a break for the twelve months of the window.
pub(super) fn looked_after_all_year(life: &Life<'_>, window: Window) -> Result<(), LeftOut> {
    looked_after_since(life, window.start, window, "looked after for less than twelve months")
}
