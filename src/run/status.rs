//! Who has sent what, and what waits for whom: the register, the folders as they are now, the drafts and the ledger.

use super::drafts::Drafts;
use super::{Asked, Exit, Gathered, Sent, Stopped, gather};
use crate::ledger::{Arrival, Ledger};
use crate::reports::returns_due::{ReturnDue, State};
use crate::returns::{Council, Effect};
use crate::words::{Date, Period, days_after, days_between, long_date};
use std::collections::BTreeMap;

/// The final return of a year is due at the end of June, when the national collection closes for most councils.
const DAYS_AFTER_YEAR: i64 = 91;

/// Every return that is expected for a month: the month's own and the final one of the year before, council by council.
#[derive(Debug)]
pub struct Status {
    /// The returns.
    pub returns: Vec<ReturnDue>,
}

impl Status {
    /// What a scheduler should do about it.
    pub fn exit(&self) -> Exit {
        let chased = || self.returns.iter().map(|of| of.state).filter(|state| state.is_chased());
        match chased().next() {
            None => Exit::Clean,
            Some(_) if chased().all(|state| state == State::NotReady) => Exit::Busy,
            Some(_) => Exit::Held,
        }
    }
}

/// Looks at everything and writes nothing.
///
/// # Errors
/// When the inputs folder, the register or the ledger cannot be read.
pub fn status(asked: &Asked) -> Result<Status, Stopped> {
    let gathered = gather(asked, &mut |_| {})?;
    let path = asked.ledger();
    let ledger = Ledger::look(&path).map_err(|error| Stopped::ledger(&path, &error))?;
    let drafts = Drafts::read(asked).ok();
    let month = Period::Month(asked.period);
    let year = Period::Year(asked.period.collection_year().before());
    let mut returns = Vec::new();
    for council in &gathered.councils {
        if asked.council.as_ref().is_some_and(|code| **code != *council.code) {
            continue;
        }
        for period in [month, year] {
            let mut of = due(asked, &gathered, council, period);
            if period == month {
                (of.stage, of.waits_for) = stage(asked, &gathered, council, &of, drafts.as_ref(), &ledger);
            }
            returns.push(of);
        }
    }
    Ok(Status { returns })
}

fn due(asked: &Asked, gathered: &Gathered, council: &Council, period: Period) -> ReturnDue {
    let days = match period {
        Period::Month(_) => i64::from(council.due_days),
        Period::Year(_) => DAYS_AFTER_YEAR,
    };
    let due = days_after(period.last_day(), days);
    let received = &gathered.received;
    let sent = received.sent.get(&(council.code.clone(), period));
    let seen = received.register.of(&council.code, period).map(|of| of.came.on).min();
    let first_seen = seen.or(sent.map(|_| asked.as_at));
    let taken = received.register.of(&council.code, period).any(Arrival::is_taken);
    let state = match sent {
        Some(sent) => state_of(sent),
        None if taken => State::Withdrawn,
        None if asked.as_at > due => State::Missing,
        None => State::Awaited,
    };
    let waits_for = if state.is_chased() || state == State::Awaited { "the council" } else { "nobody" };
    ReturnDue {
        council: council.code.clone(),
        name: council.name.clone(),
        contact: council.contact.clone(),
        example: council.example,
        period,
        state,
        due,
        first_seen,
        days_late: days_late(asked, gathered, due, first_seen),
        version: version(gathered, &council.code, period, sent),
        says: says(council, period, sent, state),
        stage: "",
        waits_for: waits_for.into(),
    }
}

/// A register that was begun after the day cannot say what had come by then.
fn days_late(asked: &Asked, gathered: &Gathered, due: Date, seen: Option<Date>) -> i64 {
    let begun = gathered.received.register.arrivals().iter().map(|of| of.came.on).min();
    let came = match (seen, begun) {
        (Some(seen), Some(begun)) if begun <= due => seen,
        (Some(_), _) => return 0,
        (None, _) => asked.as_at,
    };
    days_between(due, came).max(0)
}

fn state_of(sent: &Sent) -> State {
    let refused: Vec<_> = sent.refused().collect();
    if refused.iter().any(|(file, _)| file.is_not_ready()) {
        State::NotReady
    } else if !refused.is_empty() || sent.told.refused {
        State::Refused
    } else if sent.remarks.iter().any(|remark| remark.effect == Effect::TableRefused) {
        State::Held
    } else {
        State::Taken
    }
}

/// How often the table came that came most often, this time included.
fn version(gathered: &Gathered, council: &str, period: Period, sent: Option<&Sent>) -> usize {
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for of in gathered.received.register.of(council, period).filter(|of| of.is_taken()) {
        versions.entry(&of.came.table).or_default().push(&of.came.file);
    }
    let now = sent.filter(|sent| state_of(sent) == State::Taken);
    for (table, file, _) in now.into_iter().flat_map(Sent::sealed) {
        let versions = versions.entry(table).or_default();
        if versions.last().is_none_or(|newest| **newest != *file.seal) {
            versions.push(&file.seal);
        }
    }
    versions.values().map(Vec::len).max().unwrap_or_default()
}

fn says(council: &Council, period: Period, sent: Option<&Sent>, state: State) -> Vec<String> {
    let folder = format!("returns/{}/{period}", council.code);
    let Some(sent) = sent else {
        return match state {
            State::Withdrawn => vec![format!("{folder}: The folder is empty now. Send the return again.")],
            State::Missing => {
                vec![format!("{folder}: Nothing has come. Send the return, or say when it will come.")]
            }
            _ => Vec::new(),
        };
    };
    let refused = sent.refused().map(|(file, why)| format!("{}: {why}", file.path));
    let remarks = sent.remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.says));
    let tables = sent.told.wrong.iter().map(|wrong| format!("{}: {}", wrong.place, wrong.says));
    refused.chain(tables).chain(remarks).collect()
}

fn stage(
    asked: &Asked,
    gathered: &Gathered,
    council: &Council,
    of: &ReturnDue,
    drafts: Option<&Drafts>,
    ledger: &Ledger,
) -> (&'static str, String) {
    let code = &*council.code;
    let draft = drafts.and_then(|drafts| drafts.councils.iter().find(|draft| draft.council == *code));
    let approved = draft.is_some_and(|draft| {
        ledger.approval(code, asked.period).is_some_and(|deed| *deed.proposal == *draft.proposal)
    });
    let stage = match draft {
        _ if ledger.release(code, asked.period).is_some() => "released",
        Some(_) if approved => "approved",
        Some(_) => "draft",
        None => "none",
    };
    let sent = gathered.received.sent.get(&(of.council.clone(), of.period));
    let changed = drafts.is_some_and(|drafts| drafts.is_older_than(code, of.period, sent));
    let next = match stage {
        _ if of.state.is_chased() => "the council".into(),
        "released" => "nobody".into(),
        _ if of.state == State::Awaited => format!("the council, until {}", long_date(of.due)),
        "none" => "outturn run".into(),
        _ if changed => "outturn run: files have changed since the draft".into(),
        "draft" => "outturn approve".into(),
        _ => "outturn release".into(),
    };
    (stage, next)
}
