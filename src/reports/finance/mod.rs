//! What a council's finance systems are handed: a journal and a creditors' upload, each shaped by the council's own table of
//! columns, and the extract for transparency. One model of rows; no system's layout is built into it. Bank details and files
//! for banks are not made here or anywhere else: the payables system has them and makes those.

mod audit;
mod check;
mod codes;
mod control_line;
mod creditors;
mod elements;
mod fault;
mod field;
mod fields;
mod format;
mod journal;
mod mapping;
mod of_council;
mod outputs;
mod recompute;
mod sampling;
mod setting;
mod statement_no;
mod table;
mod transparency;
mod upload;
mod vat;

pub use check::{Checked, check, check_values};
pub(super) use codes::Code;
pub(super) use elements::{element_of, elements, net};
pub use fault::Fault;
pub use field::{Field, Upload};
pub(super) use of_council::{accrue_from, code_of_element, code_of_movement};
pub(super) use outputs::outputs;
pub use recompute::{Difference, OfPractice, Recomputed, recompute};
pub(super) use sampling::{Draw, draws};
pub use sampling::{Estimate, Extrapolated, Filled, Untaken, extrapolate, list};
pub use setting::Finance;
pub use statement_no::statement_no;
pub(super) use transparency::row as transparency_row;
pub use upload::{Made, uploads};
pub(super) use vat::vat_of;
