//! How far a council's month is: a draft, approved, released; and by whom.

use crate::ledger::Deed;
use crate::words::long_date;

/// How far a council's month is on its way from a draft to a payment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Who prepared it.
    pub prepared_by: Box<str>,
    /// The hash of its sealed figures, which is what people approve.
    pub proposal: Box<str>,
    /// Who approved that hash, and when.
    pub approved: Option<Deed>,
    /// Who released it, and when.
    pub released: Option<Deed>,
}

impl Progress {
    /// The last step, in one word.
    pub fn as_str(&self) -> &'static str {
        match (&self.released, &self.approved) {
            (Some(_), _) => "released",
            (None, Some(_)) => "approved",
            (None, None) => "draft",
        }
    }

    /// In a few words, for everybody.
    pub fn says(&self) -> String {
        match (&self.released, &self.approved) {
            (Some(released), _) => format!("Released on {}", long_date(released.on)),
            (None, Some(approved)) => format!("Approved on {}: not released", long_date(approved.on)),
            (None, None) => "Draft: not approved".into(),
        }
    }

    /// Who has done what so far, for the council itself.
    pub fn says_who(&self) -> [(&'static str, String); 3] {
        let done = |deed: &Option<Deed>| {
            deed.as_ref()
                .map_or_else(|| "not yet".into(), |deed| format!("{} on {}", deed.by, long_date(deed.on)))
        };
        [
            ("Prepared", self.prepared_by.to_string()),
            ("Approved", done(&self.approved)),
            ("Payment approved", done(&self.released)),
        ]
    }

    /// May money move by it?
    pub fn is_released(&self) -> bool {
        self.released.is_some()
    }
}
