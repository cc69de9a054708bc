//! A month's folder in the making: every file goes to the disk as soon as it is made, so that memory holds no more than what
//! is being made.

use super::disk::{self, named};
use super::manifest::{self, Carried};
use super::{Unwritten, clear, names};
use crate::reports::{Output, Written};
use crate::words::Month;
use std::path::{Path, PathBuf};

/// The folder in which a month's outputs are made. What was put into it and not published goes with it.
#[derive(Debug)]
pub struct Staging {
    pub(super) outputs: PathBuf,
    pub(super) of: Month,
    /// Where the files are while they are made.
    pub(super) folder: PathBuf,
    /// Where they are to be: a failure names the file that people know, not the one beside it that nobody will find.
    month: PathBuf,
}

impl Staging {
    /// Begins a month's outputs.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn begin(outputs: &Path, of: Month) -> Result<Self, Unwritten> {
        clear::discard_rendering(outputs, of)?;
        let (folder, month) = (names::rendering(outputs, of), outputs.join(of.to_string()));
        // Here alone the folder beside the month is named: somebody's file of this name would have to be moved away.
        named(&folder, disk::make_new_folder(&folder))?;
        Ok(Self { outputs: outputs.into(), of, folder, month })
    }

    /// Writes a file through to the disk. Many threads may do so at once.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&self, output: &Output) -> Result<Written, Unwritten> {
        let known = self.month.join(&output.path);
        let path = self.folder.join(&output.path);
        let made = path.parent().map_or(Ok(()), disk::make_folder);
        named(&known, made.and_then(|()| disk::write(&path, &output.bytes)))?;
        Ok(Written::of(output))
    }

    /// Puts beside the new files what the month's folder holds by its manifest and they do not replace, a file at a time.
    ///
    /// # Errors
    /// When a file that is there cannot be read, or the disk refuses.
    pub fn carry(&self, new: &[Written]) -> Result<Carried, Unwritten> {
        manifest::carry(&self.month, new, |path| {
            let known = self.month.join(path);
            let bytes = named(&known, disk::read(&known))?;
            self.put(&Output { path: path.into(), bytes })
        })
    }

    /// Removes all that was put into it.
    pub(super) fn discard(&self) -> Result<(), Unwritten> {
        clear::discard_rendering(&self.outputs, self.of)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be cleared away now is found by the next run.
        let _ = self.discard();
    }
}
