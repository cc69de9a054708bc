//! The list that an auditor fills in: a row for each case that is drawn.

use super::draw::{Draw, draws};
use crate::reports::book::{Book, CouncilBook};
use crate::reports::dress::inert;

/// The headings; whoever checks fills in the last two.
pub(super) const HEADINGS: [&str; 7] = ["LIST", "PRACTICE", "CLAUSE", "CASE", "COUNTED_AS", "VALID", "NOTE"];

/// How many of the columns are given.
pub(super) const GIVEN: usize = 5;

/// `sample.csv` of a council's month; `None` where nothing is drawn.
pub fn list(book: &Book, council: &CouncilBook) -> Option<Vec<u8>> {
    let draws = draws(book, council);
    (!draws.is_empty()).then(|| written(&draws))
}

/// The same of draws that are there.
pub(in crate::reports::finance) fn written(draws: &[Draw<'_>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut written = writer.write_record(HEADINGS).is_ok();
    for row in draws.iter().flat_map(Draw::rows) {
        let cells = row.into_iter().map(inert).chain([String::new(), String::new()]);
        written &= writer.write_record(cells).is_ok();
    }
    debug_assert!(written, "writing to memory does not fail");
    writer.into_inner().unwrap_or_default()
}
