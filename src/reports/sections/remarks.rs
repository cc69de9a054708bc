//! What was odd about files, sheets and rows before any rule ran.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};
use crate::returns::Effect;

/// The remarks on a council's files; `None` when there are none.
pub(in crate::reports) fn remarks(council: &CouncilBook) -> Option<Section> {
    if council.remarks.is_empty() {
        return None;
    }
    let columns = [("Where", Kind::Text), ("Effect", Kind::Text), ("What is wrong, what to do", Kind::Text)];
    let mut table = Table::new("files_and_rows", "Files, headings and rows", &columns);
    for remark in &council.remarks {
        let effect = match remark.effect {
            Effect::Noted => "read all the same",
            Effect::RowRefused => "this row is not used",
            Effect::TableRefused => "this file or table is not used",
        };
        table.push(vec![Cell::text(remark.place.to_string()), Cell::text(effect), Cell::text(&remark.says)]);
    }
    let words =
        "These come first: while a file or a heading is wrong, what the rules say of its rows is not whole.";
    Some(
        Section::new("files-and-rows", "Files, headings and rows")
            .tone(Tone::Warning)
            .say(words)
            .table(table),
    )
}
