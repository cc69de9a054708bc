//! Periods of care: from the day a child comes into care to the day of leaving it, over as many episodes as it takes.

use super::{Life, Stay, Window};
use crate::words::{Code, Date, months_after};

/// Reasons for leaving care that give a permanent home: adoption, child arrangements and special guardianship orders, and
/// going home.
const PERMANENT: &[&str] = &["E11", "E12", "E41", "E45", "E46", "E47", "E48", "E4A", "E4B"];

/// A chain of stays in which each ends with `X1` on the day the next begins.
#[derive(Clone, Copy, Debug)]
pub struct PeriodOfCare<'a> {
    /// Its stays, oldest first; never none.
    pub stays: &'a [Stay<'a>],
}

impl<'a> PeriodOfCare<'a> {
    /// The first day known.
    pub fn start(&self) -> Date {
        self.stays[0].start
    }

    /// Does it start with `S`? If not, care began before the returns do.
    pub fn from_the_start(&self) -> bool {
        self.stays[0].began_as(&["S"])
    }

    /// Does a start of care stand in its middle? Then nobody can say whether care went on or began again.
    pub fn is_doubtful(&self) -> bool {
        self.stays[1..].iter().any(|stay| stay.began_as(&["S"]))
    }

    /// The day of leaving care; `None` while in it.
    pub fn end(&self) -> Option<Date> {
        self.last().end
    }

    /// Why it ended.
    pub fn end_reason(&self) -> Option<Code> {
        self.last().end_reason.filter(|_| self.last().end.is_some())
    }

    /// Did it end for one of these reasons?
    pub fn ended_as(&self, reasons: &[&str]) -> bool {
        self.end_reason().is_some_and(|reason| reason.is_in(reasons))
    }

    /// Did the child leave for a permanent home within twelve months of coming?
    pub fn made_permanent_within_a_year(&self) -> bool {
        let in_time = self.end().is_some_and(|end| end <= months_after(self.start(), 12));
        in_time && self.ended_as(PERMANENT)
    }

    /// Its last stay.
    pub fn last(&self) -> &'a Stay<'a> {
        &self.stays[self.stays.len() - 1]
    }

    /// The first stay in which the child lives with adopters: the placement itself, whatever day it was decided on.
    pub fn placed_for_adoption(&self) -> Option<&'a Stay<'a>> {
        self.stays.iter().find(|stay| stay.is_adoptive())
    }
}

impl<'a> Life<'a> {
    /// The child's periods of care, oldest first; short breaks are none.
    pub fn periods_of_care(&self) -> impl DoubleEndedIterator<Item = PeriodOfCare<'_>> {
        let goes_on = |stay: &Stay<'a>, next: &Stay<'a>| stay.goes_on() && stay.end == Some(next.start);
        self.stays.chunk_by(goes_on).map(|stays| PeriodOfCare { stays })
    }

    /// The period of care of a day.
    pub fn period_of_care(&self, day: Date) -> Option<PeriodOfCare<'_>> {
        self.periods_of_care().rev().find(|care| care.stays.iter().any(|stay| stay.covers(day)))
    }

    /// The first period of care that began in a window.
    pub fn entry(&self, window: Window) -> Option<PeriodOfCare<'_>> {
        self.periods_of_care().find(|care| window.holds(care.start()))
    }
}
