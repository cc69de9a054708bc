//! How a return that is given back is put right and sent again.

use crate::reports::said::{Matter, Section};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "send_again", gives: &[] };

/// What to do with the workbook.
pub(in crate::reports) fn send_again() -> Section {
    Section::on("send-again", &WORDS)
}
