//! Is there room for a month's outputs? Asked before a run, not by it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder itself or, where it is not there yet, the one above it that it would be made in.
fn nearest_folder(outputs: &Path) -> PathBuf {
    let mut folders = outputs.ancestors().filter(|folder| !folder.as_os_str().is_empty());
    folders.find(|folder| folder.exists()).map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Writes a file into the folder of outputs, and takes it away again.
///
/// # Errors
/// Why it cannot be written.
pub fn can_write(outputs: &Path) -> io::Result<()> {
    let folder = nearest_folder(outputs);
    if !fs::metadata(&folder)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    tempfile::tempfile_in(folder).and_then(|file| file.set_len(1))
}

/// The bytes that are free where the outputs lie; `None` where the system does not say.
#[cfg(target_os = "linux")]
pub fn free_bytes(outputs: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(nearest_folder(outputs)).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// The bytes that are free where the outputs lie; `None` where the system does not say.
#[cfg(not(target_os = "linux"))]
pub fn free_bytes(_outputs: &Path) -> Option<u64> {
    None
}
