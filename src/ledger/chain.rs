//! The seal of an entry over its own words and the seal of the one before.

use super::account::balances;
use super::{Entry, Fault};
use crate::words::seal;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What stands for "the entry before" in the first one.
pub(super) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The bytes that are sealed: every field in the order of the table, then the lines, then the seal before. Each is told
/// with its length, so that no two entries share their bytes whatever letters a field holds.
pub(super) fn sealed_bytes(entry: &Entry) -> String {
    let mut bytes = String::from("outturn ledger 2\n");
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
    tell(&entry.previous);
    bytes
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
    for (number, entry) in (1..).zip(entries) {
        if entry.number != number || *entry.previous != *previous || *entry.seal != *seal_of(entry) {
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
