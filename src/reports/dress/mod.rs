//! In: a [`Document`](super::Document), the looks and a stamp. Out: the same document as a page, a workbook, JSON or CSV.
//! Only here do numbers become text and colours; the sections know nothing of it.

mod blocks;
mod built_in;
mod catalogue;
mod chart;
mod contrast;
mod csv;
mod error;
mod folder;
mod json;
mod looks;
mod order;
mod own;
mod page;
mod scale;
mod script;
mod specimen;
mod trend;
mod try_on;
mod view;
mod wording;
mod workbook;

pub use built_in::{BUILT_IN, Template};
pub use catalogue::catalogue;
pub use csv::{csv, inert};
pub use error::DressError;
pub use json::json;
pub use looks::Looks;
pub use page::page;
pub use workbook::workbook;
pub(super) use workbook::{
    Other, declare_language, excel_day, height_of, nearest, plain_table, workbook_with,
};

use crate::words::{Date, Month};

/// When and by what a document was made: in every footer, cover and property, and nothing else may vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The month that the document is about.
    pub period: Month,
    /// The day on which the run was made.
    pub as_at: Date,
    /// The version of the program.
    pub version: &'static str,
}
