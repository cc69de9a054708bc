//! In: the tables that a council sent, and what was found in them. Out: the workbook in which they go back to it: every
//! cell as it was sent, the wrong ones marked, and beside each row what is wrong, so that it can be put right there and
//! sent again. It holds all that was sent, so it is for the sender alone.

mod by_row;
mod formats;
mod marked;
mod row_said;
mod sent_sheet;
mod workbook;

pub(in crate::reports) use marked::Marked;
pub(in crate::reports) use row_said::RowSaid;
pub use workbook::returned_workbook;

use crate::returns::Remark;
use crate::validate::Validated;
use crate::words::Period;

/// A return that is to be given back.
#[derive(Clone, Debug)]
pub struct Returned<'a> {
    /// The code of the council; empty where nothing says which it is.
    pub council: &'a str,
    /// Its name.
    pub council_name: &'a str,
    /// Is it made up?
    pub example_data: bool,
    /// The period that it was sent for.
    pub period: Period,
    /// What was sent, as it was read.
    pub sheets: Vec<&'a crate::read::Sheet>,
    /// What was odd about files, headings and rows.
    pub remarks: &'a [Remark],
    /// What the rules found.
    pub validated: &'a Validated,
}
