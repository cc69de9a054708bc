//! A day that nobody gave comes from the computer's clock, and a clock may be wrong.

use super::{Asked, Exit, Stopped};
use crate::ledger::Ledger;

/// Stops what took its day from the clock, where the ledger was last written on a later one. Who gives a day may give an earlier
/// one: that is to look back, and says so. A ledger that cannot be read is told of by whatever reads it next.
///
/// # Errors
/// When the clock stands before the last day of the ledger.
pub fn clock_stands(asked: &Asked) -> Result<(), Stopped> {
    let last = Ledger::look(&asked.ledger()).ok().and_then(|ledger| ledger.last_written());
    match last.filter(|last| *last > asked.as_at) {
        None => Ok(()),
        Some(last) => {
            let says = format!(
                "The computer's clock stands before {last}, when the ledger was last written. Set the clock, or give the day on the \
                 command line."
            );
            Err(Stopped::new(Exit::Configuration, says))
        }
    }
}
