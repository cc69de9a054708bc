//! Who is looked after: on a day, in a window, without a break for so many months.

use super::{Life, Stay, Window};
use crate::words::Date;

/// Was a child looked after without a break?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Continuous {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The earlier returns are not there to say.
    Unknown,
}

impl<'a> Life<'a> {
    /// The stay of a day, if the child was looked after then (short breaks do not count). The day of an episode's
    /// end belongs to what follows.
    pub fn stay_on(&self, day: Date) -> Option<&Stay<'a>> {
        self.stays.iter().rev().find(|stay| stay.covers(day))
    }

    /// The days of a window on which the child was looked after.
    pub fn care_days(&self, window: Window) -> i64 {
        self.stays.iter().map(|stay| super::days_in(stay.start, stay.end, window)).sum()
    }

    /// Was the child looked after without a break from `since` to the window's end?
    ///
    /// The signs of a break are those of the published validation rules: care that started after the first day,
    /// care that ended before the last, and any series of short breaks in between.
    pub fn looked_after_since(&self, since: Date, end: Date) -> Continuous {
        if self.stay_on(end).is_none() {
            return Continuous::No;
        }
        let started = |stay: &Stay<'_>| stay.began_as(&["S"]) && stay.start > since && stay.start <= end;
        let ended = |stay: &Stay<'_>| {
            let left = stay.end_reason.is_some_and(|reason| reason != "X1");
            left && stay.end.is_some_and(|day| since <= day && day < end)
        };
        // A series that ended on the first day itself is a sign too.
        let paused =
            self.short_breaks.iter().any(|stay| stay.start <= end && stay.end.is_none_or(|day| since <= day));
        if paused || self.stays.iter().any(|stay| started(stay) || ended(stay)) {
            Continuous::No
        } else if self.is_known_since(since) {
            Continuous::Yes
        } else {
            Continuous::Unknown
        }
    }
}
