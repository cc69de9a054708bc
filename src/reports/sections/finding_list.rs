//! Every finding of a child, with the cell, what is wrong and what to do.

use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::validate::Grouped;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "finding_list", gives: &[] };

/// The findings of a return, child by child; `None` when there are none.
pub(in crate::reports) fn finding_list(grouped: &Grouped<'_>) -> Option<Section> {
    if grouped.by_child.is_empty() {
        return None;
    }
    let columns = [
        ("Child", Kind::Id),
        ("Table", Kind::Text),
        ("Row", Kind::Count),
        ("What is wrong, what to do", Kind::Text),
        ("Columns", Kind::Text),
        ("Found by", Kind::Text),
        ("Rule", Kind::Id),
        ("File", Kind::Text),
    ];
    let mut table = Table::new("findings", "What to put right", &columns);
    for finding in grouped.by_child.values().flatten() {
        table.push(vec![
            Cell::Id(finding.child.to_string()),
            Cell::text(finding.table.name()),
            finding.place.row.map_or(Cell::Symbol('z'), Cell::count),
            Cell::text(capital(&finding.says)),
            Cell::text(finding.columns.join(", ")),
            Cell::text(finding.found_by()),
            Cell::Id(finding.rule.into()),
            Cell::text(short(&finding.place.file)),
        ]);
    }
    Some(Section::on("findings", &WORDS).tone(Tone::Warning).table(table))
}

/// A message is said after "rule, child:"; on its own it begins like a sentence.
pub(in crate::reports) fn capital(says: &str) -> String {
    let mut letters = says.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sender knows their own folder: period and file are enough.
pub(super) fn short(file: &str) -> String {
    let mut parts: Vec<&str> = file.rsplitn(3, '/').take(2).collect();
    parts.reverse();
    parts.join("/")
}
