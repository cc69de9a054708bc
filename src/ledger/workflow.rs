//! Prepare, approve, release: three acts by different people, each upon the same hash, in this order.

use super::{Act, Deed};
use crate::words::{Date, Month, same_person};
use std::collections::BTreeMap;
use std::fmt;

/// How far every council's months are.
#[derive(Clone, Debug, Default)]
pub(super) struct Workflow {
    approved: BTreeMap<(Box<str>, Month), Deed>,
    released: BTreeMap<Box<str>, BTreeMap<Month, Deed>>,
}

/// What stands in the way of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The same person did something else to it before: what.
    SamePerson(Deed, &'static str),
    /// Nobody has approved it.
    NotApproved(Deed),
    /// Something else was approved: its hash is given.
    OtherApproved(Deed, Box<str>),
    /// It is released already.
    Released(Deed),
    /// A later month of the council is released.
    Later(Deed, Month),
    /// It would be done before the day on which it can be.
    TooEarly(Deed, Date),
}

impl Workflow {
    /// The newest approval of a council's month.
    pub(super) fn approval(&self, scheme: &str, period: Month) -> Option<&Deed> {
        self.approved.get(&(scheme.into(), period))
    }

    /// The release of a council's month.
    pub(super) fn release(&self, scheme: &str, period: Month) -> Option<&Deed> {
        self.released.get(scheme)?.get(&period)
    }

    /// The latest month of a council that is released.
    pub(super) fn latest(&self, scheme: &str) -> Option<Month> {
        self.released.get(scheme)?.keys().next_back().copied()
    }

    /// May it be done now?
    ///
    /// # Errors
    /// What stands in its way.
    pub(super) fn may(&self, deed: &Deed) -> Result<(), Hindrance> {
        let of = || deed.clone();
        match self.latest(&deed.scheme) {
            Some(_) if self.release(&deed.scheme, deed.period).is_some() => {
                return Err(Hindrance::Released(of()));
            }
            Some(later) if later > deed.period => return Err(Hindrance::Later(of(), later)),
            _ => {}
        }
        if same_person(&deed.by, &deed.prepared_by) {
            return Err(Hindrance::SamePerson(of(), "prepared"));
        }
        if deed.act == Act::Approved {
            return Ok(());
        }
        let approval =
            self.approval(&deed.scheme, deed.period).ok_or_else(|| Hindrance::NotApproved(of()))?;
        if approval.proposal != deed.proposal {
            return Err(Hindrance::OtherApproved(of(), approval.proposal.clone()));
        }
        if same_person(&deed.by, &approval.by) {
            return Err(Hindrance::SamePerson(of(), "approved"));
        }
        if deed.on < approval.on { Err(Hindrance::TooEarly(of(), approval.on)) } else { Ok(()) }
    }

    /// Takes note of a deed that may be done.
    pub(super) fn take(&mut self, deed: &Deed) {
        match deed.act {
            Act::Approved => {
                self.approved.insert((deed.scheme.clone(), deed.period), deed.clone());
            }
            Act::Released => {
                self.released.entry(deed.scheme.clone()).or_default().insert(deed.period, deed.clone());
            }
        }
    }
}

impl fmt::Display for Hindrance {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::SamePerson(deed, _)
        | Self::NotApproved(deed)
        | Self::OtherApproved(deed, _)
        | Self::Released(deed)
        | Self::Later(deed, _)
        | Self::TooEarly(deed, _)) = self;
        let (scheme, month, act) = (&deed.scheme, deed.period.long(), deed.act);
        match self {
            Self::SamePerson(deed, did) => write!(
                to,
                "{scheme}: {month} is not {act}: {} has {did} it, and whoever does one thing does not do the next. Let somebody \
                 else do it.",
                deed.by
            ),
            Self::NotApproved(deed) => write!(
                to,
                "{scheme}: {month} is not released: nobody has approved the draft {}. Let somebody approve it with `outturn \
                 approve` first.",
                deed.proposal
            ),
            Self::OtherApproved(deed, approved) => write!(
                to,
                "{scheme}: {month} is not released: the draft that was approved is {approved}, and this one is {}. Something has \
                 changed since; let somebody look at it and approve it anew.",
                deed.proposal
            ),
            Self::Released(_) => write!(
                to,
                "{scheme}: {month} is not {act}: it has been released. What has changed since stands in the next month as an \
                 adjustment."
            ),
            Self::Later(_, later) => write!(
                to,
                "{scheme}: {month} is not {act}: {} has been released, and what was due for {month} stands there. Prepare a later month.",
                later.long()
            ),
            Self::TooEarly(deed, day) => write!(
                to,
                "{scheme}: {month} is not {act}: {} lies before {day}, the day of the step before. Give the right day with --on.",
                deed.on
            ),
        }
    }
}

impl std::error::Error for Hindrance {}
