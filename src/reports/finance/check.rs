//! Whether a council's tables work, without writing anything.

use super::fault::Fault;
use super::field::Upload;
use super::setting::Finance;
use super::upload::{Made, uploads};
use crate::reports::book::{Book, CouncilBook};

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Every fault, with file, row and column.
    pub faults: Vec<Fault>,
    /// What is well, a line each.
    pub well: Vec<String>,
}

/// The tables alone.
pub fn check(finance: &Finance) -> Checked {
    let columns = |upload: Upload| {
        let found = finance.mappings.iter().find(|mapping| mapping.upload == upload);
        found.map_or_else(
            || format!("{}: no table, so no upload is made.", upload.name()),
            |mapping| format!("{}: {} columns.", upload.name(), mapping.columns.len()),
        )
    };
    let codes = format!("codes: {} rows.", finance.codes.len());
    let well = std::iter::once(codes).chain(Upload::ALL.map(columns)).collect();
    Checked { faults: finance.faults.clone(), well }
}

/// The tables with a month's values.
pub fn check_values(book: &Book, council: &CouncilBook) -> Checked {
    let mut checked = Checked::default();
    for Made { upload, file, rows, one, other } in uploads(book, council) {
        match file {
            Ok(_) => {
                let other =
                    if upload == Upload::Journal { format!(" against {other}") } else { String::new() };
                checked.well.push(format!("{}: {rows} rows, {one}{other}.", upload.name()));
            }
            Err(faults) => {
                let new = faults.into_iter().filter(|fault| !checked.faults.contains(fault));
                let new: Vec<Fault> = new.collect();
                checked.faults.extend(new);
            }
        }
    }
    checked
}
