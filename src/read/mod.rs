//! In: a folder. Out: a verdict on every file in it, and a [`Sheet`] for each table of text found.
//! Text with places, no meaning yet: what a column says is for the rooms after this one.

mod binary_workbook;
mod by_name;
mod cell_text;
mod csv_text;
mod decode;
#[doc(hidden)]
pub mod doors;
mod each_row;
mod formulas;
mod found;
mod grid;
mod intake;
mod key;
mod leading_zeros;
mod letters;
mod limits;
mod lines;
#[cfg(test)]
mod made;
mod old_workbook;
mod one_file;
mod parts;
mod preflight;
mod raw_lines;
mod sheet;
mod sheet_xml;
mod sniff;
mod usual_cells;
mod walk;
mod workbook;
mod worker;
mod xml;
mod zip_set;

pub use by_name::{read_named, seal_of, seen_named};
pub use each_row::each_row;
pub use intake::{Complaint, Intake, Oddity, Seen, Verdict};
pub use key::Key;
pub use one_file::{Workbooks, read_bytes};
pub use parts::{Part, file_bytes, parts};
pub use sheet::{Row, Sheet};
pub use worker::read_workbook;
pub use xml::{XmlLimits, read_xml};

use rayon::prelude::*;
use std::path::Path;

/// Reads one file, called as it was asked for.
///
/// # Errors
/// When there is no such file. What is wrong with it is in its verdict.
pub fn read_file(path: &Path, workbooks: &Workbooks) -> anyhow::Result<Intake> {
    Ok(one_file::look_at(walk::one(path)?, workbooks))
}

/// Reads every file in the folder `under` of the folder `root`; `""` is all of it.
///
/// # Errors
/// When the folder cannot be walked. What is wrong with a file is in its verdict.
pub fn read(root: &Path, under: &str, workbooks: &Workbooks) -> anyhow::Result<Intake> {
    let met = walk::walk(root, under)?;
    let read: Vec<_> = met.into_par_iter().map(|met| one_file::look_at(met, workbooks)).collect();
    let mut intake = Intake::default();
    for one in read {
        intake.take(one);
    }
    Ok(intake)
}
