//! Everything that the shelf does to the disk, a step at a time. Tests let a chosen step fail, or let the program die
//! there; in the program itself nothing stands between a step and the disk.

use super::Unwritten;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// A step with the path it is about.
pub(super) fn named<T>(path: &Path, done: io::Result<T>) -> Result<T, Unwritten> {
    done.map_err(|error| Unwritten { path: path.to_path_buf(), error })
}

/// Makes a folder, and those above it.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    step()?;
    fs::create_dir_all(path)
}

/// Makes a folder that nobody has made yet.
pub(super) fn make_new_folder(path: &Path) -> io::Result<()> {
    step()?;
    fs::create_dir(path)
}

/// Writes a new file and waits until the disk has it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    step()?;
    let mut file = File::options().write(true).create_new(true).open(path)?;
    if let Err(error) = step() {
        // A program that dies while writing leaves a part.
        let _ = file.write_all(&bytes[..bytes.len() / 2]);
        return Err(error);
    }
    file.write_all(bytes)?;
    if let Err(error) = step() {
        // What was never synced may be gone after a power cut.
        let _ = file.set_len(0);
        return Err(error);
    }
    file.sync_all()
}

/// Reads a file back.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    step()?;
    fs::read(path)
}

/// Waits until the disk has a folder's names; only Unix lets one ask for that.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    step()?;
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// Gives a file or folder another name.
pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    step()?;
    fs::rename(from, to)
}

/// Lets two folders exchange their names in one step; says no where the system or the file system cannot.
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    step()?;
    #[cfg(test)]
    if fault::without_exchange() {
        return Ok(false);
    }
    exchanged(one, other)
}

#[cfg(target_os = "linux")]
fn exchanged(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchanged(_one: &Path, _other: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Removes a file.
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    step()?;
    fs::remove_file(path)
}

/// Removes an empty folder.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    step()?;
    fs::remove_dir(path)
}

#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "in tests a step may fail")]
#[inline]
fn step() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use fault::step;

/// The steps of this thread, counted, and what happens at one of them.
#[cfg(test)]
pub(super) mod fault {
    use std::cell::Cell;
    use std::io;

    /// What happens at a step.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(in super::super) enum Fault {
        /// Nothing.
        None,
        /// The disk refuses once.
        Fails(usize),
        /// The program does nothing more from there on.
        Dies(usize),
    }

    thread_local! {
        static FAULT: Cell<Fault> = const { Cell::new(Fault::None) };
        static STEPS: Cell<usize> = const { Cell::new(0) };
        static WITHOUT_EXCHANGE: Cell<bool> = const { Cell::new(false) };
    }

    /// Counts from nought, towards a fault.
    pub(in super::super) fn set(fault: Fault, without_exchange: bool) {
        FAULT.set(fault);
        STEPS.set(0);
        WITHOUT_EXCHANGE.set(without_exchange);
    }

    /// How many steps there were.
    pub(in super::super) fn steps() -> usize {
        STEPS.get()
    }

    pub(super) fn without_exchange() -> bool {
        WITHOUT_EXCHANGE.get()
    }

    /// A step, which may be the one; the test takes steps of its own where the ledger is written.
    pub(in super::super) fn step() -> io::Result<()> {
        let number = STEPS.get() + 1;
        STEPS.set(number);
        match FAULT.get() {
            Fault::Fails(at) if number == at => Err(io::ErrorKind::StorageFull.into()),
            Fault::Dies(at) if number >= at => Err(io::ErrorKind::Interrupted.into()),
            _ => Ok(()),
        }
    }
}
