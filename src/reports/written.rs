//! A file of a month, in memory as it is made, and what is remembered of it when it is gone from there.

use crate::words::seal;

/// A file of the run, in memory: its path below the month's folder, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The path, with `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What is remembered of a file that was made: enough to name it in the manifest, and to tell whether it reads back as it was
/// written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The path, with `/`.
    pub path: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// Their SHA-256.
    pub seal: String,
}

impl Written {
    /// What is to be remembered of a file.
    pub fn of(output: &Output) -> Self {
        Self { path: output.path.clone(), bytes: output.bytes.len(), seal: seal(&output.bytes) }
    }

    /// Are these its bytes?
    pub fn is(&self, bytes: &[u8]) -> bool {
        bytes.len() == self.bytes && seal(bytes) == self.seal
    }
}
