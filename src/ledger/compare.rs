//! What is due beside what has been posted. There is no other way to a posting.

use super::chain::ORIGIN;
use super::{Entry, Frozen, FrozenBy, Ledger, Movement, Posting, Target};
use crate::words::{Date, Month, Pence};

impl Ledger {
    /// Compares what is due with what has been posted.
    pub fn compare(&self, run_period: Month, as_at: Date, targets: Vec<Target>) -> Posting {
        let mut movements: Vec<Movement> =
            targets.into_iter().map(|target| self.movement_of(run_period, target)).collect();
        movements.sort_by(|one, other| key(&one.target).cmp(&key(&other.target)));
        let mut frozen: Vec<Frozen> =
            movements.iter().filter_map(|movement| self.frozen(run_period, movement)).collect();
        frozen.dedup();
        Posting { run_period, as_at, prepared_upon: self.head_before(run_period).into(), frozen, movements }
    }

    fn movement_of(&self, run_period: Month, target: Target) -> Movement {
        let (mut before, mut elsewhere, mut newest) = (Pence::ZERO, Pence::ZERO, None);
        let mut posted_by = None;
        for entry in self.under(&target.practice, target.period, &target.component) {
            let sum = if entry.run_period == run_period { &mut before } else { &mut elsewhere };
            *sum = *sum + entry.movement;
            newest = Some(entry);
            if entry.run_period != run_period {
                posted_by = Some(entry.contract.clone());
            }
        }
        let all = before + elsewhere;
        let movement = target.due.map_or(Pence::ZERO, |due| due - all);
        let reason = reason(&target, newest, all);
        let adjusts = newest.map(|entry| entry.number);
        Movement { target, elsewhere, before, movement, reason, posted_by, adjusts }
    }

    /// A month is frozen once it is released, or a later one is: its statement is never restated, and a difference belongs
    /// into the next.
    fn frozen(&self, run_period: Month, movement: &Movement) -> Option<Frozen> {
        let practice = &movement.target.practice;
        let later = self.latest_run(practice).filter(|latest| *latest > run_period);
        let by =
            later.max(self.latest_release(&movement.target.scheme).filter(|latest| *latest >= run_period))?;
        (movement.movement != Pence::ZERO).then(|| Frozen {
            practice: practice.clone(),
            month: run_period,
            by: FrozenBy::Release(by),
        })
    }

    /// The head of the ledger as the first run of a month found it, however often the month is run again.
    fn head_before(&self, run_period: Month) -> &str {
        let first = self.entries().iter().find(|entry| entry.run_period >= run_period);
        first.map_or_else(|| self.head(), |entry| &entry.previous)
    }

    /// The last day on which anything was posted or signed.
    pub fn last_written(&self) -> Option<Date> {
        let posted = self.entries().iter().map(|entry| entry.as_at);
        posted.chain(self.signatures().iter().map(|signature| signature.deed.on)).max()
    }

    /// The seal of the newest entry; 64 noughts while there is none.
    pub fn head(&self) -> &str {
        self.entries().last().map_or(ORIGIN, |entry| &entry.seal)
    }
}

fn reason(target: &Target, newest: Option<&Entry>, all: Pence) -> String {
    match (newest, target.due) {
        (Some(entry), Some(due)) if entry.contract != target.contract => {
            format!("contract {} became {}: {all} becomes {due}", entry.contract, target.contract)
        }
        (Some(_), Some(due)) => format!("correction: {all} becomes {due}"),
        _ => "first posting".into(),
    }
}

fn key(target: &Target) -> (&str, Month, &str) {
    (&target.practice, target.period, &target.component)
}
