//! The files that a council's finance systems take, beside the pack that people read.

use super::audit::audit;
use super::sampling::{draws, written};
use super::transparency::transparency;
use super::upload::uploads;
use crate::reports::Output;
use crate::reports::book::{Book, CouncilBook};

/// The list to be checked and the audit file, and when the month is released the extract and each upload that could be
/// made: what is not released cannot be loaded or published by mistake. `pack` is the seal of the pack's JSON file.
pub(in crate::reports) fn outputs(book: &Book, council: &CouncilBook, pack: Option<&str>) -> Vec<Output> {
    let path = |name: &str| format!("council/{}/{name}", council.council.code);
    let draws = draws(book, council);
    let audit = audit(book, council, &draws, pack);
    let mut outputs = vec![Output { path: path("audit.json"), bytes: audit }];
    if !draws.is_empty() {
        outputs.push(Output { path: path("sample.csv"), bytes: written(&draws) });
    }
    if council.progress.is_released() {
        outputs.push(Output { path: path("transparency.csv"), bytes: transparency(book, council) });
        outputs.extend(uploads(book, council).into_iter().filter_map(|made| {
            let path = path(&format!("{}.csv", made.upload.name()));
            made.file.ok().map(|bytes| Output { path, bytes })
        }));
    }
    outputs
}
