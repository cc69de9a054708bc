//! One run at a time: an exclusive lock beside the ledger, which the system lets go of when the run ends, however.

use std::fs::{File, TryLockError, create_dir_all};
use std::io::{self, Read, Write};
use std::path::Path;

/// A line of the lock is no longer.
const LONGEST_LINE: u64 = 400;

/// Held while a run may post.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum Busy {
    /// Another run holds it; the line it has written into the lock, where that can be read.
    Taken(Option<String>),
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
        let path = outputs.join("ledger.lock");
        let open = File::options().create(true).truncate(false).write(true).open(&path);
        let mut file = open.map_err(Busy::Failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Busy::Taken(holder(&path))),
            Err(TryLockError::Error(error)) => return Err(Busy::Failed(error)),
        }
        sign(&mut file).map_err(Busy::Failed)?;
        Ok(Self { file })
    }
}

/// A lock that nobody holds names nobody.
impl Drop for Lock {
    fn drop(&mut self) {
        // A line that stays is written over by the next run.
        let _ = self.file.set_len(0);
    }
}

/// Writes who holds the lock. The clock is read for the people who wait; nothing is ever decided by it.
fn sign(file: &mut File) -> io::Result<()> {
    let (process, started) = (std::process::id(), jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M:%S UTC"));
    let host = host().map(|host| format!(" on {host}")).unwrap_or_default();
    file.set_len(0)?;
    writeln!(file, "process {process}{host}, started {started}")
}

/// The line of the run that holds the lock: short, and one that this program could have written.
fn holder(path: &Path) -> Option<String> {
    let mut text = String::new();
    File::open(path).ok()?.take(LONGEST_LINE).read_to_string(&mut text).ok()?;
    let line = text.strip_suffix('\n').filter(|line| line.starts_with("process "))?;
    (!line.contains(char::is_control)).then(|| line.to_string())
}

#[cfg(target_os = "linux")]
fn host() -> Option<String> {
    rustix::system::uname().nodename().to_str().ok().map(String::from)
}

#[cfg(not(target_os = "linux"))]
fn host() -> Option<String> {
    std::env::var("COMPUTERNAME").or_else(|_| std::env::var("HOSTNAME")).ok()
}
