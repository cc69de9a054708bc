//! What a run that was cut off has left, found by the next one: finished where the ledger holds it, discarded where not.

use super::disk::named;
use super::names::{self, Names};
use super::{Unwritten, clear, manifest, swap};
use crate::words::Month;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A run that was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Its month.
    pub month: Month,
    /// Does the ledger hold all that its manifest names? Then its outputs stand; else those before do.
    pub whole: bool,
}

/// Looks for what runs that were cut off have left beside the months, and brings every month to a whole state. `holds`
/// says whether the ledger has an entry or a signature
/// with a seal.
///
/// # Errors
/// When the disk refuses.
pub fn finish_or_discard(outputs: &Path, holds: impl Fn(&str) -> bool) -> Result<Vec<Unfinished>, Unwritten> {
    let mut left: BTreeMap<(Month, String), Names> = BTreeMap::new();
    let mut rendering: BTreeSet<Month> = BTreeSet::new();
    for entry in named(outputs, fs::read_dir(outputs))? {
        let entry = named(outputs, entry)?;
        let folder = entry.file_name();
        if let Some(names) = Names::read(outputs, &folder.to_string_lossy()) {
            left.insert((names.of, names.run.clone()), names);
        }
        if named(outputs, entry.file_type())?.is_dir() {
            rendering.extend(names::rendered_in(&folder.to_string_lossy()));
        }
    }
    let discarded = rendering
        .into_iter()
        .map(|month| clear::discard_rendering(outputs, month).map(|()| Unfinished { month, whole: false }));
    discarded.chain(left.into_values().map(|names| whole_again(&names, &holds))).collect()
}

fn whole_again(names: &Names, holds: &impl Fn(&str) -> bool) -> Result<Unfinished, Unwritten> {
    let shown = manifest::is_of(&names.month, &names.run);
    let whole = shown && manifest::heads(&names.month).iter().all(|head| holds(head));
    if whole {
        clear::retire(names)?;
    } else {
        swap::put_back(names)?;
        clear::discard(names)?;
    }
    Ok(Unfinished { month: names.of, whole })
}
