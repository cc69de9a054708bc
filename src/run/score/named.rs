//! What an indicator of the figures names: a clause by its key or its measure, or the measure of a companion.

use crate::contracts::{Contract, Measure};
use crate::words::nearest;
use std::collections::BTreeMap;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    /// The clause at this place of the contract.
    Clause(usize),
    /// The measure of this clause's companion, which no clause scores.
    Companion(usize),
}

/// Every name that the contract knows, in small letters, with its own spelling.
pub(super) struct Names<'a> {
    contract: &'a Contract,
    known: BTreeMap<String, (&'a str, Named)>,
}

impl<'a> Names<'a> {
    /// The names of a contract; a clause's key goes before a measure of the same name.
    pub(super) fn of(contract: &'a Contract) -> Self {
        let clauses = || contract.clauses.iter().enumerate();
        let keys = clauses().map(|(at, clause)| (&*clause.id, Named::Clause(at)));
        let measures = clauses().flat_map(|(at, clause)| of_measure(&clause.measure, Named::Clause(at)));
        let companions = clauses().filter_map(|(at, clause)| Some((at, clause.companion.as_ref()?)));
        let companions =
            companions.flat_map(|(at, companion)| of_measure(&companion.measure, Named::Companion(at)));
        let mut known = BTreeMap::new();
        for (name, named) in keys.chain(measures).chain(companions) {
            known.entry(name.to_lowercase()).or_insert((name, named));
        }
        Self { contract, known }
    }

    /// What a name stands for.
    pub(super) fn find(&self, written: &str) -> Option<Named> {
        let exact = self.known.get(written).or_else(|| self.known.get(&written.to_lowercase()));
        exact.map(|(_, named)| *named)
    }

    /// The measure that is named.
    pub(super) fn measure(&self, named: Named) -> &'a Measure {
        match named {
            Named::Clause(at) => &self.contract.clauses[at].measure,
            Named::Companion(at) => {
                &self.contract.clauses[at].companion.as_ref().expect("it is of a companion").measure
            }
        }
    }

    /// What is said of a name that the contract does not know.
    pub(super) fn unknown(&self, written: &str) -> String {
        if written.is_empty() {
            return "Nothing stands here. Give an indicator of the contract.".into();
        }
        let meant = nearest(written, self.known.values().map(|(name, _)| *name));
        let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
        let keys: Vec<&str> = self.contract.clauses.iter().map(|clause| &*clause.id).collect();
        format!("The contract has no clause for '{written}'.{meant} Give one of: {}.", keys.join(", "))
    }
}

fn of_measure(measure: &Measure, named: Named) -> [(&str, Named); 2] {
    [(&measure.id, named), (&measure.name, named)]
}
