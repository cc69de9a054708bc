//! The return as XML: elements become the rows that the CSV tables have, element for element and letter for letter.
//! Nothing here may cost more than the limits, and what is not used is always said.

mod allowed;
mod element;
mod encoding;
mod events;
mod layout;
mod table;
mod tables;
#[cfg(test)]
mod tests;

pub use allowed::XmlLimits;
pub(super) use encoding::is_markup;

use super::found::{Found, Refusal};
use super::sniff;
use super::{Complaint, Sheet};
use crate::words::Place;
use std::sync::Arc;

/// Reads a file that begins as XML does.
///
/// # Errors
/// When it is no return, is damaged, holds what is not allowed or passes a limit.
pub(super) fn read(file: &Arc<str>, bytes: &[u8], limits: &XmlLimits) -> Result<Found, Refusal> {
    let decoded = encoding::decode(bytes)?;
    sniff::refuse_markup(file, &decoded.text)?;
    let mut tables = tables::Tables::new(limits);
    let mut found = Found::default();
    let odd = events::records(&decoded.text, limits, |record| tables.take(&record))?;
    for complaint in odd.listed(file) {
        let place = Place::file(file.clone());
        found.complaints.add(place, complaint.says);
    }
    if let Some(encoding) = decoded.read_as {
        let says = format!("Read as {encoding}. Save it as UTF-8 to be sure of every letter.");
        found.complaints.add(Place::file(file.clone()), says);
    }
    tables.finish(file, found)
}

/// The tables in the bytes of an XML file, by nothing but the bytes and the limits: whatever they are, there is an answer.
///
/// # Errors
/// The sentence that refuses the file.
pub fn read_xml(bytes: &[u8], limits: &XmlLimits) -> Result<(Vec<Sheet>, Vec<Complaint>), String> {
    let file: Arc<str> = "return.xml".into();
    let found = read(&file, bytes, limits).map_err(|Refusal(why)| why)?;
    Ok((found.sheets, found.complaints.listed(&file)))
}
