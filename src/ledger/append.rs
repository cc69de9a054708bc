//! What is appended: signatures, and with a release every difference of its month, in one transaction.

use super::account::lines_of;
use super::chain::{ORIGIN, seal_of, seal_of_signature};
use super::rows::{insert, sign};
use super::{Act, Deed, Entry, Hindrance, Ledger, Movement, Posting, Signature};
use crate::words::Pence;
use anyhow::{Context, Result};
use std::collections::BTreeMap;

/// Signatures and entries that follow the last ones of a ledger, each sealed to the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appendix {
    signatures: Vec<Signature>,
    entries: Vec<Entry>,
}

impl Appendix {
    /// The entries that it posts.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What it posts, and in how many entries.
    pub fn total(&self) -> (Pence, usize) {
        (self.entries.iter().map(|entry| entry.movement).sum(), self.entries.len())
    }

    /// The signatures that it gives.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }
}

impl Ledger {
    /// What deeds would append, before anything is written: what the outputs say of the ledger before it is so. A release
    /// posts the movements of its council and month; no other deed posts anything.
    ///
    /// # Errors
    /// What stands in the way of a deed, or that the month is frozen.
    pub fn sealed(&self, deeds: &[Deed], posting: &Posting) -> Result<Appendix> {
        let signatures = self.signed(deeds)?;
        let releases: BTreeMap<&str, &Signature> = signatures
            .iter()
            .filter(|signature| signature.deed.act == Act::Released)
            .map(|signature| (&*signature.deed.scheme, signature))
            .collect();
        let moved = posting.movements.iter().filter(|movement| movement.movement != Pence::ZERO);
        let moved = moved.filter(|movement| releases.contains_key(&*movement.target.scheme));
        let run = self.entries().last().map_or(1, |entry| entry.run + 1);
        let mut previous: Box<str> = self.head().into();
        let entry = |(number, movement): (u64, &Movement)| {
            let release = releases[&*movement.target.scheme].seal.clone();
            let mut entry = unsealed(posting, movement, release);
            (entry.number, entry.run, entry.previous) = (number, run, previous.clone());
            entry.seal = seal_of(&entry).into();
            previous = entry.seal.clone();
            entry
        };
        let entries: Vec<Entry> = (self.entries().len() as u64 + 1..).zip(moved).map(entry).collect();
        let posts = |practice: &str| entries.iter().any(|entry| *entry.practice == *practice);
        match posting.frozen.iter().find(|frozen| posts(&frozen.practice)) {
            Some(frozen) => Err(frozen.clone().into()),
            None => Ok(Appendix { signatures, entries }),
        }
    }

    fn signed(&self, deeds: &[Deed]) -> Result<Vec<Signature>, Hindrance> {
        let mut previous: Box<str> = self.signatures().last().map_or(ORIGIN.into(), |last| last.seal.clone());
        let mut signatures = Vec::new();
        // Each is judged as if those before it were done already: so it will be whenever the file is opened.
        let mut workflow = self.workflow.clone();
        for (number, deed) in (self.signatures().len() as u64 + 1..).zip(deeds) {
            workflow.may(deed)?;
            workflow.take(deed);
            let head = self.head().into();
            let mut signature = Signature { number, deed: deed.clone(), head, previous, seal: "".into() };
            signature.seal = seal_of_signature(&signature).into();
            previous = signature.seal.clone();
            signatures.push(signature);
        }
        Ok(signatures)
    }

    /// Appends all of it in one transaction, or nothing.
    ///
    /// # Errors
    /// When the file cannot be written, or something was appended since it was sealed.
    pub fn append(&mut self, appendix: Appendix) -> Result<()> {
        let Appendix { signatures, entries } = appendix;
        if signatures.is_empty() && entries.is_empty() {
            return Ok(());
        }
        let transaction = self.connection.transaction().context(UNWRITTEN)?;
        for signature in &signatures {
            sign(&transaction, signature).context(UNWRITTEN)?;
        }
        for entry in &entries {
            insert(&transaction, entry).context(UNWRITTEN)?;
        }
        transaction.commit().context(UNWRITTEN)?;
        for signature in signatures {
            self.workflow.take(&signature.deed);
            self.signatures.push(signature);
        }
        for entry in entries {
            self.index.add(self.entries.len(), &entry);
            self.entries.push(entry);
        }
        Ok(())
    }
}

const UNWRITTEN: &str = "The ledger cannot be written.";

fn unsealed(posting: &Posting, movement: &Movement, release: Box<str>) -> Entry {
    let target = &movement.target;
    Entry {
        number: 0,
        run: 0,
        run_period: posting.run_period,
        as_at: posting.as_at,
        scheme: target.scheme.clone(),
        practice: target.practice.clone(),
        period: target.period,
        component: target.component.clone(),
        contract: target.contract.clone(),
        due: target.due.unwrap_or_default(),
        reason: movement.reason.as_str().into(),
        adjusts: movement.adjusts,
        release,
        lines: lines_of(&target.practice, &target.component, movement.movement),
        movement: movement.movement,
        previous: "".into(),
        seal: "".into(),
    }
}
