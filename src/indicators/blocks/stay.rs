//! A stay: an episode whose dates can be read, joined over the years.

use crate::returns::RowRef;
use crate::returns::tables::Episode;
use crate::words::{Code, Date, Exact, read_exact};

/// An episode with readable dates. It covers `start ≤ day < end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay<'a> {
    /// The first day.
    pub start: Date,
    /// The day that belongs to what follows; `None` while open.
    pub end: Option<Date>,
    /// Why it began (`S`, `P`, `B`, `L`, `T`, `U`).
    pub new_reason: Option<Code>,
    /// Type of placement.
    pub placement: Option<Code>,
    /// Postcode of the placement, which tells a return to the same place from a move.
    pub postcode: Option<&'a str>,
    /// Why it ended.
    pub end_reason: Option<Code>,
    /// The newest row that says so.
    pub row: RowRef,
    /// The episode itself.
    pub episode: &'a Episode,
}

impl<'a> Stay<'a> {
    /// The stay of an episode.
    ///
    /// # Errors
    /// What about its dates cannot be read, in words for the child's verdict.
    pub fn of(episode: &'a Episode) -> Result<Self, &'static str> {
        let start = episode.start.get().ok_or("an episode has no readable start")?;
        let end = episode.end.get();
        if end.is_none() && episode.end.is_given() {
            return Err("an episode has an unreadable end");
        }
        if end.is_some_and(|end| end < start) {
            return Err("an episode ends before it begins");
        }
        Ok(Self {
            start,
            end,
            new_reason: episode.new_reason.get(),
            placement: episode.placement.get(),
            postcode: episode.placement_postcode.as_str(),
            end_reason: episode.end_reason.get(),
            row: episode.row,
            episode,
        })
    }

    /// What tells one episode of a child from another, in every return that holds it.
    pub(super) fn key(&self) -> (Date, Option<Code>) {
        (self.start, self.new_reason)
    }

    /// Is the child in this stay on a day?
    pub fn covers(&self, day: Date) -> bool {
        self.start <= day && self.end.is_none_or(|end| day < end)
    }

    /// Is it a temporary absence (`T0` to `T4`)?
    pub fn is_temporary(&self) -> bool {
        self.placement.is_some_and(|placement| placement.is_in(&["T0", "T1", "T2", "T3", "T4"]))
    }

    /// Is the child placed for adoption (`A3` to `A6`)?
    pub fn is_adoptive(&self) -> bool {
        self.placement.is_some_and(|placement| placement.is_in(&["A3", "A4", "A5", "A6"]))
    }

    /// Does care go on after it (`X1`)?
    pub fn goes_on(&self) -> bool {
        self.end_reason.is_some_and(|reason| reason == "X1")
    }

    /// Is the child under a placement order (`E1`), by which a court allows the placement with adopters?
    pub fn is_under_placement_order(&self) -> bool {
        self.episode.legal_status.get().is_some_and(|status| status == "E1")
    }

    /// Miles from home; `None` when the return does not say, which is not nought.
    pub fn miles(&self) -> Option<Exact> {
        read_exact(self.episode.distance.as_str()?).filter(|miles| *miles >= Exact::from_integer(0))
    }

    /// Did it begin for this reason?
    pub fn began_as(&self, reasons: &[&str]) -> bool {
        self.new_reason.is_some_and(|reason| reason.is_in(reasons))
    }
}
