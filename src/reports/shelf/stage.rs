//! All outputs of a month in a folder beside it, checked before anybody sees them.

use super::disk::{self, named};
use super::names::Names;
use super::{Staging, Unwritten, clear};
use crate::reports::{Output, Written};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Gives the folder in the making the run's name, reads each file back, writes the manifest last, and writes every folder
/// through to the disk.
pub(super) fn stage(
    names: &Names,
    staging: &Staging,
    files: &[Written],
    manifest: &Output,
) -> Result<(), Unwritten> {
    clear::discard(names)?;
    named(&names.month, disk::rename(&staging.folder, &names.partial))?;
    for file in files {
        same(&names.month, &names.partial, file)?;
    }
    let written = disk::write(&names.partial.join(&manifest.path), &manifest.bytes);
    named(&names.month.join(&manifest.path), written)?;
    same(&names.month, &names.partial, &Written::of(manifest))?;
    // The deepest first, so that no folder is remembered before what is in it.
    folders(files).into_iter().rev().try_for_each(|below| {
        named(&names.month.join(below), disk::sync_folder(&names.partial.join(below)))
    })?;
    named(&names.outputs, disk::sync_folder(&names.outputs))
}

/// The folders of some files, from the month's own, which has no name here, down.
fn folders(files: &[Written]) -> BTreeSet<&Path> {
    let above = files.iter().flat_map(|file| Path::new(&file.path).ancestors().skip(1));
    above.chain([Path::new("")]).collect()
}

/// Does a file in a folder read back as it was written? `known` is the folder as people know it.
pub(super) fn same(known: &Path, folder: &Path, file: &Written) -> Result<(), Unwritten> {
    let known: PathBuf = known.join(&file.path);
    let read = named(&known, disk::read(&folder.join(&file.path)))?;
    let other = || io::Error::other("it reads back as something else than was written");
    named(&known, if file.is(&read) { Ok(()) } else { Err(other()) })
}

/// A file where a folder is needed, or a folder where a file is: somebody else's, and not to be lost. Asked when all is made,
/// so that the first file by name is told of, whichever was made first.
pub(super) fn nothing_in_the_way(month: &Path, files: &[Written]) -> Result<(), Unwritten> {
    for file in files {
        let path = month.join(&file.path);
        let wrong = |kind: io::ErrorKind| Err(Unwritten { path: path.clone(), error: kind.into() });
        if path.is_dir() {
            return wrong(io::ErrorKind::IsADirectory);
        }
        let mut above = path.ancestors().skip(1).take_while(|above| above.starts_with(month));
        if above.any(Path::is_file) {
            return wrong(io::ErrorKind::NotADirectory);
        }
    }
    Ok(())
}
