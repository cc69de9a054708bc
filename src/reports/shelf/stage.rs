//! All outputs of a month into a folder beside it, checked before anybody sees them.

use super::disk::{self, named};
use super::names::Names;
use super::{Unwritten, clear};
use crate::reports::Output;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// Writes every file and folder through to the disk, reads each file back, and writes the manifest last.
pub(super) fn stage(names: &Names, files: &[Output], manifest: &Output) -> Result<(), Unwritten> {
    nothing_in_the_way(names, files)?;
    clear::discard(names)?;
    // A failure names the file that people know, not the one beside it that nobody will find.
    let known = |path: &str| names.month.join(path);
    let mut folders = BTreeSet::from([names.partial.clone()]);
    named(&names.month, disk::make_folder(&names.partial))?;
    for file in files {
        let path = names.partial.join(&file.path);
        if let Some(folder) = path.parent()
            && !folders.contains(folder)
        {
            named(&known(&file.path), disk::make_folder(folder))?;
            let below = folder.ancestors().take_while(|above| above.starts_with(&names.partial));
            folders.extend(below.map(Path::to_path_buf));
        }
        named(&known(&file.path), disk::write(&path, &file.bytes))?;
    }
    for file in files {
        same(&known(&file.path), &names.partial.join(&file.path), &file.bytes)?;
    }
    let path = names.partial.join(&manifest.path);
    named(&known(&manifest.path), disk::write(&path, &manifest.bytes))?;
    same(&known(&manifest.path), &path, &manifest.bytes)?;
    // The deepest first, so that no folder is remembered before what is in it.
    folders.iter().rev().chain([&names.outputs]).try_for_each(|folder| {
        let known: PathBuf =
            folder.strip_prefix(&names.partial).map_or(folder.clone(), |below| names.month.join(below));
        named(&known, disk::sync_folder(folder))
    })
}

/// What was written, as it reads now.
fn same(known: &Path, path: &Path, bytes: &[u8]) -> Result<(), Unwritten> {
    let read = named(known, disk::read(path))?;
    let other = || io::Error::other("it reads back as something else than was written");
    named(known, if read == bytes { Ok(()) } else { Err(other()) })
}

/// A file where a folder is needed, or a folder where a file is: somebody else's, and not to be lost.
fn nothing_in_the_way(names: &Names, files: &[Output]) -> Result<(), Unwritten> {
    for file in files {
        let path = names.month.join(&file.path);
        let wrong = |kind: io::ErrorKind| Err(Unwritten { path: path.clone(), error: kind.into() });
        if path.is_dir() {
            return wrong(io::ErrorKind::IsADirectory);
        }
        let mut above = path.ancestors().skip(1).take_while(|above| above.starts_with(&names.month));
        if above.any(Path::is_file) {
            return wrong(io::ErrorKind::NotADirectory);
        }
    }
    Ok(())
}
