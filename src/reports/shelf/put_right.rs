//! A month that stands already, as this run would have it.

use super::disk::{self, named};
use super::names::Names;
use super::stage::same;
use super::{Staging, Unwritten};
use crate::reports::Written;
use std::fs;
use std::io;
use std::path::Path;

/// The same run has written the month already: only what somebody has changed since is put right, each file by itself,
/// because the manifest beside it holds already. All else that was made is not needed.
pub(super) fn put_right(names: &Names, staging: &Staging, files: &[Written]) -> Result<(), Unwritten> {
    for file in files {
        let path = names.month.join(&file.path);
        if !fs::read(&path).is_ok_and(|found| file.is(&found)) {
            same(&names.month, &staging.folder, file)?;
            named(&path, replace(&staging.folder.join(&file.path), &path))?;
        }
    }
    staging.discard()
}

fn replace(made: &Path, path: &Path) -> io::Result<()> {
    let folder = path.parent();
    folder.map_or(Ok(()), disk::make_folder)?;
    disk::rename(made, path)?;
    folder.map_or(Ok(()), disk::sync_folder)
}
