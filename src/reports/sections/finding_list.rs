//! Every finding, with the cell, what is wrong and what to do.

use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Section, Table, Tone};

/// The findings of a return in the order of files and rows; `None` when there are none.
pub(in crate::reports) fn finding_list(council: &CouncilBook) -> Option<Section> {
    let validated = council.validated.as_ref()?;
    if validated.findings.is_empty() {
        return None;
    }
    let columns = [
        ("Table", Kind::Text),
        ("Row", Kind::Count),
        ("Child", Kind::Id),
        ("Columns", Kind::Text),
        ("What is wrong, what to do", Kind::Text),
        ("Rule", Kind::Id),
        ("File", Kind::Text),
    ];
    let mut table = Table::new("findings", "What to put right", &columns);
    for finding in &validated.findings {
        table.push(vec![
            Cell::text(finding.table.name()),
            finding.place.row.map_or(Cell::Symbol('z'), Cell::count),
            Cell::Id(finding.child.to_string()),
            Cell::text(finding.columns.join(", ")),
            Cell::text(capital(&finding.says)),
            Cell::Id(finding.rule.into()),
            Cell::text(short(&finding.place.file)),
        ]);
    }
    let words = "Rows are numbered as a spreadsheet shows them: the heading is row 1. Correct the record in your own \
                 system and send the table again; nothing is changed here.";
    Some(Section::new("findings", "What to put right").tone(Tone::Warning).say(words).table(table))
}

/// A message is said after "rule, child:"; on its own it begins like a sentence.
fn capital(says: &str) -> String {
    let mut letters = says.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The sender knows their own folder: period and file are enough.
fn short(file: &str) -> String {
    let mut parts: Vec<&str> = file.rsplitn(3, '/').take(2).collect();
    parts.reverse();
    parts.join("/")
}
