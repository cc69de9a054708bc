//! What is wrong with most rows of a table: most likely one fault of an export, told once.

use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::validate::Grouped;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "on_most_rows", gives: &[] };

/// As many rows are named; the table of findings would hold thousands alike.
const NAMED: usize = 3;

/// The rules that mark most rows; `None` when none does.
pub(in crate::reports) fn on_most_rows(grouped: &Grouped<'_>) -> Option<Section> {
    if grouped.common.is_empty() {
        return None;
    }
    let columns = [
        ("Rule", Kind::Id),
        ("Table", Kind::Text),
        ("What must hold", Kind::Text),
        ("Rows marked", Kind::Count),
        ("Rows in all", Kind::Count),
        ("For example", Kind::Text),
    ];
    let mut table = Table::new("on_most_rows", "What is wrong with most rows", &columns);
    for common in &grouped.common {
        let named: Vec<String> = common
            .findings
            .iter()
            .take(NAMED)
            .map(|finding| {
                let row = finding.place.row.map(|row| format!("row {row}: ")).unwrap_or_default();
                format!("{row}{}", finding.says)
            })
            .collect();
        table.push(vec![
            Cell::Id(common.rule.code.into()),
            Cell::text(common.table.name()),
            Cell::text(common.rule.says),
            Cell::count(common.findings.len()),
            Cell::count(common.rows),
            Cell::text(named.join(" ")),
        ]);
    }
    Some(Section::on("on-most-rows", &WORDS).tone(Tone::Warning).table(table))
}
