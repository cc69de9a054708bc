//! What the room hands on: a verdict on every file, the sheets, and what was odd in files that were still read.

use super::Sheet;
use crate::words::Place;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything found below a folder, in the order of the paths.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// Every file that is there, read or not.
    pub files: Vec<Seen>,
    /// The tables of text, file by file and sheet by sheet.
    pub sheets: Vec<Sheet>,
    /// What was odd in files that were read all the same.
    pub complaints: Vec<Complaint>,
}

impl Intake {
    /// Takes in what another read.
    pub(super) fn take(&mut self, other: Self) {
        self.files.extend(other.files);
        self.sheets.extend(other.sheets);
        self.complaints.extend(other.complaints);
    }
}

/// One thing in the folder and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The path below the inputs folder, with `/` on every system; of a file in a zip, the zip's path and its name there.
    pub path: Arc<str>,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its SHA-256 in hexadecimal; empty when its bytes were not read.
    pub seal: String,
    /// What became of it.
    pub verdict: Verdict,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was read.
    Read {
        /// Its tables: one for a CSV file, and one for each visible sheet of a workbook.
        sheets: usize,
        /// The rows in all of them, headings included and blank rows not.
        rows: usize,
    },
    /// It is not meant to be read.
    Ignored {
        /// Why, and what to do if it was meant.
        why: String,
    },
    /// It was meant to be read and could not be.
    Refused {
        /// What is wrong with it, and what to do.
        why: String,
    },
}

/// What sort of oddity it is, as far as another room has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Oddity {
    /// For people alone.
    Other,
    /// A sheet is hidden, and was not read.
    HiddenSheet,
    /// The workbook counts its days from 1904.
    From1904,
}

/// Something odd in a file that was still read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// What sort of oddity it is.
    pub is: Oddity,
    /// Where.
    pub place: Place,
    /// What is odd, and what to do; the place is not repeated.
    pub says: String,
}

/// What is said of a file that changed while it was read.
pub(super) const CHANGED: &str = "It changed while it was read. Run again when it is whole.";

impl Seen {
    /// Will it be there when somebody has closed it, or has written it to its end?
    pub fn is_not_ready(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        self.verdict.why().is_some_and(|why| name.starts_with("~$") || why == CHANGED)
    }
}

impl Verdict {
    /// Why it could not be read, where it could not.
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::Refused { why } => Some(why),
            Self::Read { .. } | Self::Ignored { .. } => None,
        }
    }
}
