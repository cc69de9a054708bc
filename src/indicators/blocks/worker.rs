//! Social workers: who held a child's case, and when and why it changed hands.

use super::{Life, Window, days_in};
use crate::returns::RowRef;
use crate::returns::tables::WorkerEpisode;
use crate::words::{Code, Date};

/// A stretch of days with a social worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked<'a> {
    /// The worker's identifier.
    pub worker: &'a str,
    /// The first day.
    pub from: Date,
    /// The day the next worker took over.
    pub to: Option<Date>,
    /// Why the case came to this worker.
    pub reason: Option<Code>,
    /// The newest row that says so.
    pub row: RowRef,
}

impl<'a> Worked<'a> {
    /// The stretch of a row whose worker and days can be read.
    pub fn of(row: &'a WorkerEpisode) -> Option<Self> {
        let (worker, from) = (row.worker.as_str()?, row.start.get()?);
        let to = row.end.get();
        (to.is_some() || row.end.is_blank()).then_some(Self {
            worker,
            from,
            to,
            reason: row.change_reason.get(),
            row: row.row,
        })
    }
}

impl<'a> Life<'a> {
    /// The workers who held the case on a day of a window.
    pub fn workers_in(&self, window: Window) -> impl Iterator<Item = &Worked<'a>> {
        self.workers.iter().filter(move |worked| days_in(worked.from, worked.to, window) > 0)
    }

    /// The changes from one worker to another on a day of a window: each as the stretch that began with it. A worker
    /// who comes back is a change; the same worker in two rows is none.
    pub fn worker_changes(&self, window: Window) -> impl Iterator<Item = &Worked<'a>> {
        let changed = |(before, after): &(&Worked<'a>, &Worked<'a>)| before.worker != after.worker;
        let pairs = self.workers.iter().zip(self.workers.iter().skip(1)).filter(changed);
        pairs.map(|(_, after)| after).filter(move |after| window.holds(after.from))
    }
}
