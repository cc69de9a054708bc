//! The files that a council's finance systems take, beside the pack that people read.

use super::audit::audit;
use super::transparency::transparency;
use super::upload::uploads;
use crate::reports::Output;
use crate::reports::book::{Book, CouncilBook};

/// The extract, the audit file, and each upload that could be made.
pub(in crate::reports) fn outputs(book: &Book, council: &CouncilBook) -> Vec<Output> {
    let path = |name: &str| format!("council/{}/{name}", council.council.code);
    let made = uploads(book, council).into_iter().filter_map(|made| {
        let path = path(&format!("{}.csv", made.upload.name()));
        made.file.ok().map(|bytes| Output { path, bytes })
    });
    let always = [
        Output { path: path("transparency.csv"), bytes: transparency(book, council) },
        Output { path: path("audit.json"), bytes: audit(book, council) },
    ];
    made.chain(always).collect()
}
