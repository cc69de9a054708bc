//! What is no longer wanted goes, and what is somebody else's stays.

use super::disk::{self, named};
use super::names::{self, Names};
use super::{Unwritten, manifest};
use crate::words::Month;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Removes what was staged and not shown, and a month's folder that was made for it and is empty.
pub(super) fn discard(names: &Names) -> Result<(), Unwritten> {
    // What somebody put into the new month while it was shown is not staged by this program.
    let shown_once = manifest::is_of(&names.partial, &names.run);
    clear(names, &names.partial, shown_once)?;
    if fs::read_dir(&names.month).is_ok_and(|mut entries| entries.next().is_none()) {
        named(&names.month, disk::remove_folder(&names.month))?;
    }
    Ok(())
}

/// Removes the old month after the new one is final. Files that no manifest names move into the new one.
pub(super) fn retire(names: &Names) -> Result<(), Unwritten> {
    clear(names, &names.partial, true)?;
    clear(names, &names.aside, true)
}

/// Removes what was made of a month and not staged. The folder is this program's alone: all that is in it goes.
pub(super) fn discard_rendering(outputs: &Path, month: Month) -> Result<(), Unwritten> {
    let folder = names::rendering(outputs, month);
    if !folder.is_dir() {
        return Ok(());
    }
    let done = Found::below(&folder).and_then(|found| found.remove(&folder, outputs));
    named(&outputs.join(month.to_string()), done)
}

fn clear(names: &Names, folder: &Path, keep_theirs: bool) -> Result<(), Unwritten> {
    if !folder.is_dir() {
        return Ok(());
    }
    let own = manifest::own(folder);
    let done = (|| {
        let found = Found::below(folder)?;
        if keep_theirs {
            let theirs = found.files.iter().filter(|path| !own.contains(&as_named(path)));
            theirs.into_iter().try_for_each(|path| bring(names, folder, path))?;
        }
        found.remove(folder, &names.outputs)
    })();
    named(&names.month, done)
}

/// Moves somebody's file to where it was, in the month's folder as it is now.
fn bring(names: &Names, from: &Path, path: &Path) -> io::Result<()> {
    let to = names.month.join(path);
    if fs::symlink_metadata(&to).is_ok() {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        disk::make_folder(folder)?;
    }
    disk::rename(&from.join(path), &to)?;
    to.parent().map_or(Ok(()), disk::sync_folder)
}

/// A path as a manifest names it, with `/`.
fn as_named(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn remove(path: &Path) -> io::Result<()> {
    if fs::symlink_metadata(path).is_ok() { disk::remove_file(path) } else { Ok(()) }
}

/// Every file and folder below a folder; a link counts as a file.
#[derive(Default)]
struct Found {
    files: BTreeSet<PathBuf>,
    folders: BTreeSet<PathBuf>,
}

impl Found {
    fn below(folder: &Path) -> io::Result<Self> {
        let mut found = Self::default();
        found.walk(folder, Path::new(""))?;
        Ok(found)
    }

    fn walk(&mut self, folder: &Path, below: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = below.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                self.walk(&entry.path(), &path)?;
                self.folders.insert(entry.path());
            } else {
                self.files.insert(path);
            }
        }
        Ok(())
    }

    /// Removes the folder with all that was found in it, and does not come back before the disk has it.
    fn remove(&self, folder: &Path, outputs: &Path) -> io::Result<()> {
        // The manifest last: without it nobody could tell whose the other files are.
        let (manifests, others): (Vec<&PathBuf>, Vec<&PathBuf>) =
            self.files.iter().partition(|path| path.as_os_str() == manifest::NAME);
        others.into_iter().chain(manifests).try_for_each(|path| remove(&folder.join(path)))?;
        self.folders.iter().rev().try_for_each(|below| disk::remove_folder(below))?;
        disk::remove_folder(folder)?;
        disk::sync_folder(outputs)
    }
}
