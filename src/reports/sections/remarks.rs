//! What was odd about files, sheets and rows before any rule ran.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::returns::Effect;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "remarks", gives: &[] };

/// The remarks on a council's files; `None` when there are none.
pub(in crate::reports) fn remarks(council: &CouncilBook) -> Option<Section> {
    if council.remarks.is_empty() {
        return None;
    }
    let columns = [("Where", Kind::Text), ("Effect", Kind::Text), ("What is wrong, what to do", Kind::Text)];
    let mut table = Table::new("files_and_rows", "Files, headings and rows", &columns);
    for remark in &council.remarks {
        let effect = match remark.effect {
            Effect::Noted => "noted",
            Effect::RowRefused => "this row is not used",
            Effect::TableRefused => "this file or table is not used",
        };
        table.push(vec![Cell::text(remark.place.to_string()), Cell::text(effect), Cell::text(&remark.says)]);
    }
    Some(Section::on("files-and-rows", &WORDS).tone(Tone::Warning).table(table))
}
