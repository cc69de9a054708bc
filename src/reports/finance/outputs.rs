//! The files that a council's finance systems take, beside the pack that people read.

use super::audit::audit;
use super::sampling::{draws, written};
use super::transparency::transparency;
use super::upload::uploads;
use crate::reports::Output;
use crate::reports::book::{Book, CouncilBook};

/// The extract, the list to be checked, the audit file, and each upload that could be made; `rendered` has the pack.
pub(in crate::reports) fn outputs(book: &Book, council: &CouncilBook, rendered: &[Output]) -> Vec<Output> {
    let path = |name: &str| format!("council/{}/{name}", council.council.code);
    let made = uploads(book, council).into_iter().filter_map(|made| {
        let path = path(&format!("{}.csv", made.upload.name()));
        made.file.ok().map(|bytes| Output { path, bytes })
    });
    let draws = draws(book, council);
    let sample = (!draws.is_empty()).then(|| Output { path: path("sample.csv"), bytes: written(&draws) });
    let pack = rendered.iter().find(|output| output.path == path("payment.json"));
    let always = [
        Output { path: path("transparency.csv"), bytes: transparency(book, council) },
        Output {
            path: path("audit.json"),
            bytes: audit(book, council, &draws, pack.map(|pack| &*pack.bytes)),
        },
    ];
    made.chain(sample).chain(always).collect()
}
