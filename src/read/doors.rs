//! Doors for the fuzz targets in `fuzz/` alone. The first look at a zip and both ends of the worker's answer stand behind
//! other parsers that are not ours, or in another process, where a fuzzer would try those instead.

use super::found::{Found, Refusal};
use super::{Complaint, Sheet, lines, preflight as first_look};

/// Takes the first look at a zip.
///
/// # Errors
/// The sentence that refuses it.
pub fn preflight(bytes: &[u8]) -> Result<(), String> {
    first_look::preflight(bytes).map(drop).map_err(|Refusal(why)| why)
}

/// Writes an answer as the worker does.
pub fn write_down(sheets: Vec<Sheet>, complaints: Vec<Complaint>) -> Vec<u8> {
    let mut found = Found { sheets, ..Found::default() };
    for Complaint { is, place, says } in complaints {
        found.complaints.add_as(is, place, says);
    }
    let mut answer = Vec::new();
    lines::write_down(found, &mut answer).expect("memory takes every byte");
    answer
}

/// What an answer gives: sheets and complaints, or the sentence that refuses the file.
pub type Taken = Result<(Vec<Sheet>, Vec<Complaint>), String>;

/// Takes down whatever the worker may have answered; `None` when it is not a whole answer within the limits.
pub fn take_down(answer: &[u8], file: &str) -> Option<Taken> {
    let file = file.into();
    let taken = lines::take_down(answer, &file)?;
    Some(taken.map(|found| (found.sheets, found.complaints.listed(&file))).map_err(|Refusal(why)| why))
}
