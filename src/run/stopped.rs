//! Why a run cannot be made, and the exit code that says what a scheduler should do about it.

use crate::ledger::Busy;
use crate::reports::DressError;
use std::fmt;
use std::io;

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

    pub(super) fn template(error: DressError) -> Self {
        let says = error.to_string();
        drop(error);
        Self::new(Exit::Configuration, says)
    }

    pub(super) fn no_outputs(error: &io::Error) -> Self {
        let says = format!(
            "The outputs folder cannot be made ({error}). Check its place and rights; nothing was written."
        );
        Self::new(Exit::NoOutput, says)
    }

    pub(super) fn unwritten_file(path: &str, error: &io::Error) -> Self {
        let says =
            format!("{path} cannot be written ({error}). Nothing was posted; free the disk and run again.");
        Self::new(Exit::Failed, says)
    }

    pub(super) fn unwritten(error: &anyhow::Error) -> Self {
        Self::new(Exit::Failed, format!("{error:#}. Nothing was posted; run again."))
    }

    pub(super) fn ledger(error: &anyhow::Error) -> Self {
        Self::new(Exit::Unusable, format!("outputs/ledger.sqlite: {error:#}"))
    }

    pub(super) fn busy(busy: Busy) -> Self {
        match busy {
            Busy::Taken => {
                Self::new(Exit::Busy, "Another run is using this ledger. Wait until it ends, then run again.")
            }
            Busy::Failed(error) => Self::no_outputs(&error),
        }
    }
}

impl fmt::Display for Stopped {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.says.join("\n"))
    }
}
