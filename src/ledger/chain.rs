//! The seal of an entry, or of a signature, over its own words and the seal of the one before.

use super::account::balances;
use super::workflow::Workflow;
use super::{Act, Entry, Fault, Signature};
use crate::words::seal;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What stands for "the entry before" in the first one.
pub(super) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The bytes that are sealed: every field in the order of the table, then the lines, then the seal before. Each is told
/// with its length, so that no two entries share their bytes whatever letters a field holds.
pub(super) fn sealed_bytes(entry: &Entry) -> String {
    let mut bytes = String::from("outturn ledger 3\n");
    let mut tell = |field: &str| {
        let _ = writeln!(bytes, "{}:{field}", field.len());
    };
    tell(&entry.number.to_string());
    tell(&entry.run.to_string());
    tell(&entry.run_period.to_string());
    tell(&entry.as_at.to_string());
    tell(&entry.scheme);
    tell(&entry.practice);
    tell(&entry.period.to_string());
    tell(&entry.component);
    tell(&entry.contract);
    tell(&entry.due.count().to_string());
    tell(&entry.reason);
    tell(&entry.adjusts.map_or_else(|| "none".into(), |number| number.to_string()));
    tell(&entry.lines.len().to_string());
    for line in &entry.lines {
        tell(&line.account);
        tell(&line.debit.count().to_string());
        tell(&line.credit.count().to_string());
    }
    tell(&entry.release);
    tell(&entry.previous);
    bytes
}

/// The bytes of a signature that are sealed, told in the same way.
pub(super) fn signed_bytes(signature: &Signature) -> String {
    let mut bytes = String::from("outturn signature 1\n");
    let mut tell = |field: &str| {
        let _ = writeln!(bytes, "{}:{field}", field.len());
    };
    let deed = &signature.deed;
    tell(&signature.number.to_string());
    tell(deed.act.as_str());
    tell(&deed.scheme);
    tell(&deed.period.to_string());
    tell(&deed.proposal);
    tell(&deed.prepared_by);
    tell(&deed.by);
    tell(&deed.on.to_string());
    tell(&signature.head);
    tell(&signature.previous);
    bytes
}

/// The seal a signature must bear.
pub(super) fn seal_of_signature(signature: &Signature) -> String {
    seal(signed_bytes(signature).as_bytes())
}

/// The seal an entry must bear.
pub(super) fn seal_of(entry: &Entry) -> String {
    seal(sealed_bytes(entry).as_bytes())
}

/// Checks that entries follow one another without a gap, that every seal holds, and that each keeps the rules: its lines
/// come to nought, runs follow one another, and it adjusts the newest entry under its key.
///
/// # Errors
/// The first entry that does not fit.
pub(super) fn verify(entries: &[Entry]) -> Result<(), Fault> {
    let mut previous = ORIGIN;
    let mut run = (0, None);
    let mut newest = BTreeMap::new();
    // Each seal stands for itself; only what follows what must be looked at in turn.
    let sealed: Vec<bool> = entries.par_iter().map(|entry| *entry.seal == *seal_of(entry)).collect();
    for ((number, entry), sealed) in (1..).zip(entries).zip(sealed) {
        if entry.number != number || *entry.previous != *previous || !sealed {
            return Err(Fault::Seal(number));
        }
        let of_run = Some((entry.run_period, entry.as_at));
        let follows = (entry.run == run.0 && of_run == run.1) || entry.run == run.0 + 1;
        let adjusts = newest.insert((&*entry.practice, entry.period, &*entry.component), number);
        if !follows || adjusts != entry.adjusts || !balances(&entry.lines) {
            return Err(Fault::Rule(number));
        }
        run = (entry.run, of_run);
        previous = &entry.seal;
    }
    Ok(())
}

/// Checks that signatures follow one another, that every seal holds, that each deed could be done when it was, and that
/// every entry was posted by the release of its month, at the place in the ledger where that was signed.
///
/// # Errors
/// The first signature or entry that does not fit.
pub(super) fn verify_signatures(signatures: &[Signature], entries: &[Entry]) -> Result<Workflow, Fault> {
    let (mut workflow, mut previous) = (Workflow::default(), ORIGIN);
    let mut releases = BTreeMap::new();
    for (number, signature) in (1..).zip(signatures) {
        let sealed = *signature.seal == *seal_of_signature(signature);
        if signature.number != number || *signature.previous != *previous || !sealed {
            return Err(Fault::SignatureSeal(number));
        }
        workflow.may(&signature.deed).map_err(|_| Fault::SignatureRule(number))?;
        workflow.take(&signature.deed);
        if signature.deed.act == Act::Released {
            releases.insert(&*signature.seal, signature);
        }
        previous = &signature.seal;
    }
    let mut before: Option<(u64, &str)> = None;
    for entry in entries {
        let upon = before.filter(|(run, _)| *run == entry.run).map_or(&*entry.previous, |(_, upon)| upon);
        let fits = releases.get(&*entry.release).is_some_and(|release| {
            let deed = &release.deed;
            deed.scheme == entry.scheme && deed.period == entry.run_period && *release.head == *upon
        });
        if !fits {
            return Err(Fault::Unreleased(entry.number));
        }
        before = Some((entry.run, upon));
    }
    let seals: std::collections::BTreeSet<&str> =
        entries.iter().map(|entry| &*entry.seal).chain([ORIGIN]).collect();
    match signatures.iter().find(|signature| !seals.contains(&*signature.head)) {
        Some(signature) => Err(Fault::SignatureRule(signature.number)),
        None => Ok(workflow),
    }
}
