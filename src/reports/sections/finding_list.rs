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
        ("File", Kind::Text),
        ("Sheet", Kind::Text),
        ("Row", Kind::Count),
        ("Columns", Kind::Text),
        ("Rule", Kind::Id),
        ("Child", Kind::Id),
        ("What is wrong, what to do", Kind::Text),
    ];
    let mut table = Table::new("findings", "What to put right", &columns);
    for finding in &validated.findings {
        let sheet = finding.place.sheet.as_ref().map_or(Cell::Symbol('z'), |sheet| Cell::text(&**sheet));
        table.push(vec![
            Cell::text(&*finding.place.file),
            sheet,
            finding.place.row.map_or(Cell::Symbol('z'), Cell::count),
            Cell::text(finding.columns.join(", ")),
            Cell::Id(finding.rule.into()),
            Cell::Id(finding.child.to_string()),
            Cell::text(&finding.says),
        ]);
    }
    let table = table.note("z: not applicable: the file has no sheets.");
    let words = "Rows are numbered as a spreadsheet shows them: the heading is row 1. Correct the record in your own \
                 system and send the table again; nothing is changed here.";
    Some(Section::new("findings", "What to put right").tone(Tone::Warning).say(words).table(table))
}
