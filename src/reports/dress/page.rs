//! A document as one web page that needs nothing else: no script, no network, no other file.

use super::view::View;
use super::{DressError, Looks, Stamp};
use crate::reports::said::Document;

/// The page.
///
/// # Errors
/// When a link leaves the files of the run, or a replaced template cannot be rendered.
pub fn page(document: &Document, looks: &Looks, stamp: &Stamp) -> Result<String, DressError> {
    looks.render("page.html", &View::of(document, stamp)?)
}
