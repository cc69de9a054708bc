//! Plays a story on a stage of its own: inputs laid out in a temporary folder, the built program run there, and
//! everything a reader would look at written into a transcript that must not change unnoticed.

mod compare;
mod folder;
mod outcome;
mod sheet;
mod stage;

pub(crate) use folder::{Tree, copy, tree};
pub(crate) use sheet::workbook_of;
pub(crate) use stage::Stage;
