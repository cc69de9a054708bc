//! The month's folder of outputs, changed as one: whoever looks sees the month wholly old or wholly new, also after the
//! power has gone in the middle.
//!
//! A run goes through these states, and leaves one of them behind when it is cut off. `M` is the month's folder, `R` is
//! `.<month>.rendering`, `P` is `.<month>-<run>.partial`, `A` is `.<month>-<run>.aside`. `<run>` is the name of the run: the
//! first letters of its manifest's seal, so that it has none before all outputs are made.
//!
//! 1. *Rendering*: `M` is old, `R` holds what has been made so far, each file written through to the disk. The next run
//!    discards `R`, all of it. Where all is made and `M` turns out to have the same manifest already, only files of `M` that
//!    were changed since are replaced from `R`, each by itself; then `R` is discarded, and nothing else follows.
//! 2. *Staging*: `R` has become `P` by one change of its name; `M` is old, and `P` is being checked. The next run discards
//!    `P`.
//! 3. *Staged*: `M` is old, `P` holds all, checked, its manifest written last. The next run discards `P`.
//! 4. *Shown*: one exchange of names has made `M` new and `P` old. Where names cannot be exchanged there are two
//!    renames, `M` to `A` and `P` to `M`, and between them `M` is missing: the next run puts `A` back and discards `P`.
//! 5. *Committed*: as 4, and the ledger holds what `M`'s manifest names as its head. This alone makes the month new
//!    for good: the next run finishes by clearing the old away, but from state 4 it goes back to the old.
//! 6. *Clearing*: files that the old manifest does not name are somebody else's and move into `M`; the rest goes, the
//!    manifest last. The next run goes on with it.

mod as_written;
mod clear;
mod disk;
#[cfg(test)]
mod enumerated;
mod manifest;
mod names;
mod put_right;
mod room;
mod stage;
mod staging;
mod swap;
mod unfinished;

pub use as_written::{Spoilt, manifest_of, spoilt};
pub use manifest::Carried;
pub use room::{can_write, free_bytes};
pub use staging::Staging;
pub use unfinished::{Unfinished, finish_or_discard};

use super::{Output, Written};
use names::Names;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// A path that could not be written, read back or moved.
#[derive(Debug)]
pub struct Unwritten {
    /// The path as people know it, below the outputs folder.
    pub path: PathBuf,
    /// Why.
    pub error: io::Error,
}

impl fmt::Display for Unwritten {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.path.display(), self.error)
    }
}

/// Why a month was not published. Its folder is as it was before.
#[derive(Debug)]
pub enum NotPublished<E> {
    /// The disk.
    Unwritten(Unwritten),
    /// What makes it final was refused.
    NotCommitted(E),
}

impl<E> From<Unwritten> for NotPublished<E> {
    fn from(unwritten: Unwritten) -> Self {
        Self::Unwritten(unwritten)
    }
}

/// Puts a month's outputs, all of which are in the folder in the making, and their manifest in the place of those before, and
/// calls `commit` when they are in place: its success makes them final, its failure brings those before back.
///
/// # Errors
/// When the disk or `commit` refuses.
pub fn publish<E>(
    staging: Staging,
    files: &[Written],
    manifest: &Output,
    commit: impl FnOnce() -> Result<(), E>,
) -> Result<(), NotPublished<E>> {
    let names = Names::of(&staging.outputs, staging.of, manifest);
    stage::nothing_in_the_way(&names.month, files)?;
    if manifest::stands_in(&names.month, manifest) {
        put_right::put_right(&names, &staging, files)?;
        return commit().map_err(NotPublished::NotCommitted);
    }
    let staged = stage::stage(&names, &staging, files, manifest);
    // What did not become the run's own goes now.
    drop(staging);
    if let Err(unwritten) = staged.and_then(|()| swap::show(&names)) {
        // What cannot be cleared away now is found by the next run.
        let _ = swap::put_back(&names).and_then(|()| clear::discard(&names));
        return Err(unwritten.into());
    }
    if let Err(refused) = commit() {
        let _ = swap::hide(&names).and_then(|()| clear::discard(&names));
        return Err(NotPublished::NotCommitted(refused));
    }
    // The month is final. What is left of the old one is no reason to say that it is not; the next run clears it.
    let _ = clear::retire(&names);
    Ok(())
}
