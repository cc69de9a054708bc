//! `outturn audit`: a month put to the test by other means than those that made it. Nothing here writes or posts.

use super::{Outcome, audit_extrapolate, audit_recompute, audit_sample};
use clap::Subcommand;
use outturn::read::file_bytes;
use outturn::run::{Exit, Stopped};
use outturn::words::because;
use std::io::ErrorKind;
use std::path::Path;

/// The words of `audit`.
#[derive(Debug, Subcommand)]
pub(crate) enum Words {
    /// Work every penny of an audit file out again, from that file alone; exit code 1 when anything differs
    Recompute(audit_recompute::Words),
    /// The cases that are drawn for checking before a month is approved, by a seed that nobody can choose
    Sample(audit_sample::Words),
    /// What a list that was checked says of the whole: the part that is wrong, and what of the payment rests on it
    Extrapolate(audit_extrapolate::Words),
}

pub(super) fn audit(words: Words) -> Result<Outcome, Stopped> {
    match words {
        Words::Recompute(words) => audit_recompute::audit_recompute(&words),
        Words::Sample(words) => audit_sample::audit_sample(words),
        Words::Extrapolate(words) => audit_extrapolate::audit_extrapolate(&words),
    }
}

/// The bytes of a file that was named.
pub(super) fn bytes_of(path: &Path, what: &str) -> Result<Vec<u8>, Stopped> {
    file_bytes(path).map_err(|error| {
        let place = path.display();
        if error.kind() == ErrorKind::FileTooLarge {
            return Stopped::new(
                Exit::Unusable,
                format!("{place}: The file is larger than any that is read, 50 MB. Give {what}."),
            );
        }
        Stopped::new(
            Exit::Absent,
            format!("{place}: The file cannot be opened: {}. Give the path of {what}.", because(&error)),
        )
    })
}
