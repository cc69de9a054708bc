//! One run at a time: an exclusive lock beside the ledger, which the system lets go of when the run ends, however.

use std::fs::{File, TryLockError, create_dir_all};
use std::io;
use std::path::Path;

/// Held while a run may post.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum Busy {
    /// Another run holds it.
    Taken,
    /// The outputs folder could not be made.
    NoFolder(io::Error),
    /// It could not be asked for.
    Failed(io::Error),
}

impl Lock {
    /// Takes the lock of an outputs folder, which is made when it is missing.
    ///
    /// # Errors
    /// When another run holds it, or the folder or the file cannot be made.
    pub fn take(outputs: &Path) -> Result<Self, Busy> {
        create_dir_all(outputs).map_err(Busy::NoFolder)?;
        let open = File::options().create(true).truncate(false).write(true).open(outputs.join("ledger.lock"));
        let file = open.map_err(Busy::Failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Busy::Taken),
            Err(TryLockError::Error(error)) => Err(Busy::Failed(error)),
        }
    }
}
