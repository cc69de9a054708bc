//! Why a run cannot be made, and the exit code that says what a scheduler should do about it.

use crate::ledger::{Busy, Fault, Frozen, Hindrance, is_in_use};
use crate::reports::DressError;
use crate::words::because;
use std::fmt;
use std::io;
use std::path::Path;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// All done.
    Clean = 0,
    /// Done, but something is held or refused: tell the owner.
    Held = 1,
    /// The command's words are wrong: fix the job.
    Usage = 2,
    /// Nothing usable came in, or the ledger does not match its seals: no retry.
    Unusable = 65,
    /// What was expected is not there: chase the sender.
    Absent = 66,
    /// Our own fault: report it.
    Fault = 70,
    /// Outputs cannot be made: fix rights or disk.
    NoOutput = 73,
    /// Reading or writing failed on the way: retry.
    Failed = 74,
    /// Another run is at work: retry later.
    Busy = 75,
    /// Nobody has approved it, or something else was approved: get approval.
    Unapproved = 77,
    /// The configuration is wrong: fix it.
    Configuration = 78,
}

/// A run that cannot be made: all reasons, not the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The exit code.
    pub exit: Exit,
    /// What is wrong, a line each.
    pub says: Vec<String>,
}

impl Stopped {
    /// A reason.
    pub fn new(exit: Exit, says: impl Into<String>) -> Self {
        Self { exit, says: vec![says.into()] }
    }

    /// A template that cannot be rendered.
    pub fn template(error: DressError) -> Self {
        let says = error.to_string();
        drop(error);
        Self::new(Exit::Configuration, says)
    }

    /// A folder of inputs that cannot be walked, under the name by which it was asked for.
    pub fn no_inputs(folder: &Path, error: &anyhow::Error) -> Self {
        let folder = folder.display();
        Self::new(Exit::Absent, format!("{folder}: {error} Give the folder of inputs with --inputs."))
    }

    fn no_outputs(folder: &Path, error: &io::Error) -> Self {
        let says = format!(
            "{}: The folder of outputs cannot be made: {}. Put that right, or give another with --outputs; nothing was \
             written.",
            folder.display(),
            because(error)
        );
        Self::new(Exit::NoOutput, says)
    }

    /// A file that cannot be written.
    pub fn unwritten_file(path: &Path, error: &io::Error) -> Self {
        let says = format!(
            "{}: The file cannot be written: {}. Nothing was posted; put that right and run again.",
            path.display(),
            because(error)
        );
        Self::new(Exit::Failed, says)
    }

    pub(super) fn unwritten(ledger: &Path, error: &anyhow::Error) -> Self {
        let says = format!(
            "{}: {error} Nothing was signed or posted. Close whatever else has it open and run again.",
            ledger.display()
        );
        Self::new(Exit::Failed, says)
    }

    /// Something stands in the way of an approval or a release, or the ledger cannot take it.
    pub(super) fn hindered(ledger: &Path, error: &anyhow::Error) -> Self {
        if error.is::<Hindrance>() || error.is::<Frozen>() {
            return Self::new(Exit::Unapproved, error.to_string());
        }
        Self::unwritten(ledger, error)
    }

    /// A ledger that cannot be trusted, or that somebody else has open.
    pub fn ledger(ledger: &Path, error: &anyhow::Error) -> Self {
        let place = ledger.display();
        if is_in_use(error) {
            let says = format!("{place}: Another program is using this ledger. Close it and run again.");
            return Self::new(Exit::Busy, says);
        }
        if error.downcast_ref::<Fault>().is_some_and(Fault::is_of_another_version) {
            return Self::new(Exit::Unusable, format!("{place}: {error} Nothing was posted."));
        }
        Self::new(
            Exit::Unusable,
            format!("{place}: {error} Restore the ledger from a copy; nothing was posted."),
        )
    }

    pub(super) fn busy(outputs: &Path, busy: Busy) -> Self {
        let lock = outputs.join("ledger.lock");
        match busy {
            Busy::Taken(holder) => {
                let holder = holder.map(|line| format!(" ({line})")).unwrap_or_default();
                let ledger = outputs.join("ledger.sqlite");
                let says = format!(
                    "{}: Another run{holder} is using this ledger. Wait until it ends, then run again.",
                    ledger.display()
                );
                Self::new(Exit::Busy, says)
            }
            Busy::NoFolder(error) => Self::no_outputs(outputs, &error),
            Busy::Failed(error) => Self::new(
                Exit::NoOutput,
                format!(
                    "{}: The file cannot be opened: {}. Put that right and run again; nothing was written.",
                    lock.display(),
                    because(&error)
                ),
            ),
        }
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.says.join("\n"))
    }
}
