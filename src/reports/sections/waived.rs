//! Findings that the council has waived: counted and shown, never hidden.

use super::finding_list::{capital, short};
use crate::reports::book::CouncilBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "waived", gives: &[] };

/// The waived findings of a return; `None` when there are none.
pub(in crate::reports) fn waived(council: &CouncilBook) -> Option<Section> {
    let validated = council.validated.as_ref().filter(|validated| !validated.waived.is_empty())?;
    let columns = [
        ("Child", Kind::Id),
        ("Table", Kind::Text),
        ("Row", Kind::Count),
        ("Rule", Kind::Id),
        ("What is found", Kind::Text),
        ("Why it is waived", Kind::Text),
        ("Until", Kind::Text),
        ("File", Kind::Text),
    ];
    let mut table = Table::new("waived", "What the council has waived", &columns);
    for waived in &validated.waived {
        let finding = &waived.finding;
        table.push(vec![
            Cell::Id(finding.child.to_string()),
            Cell::text(finding.table.name()),
            finding.place.row.map_or(Cell::Symbol('z'), Cell::count),
            Cell::Id(finding.rule.into()),
            Cell::text(capital(&finding.says)),
            Cell::text(&*waived.reason),
            Cell::Day(waived.expires),
            Cell::text(short(&finding.place.file)),
        ]);
    }
    Some(Section::on("waived", &WORDS).tone(Tone::Detail).table(table))
}
