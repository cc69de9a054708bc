//! The seal of an entry over its own words and the seal of the one before.

use super::Entry;
use crate::words::seal;

/// What stands for "the entry before" in the first one.
pub(super) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The bytes that are sealed: every field in the order of the table, a line each, so that no two entries share them.
fn sealed_bytes(entry: &Entry) -> String {
    format!(
        "outturn ledger 1\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n",
        entry.number,
        entry.run_period,
        entry.practice,
        entry.period,
        entry.component,
        entry.due.count(),
        entry.movement.count(),
        entry.reason,
        entry.as_at,
        entry.previous
    )
}

/// The seal an entry must bear.
pub(super) fn seal_of(entry: &Entry) -> String {
    seal(sealed_bytes(entry).as_bytes())
}

/// Checks that entries follow one another without a gap and that every seal holds.
///
/// # Errors
/// The number of the first entry that does not fit.
pub(super) fn verify(entries: &[Entry]) -> Result<(), u64> {
    let mut previous = ORIGIN;
    for (number, entry) in (1..).zip(entries) {
        if entry.number != number || *entry.previous != *previous || *entry.seal != *seal_of(entry) {
            return Err(number);
        }
        previous = &entry.seal;
    }
    Ok(())
}
