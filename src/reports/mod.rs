//! In: what the other rooms found. Out: files: pages, workbooks, JSON and CSV for each reader.
//! What is said is said once, as a [`Document`]; a dress (page, workbook, JSON) decides how it looks.

pub mod behind;
pub mod book;
mod chain;
pub mod check_workbook;
mod contract_workbook;
mod controls;
pub mod documents;
pub mod dress;
mod files;
pub mod finance;
mod forecast;
mod progress;
mod returned;
pub mod returns_due;
pub mod said;
mod sections;
pub mod shelf;
mod sums;
mod write;
mod written;

pub use contract_workbook::{contract_workbook, example};
pub use controls::{Control, controls};
pub use dress::{DressError, Looks, Stamp, inert};
pub use files::write_file;
pub use progress::Progress;
pub use returned::{Returned, returned_workbook};
pub use said::{Cell, Chart, Column, Document, Kind, Profile, Section, Table};
pub use sums::{Sums, sums};
pub use write::{Unrendered, render, render_one};
pub use written::{Output, Written};
