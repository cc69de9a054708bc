//! Which entries stand under which key, so that ten years of them are not read through for every line.

use super::Entry;
use crate::words::Month;
use std::collections::BTreeMap;

type OfPractice = BTreeMap<Month, BTreeMap<Box<str>, Vec<usize>>>;

/// Practice, month and component → places among the entries. The council is no part of it: a practice whose contract
/// passes to another council is not paid a second time.
#[derive(Debug, Default)]
pub(super) struct Index {
    keys: BTreeMap<Box<str>, OfPractice>,
    latest_run: BTreeMap<Box<str>, Month>,
}

impl Index {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut index = Self::default();
        for (at, entry) in entries.iter().enumerate() {
            index.add(at, entry);
        }
        index
    }

    pub(super) fn add(&mut self, at: usize, entry: &Entry) {
        let months = self.keys.entry(entry.practice.clone()).or_default();
        months.entry(entry.period).or_default().entry(entry.component.clone()).or_default().push(at);
        let latest = self.latest_run.entry(entry.practice.clone()).or_insert(entry.run_period);
        *latest = (*latest).max(entry.run_period);
    }

    pub(super) fn under(&self, practice: &str, period: Month, component: &str) -> &[usize] {
        let found = self.keys.get(practice).and_then(|months| months.get(&period)?.get(component));
        found.map_or(&[], Vec::as_slice)
    }

    /// The latest month whose run has posted anything for a practice.
    pub(super) fn latest_run(&self, practice: &str) -> Option<Month> {
        self.latest_run.get(practice).copied()
    }
}
