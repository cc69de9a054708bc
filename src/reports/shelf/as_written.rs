//! Whether a month lies there as it was written.

use super::manifest::{self, NAME};
use crate::words::{Month, seal};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of a month that is not as its manifest says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoilt {
    /// Where it should be.
    pub path: PathBuf,
    /// Is it gone? Else it was changed.
    pub gone: bool,
}

/// A month's manifest; nothing where there is none.
pub fn manifest_of(outputs: &Path, month: Month) -> Option<Vec<u8>> {
    fs::read(outputs.join(month.to_string()).join(NAME)).ok()
}

/// The files of a month that are no longer as its manifest says, in the order in which it names them.
pub fn spoilt(outputs: &Path, month: Month) -> Vec<Spoilt> {
    let folder = outputs.join(month.to_string());
    let named = manifest::sealed(&folder);
    let spoilt = named.into_iter().filter_map(|(path, sealed)| {
        let path = folder.join(path);
        match fs::read(&path) {
            Ok(bytes) if seal(&bytes) == sealed => None,
            found => Some(Spoilt { path, gone: found.is_err() }),
        }
    });
    spoilt.collect()
}
