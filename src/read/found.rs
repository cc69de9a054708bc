//! What one file held, while it is being read: its sheets and complaints, or the sentence that refuses it.

use super::{Complaint, Oddity, Sheet, Verdict, limits};
use crate::words::Place;
use std::sync::Arc;

/// The sheets of one file, and what was odd in it.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) sheets: Vec<Sheet>,
    pub(super) complaints: Complaints,
}

impl Found {
    pub(super) fn verdict(&self) -> Verdict {
        let rows = self.sheets.iter().map(|sheet| sheet.rows().len()).sum();
        Verdict::Read { sheets: self.sheets.len(), rows }
    }
}

/// Why a file is not read: what is wrong and what to do, for the person who sent it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal(pub(super) String);

impl<T: Into<String>> From<T> for Refusal {
    fn from(why: T) -> Self {
        Self(why.into())
    }
}

/// Complaints of one file: so many are listed, the rest are counted, so that no file can fill the memory with them.
#[derive(Debug, Default)]
pub(super) struct Complaints {
    listed: Vec<Complaint>,
    more: usize,
}

impl Complaints {
    pub(super) fn add(&mut self, place: Place, says: impl Into<String>) {
        self.add_as(Oddity::Other, place, says);
    }

    /// Adds one of a sort that another room has to know.
    pub(super) fn add_as(&mut self, is: Oddity, place: Place, says: impl Into<String>) {
        if self.listed.len() < limits::COMPLAINTS {
            self.listed.push(Complaint { is, place, says: says.into() });
        } else {
            self.more += 1;
        }
    }

    pub(super) fn listed(mut self, file: &Arc<str>) -> Vec<Complaint> {
        if self.more > 0 {
            let says = format!(
                "{} more oddities are not listed; {} are. Put these right and send the file again.",
                self.more,
                limits::COMPLAINTS
            );
            self.listed.push(Complaint { is: Oddity::Other, place: Place::file(file.clone()), says });
        }
        self.listed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn complaints_above_the_limit_are_counted() {
        let mut complaints = Complaints::default();
        for row in 0..1_003 {
            complaints.add(Place::file("a.csv").at_row(row), "odd");
        }
        let listed = complaints.listed(&"a.csv".into());
        assert_eq!(listed.len(), 1_001);
        assert!(listed[1_000].says.starts_with("3 more oddities"), "{}", listed[1_000].says);
    }
}
