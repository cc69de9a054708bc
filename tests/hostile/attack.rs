//! The attacks, each of another kind.

use crate::size::Size;
use crate::{containers, deliveries, texts, workbooks};
use std::path::Path;

/// One attack.
pub(crate) struct Attack {
    /// What it is.
    pub(crate) name: &'static str,
    /// The file that must be named, below the month's folder.
    pub(crate) file: &'static str,
    /// How the sentence about it starts.
    pub(crate) says: &'static str,
    /// Is the file refused, or read with a remark because it does no harm?
    pub(crate) refused: bool,
    /// Puts it into the month's folder; `false` where the system cannot have such a thing.
    pub(crate) put: fn(&Path, &Size) -> bool,
}

/// Every attack.
pub(crate) fn attacks() -> Vec<Attack> {
    [workbooks::ATTACKS.as_slice(), &containers::ATTACKS, &texts::ATTACKS, &deliveries::ATTACKS]
        .into_iter()
        .flatten()
        .map(|(name, file, says, put)| {
            let refused = *name != "a sparse grid";
            Attack { name, file, says, refused, put: *put }
        })
        .collect()
}

/// An attack as a line of a list: what it is, its file, how the sentence starts, how it is put down.
pub(crate) type Listed = (&'static str, &'static str, &'static str, fn(&Path, &Size) -> bool);

/// Writes a file of an attack.
pub(crate) fn put(folder: &Path, file: &str, bytes: &[u8]) -> bool {
    std::fs::write(folder.join(file), bytes).unwrap();
    true
}
