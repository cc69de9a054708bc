//! Rules that could not run: never shown as clean.

use crate::reports::said::{Cell, Kind, Matter, Section, Table};
use crate::validate::Validated;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "not_run", gives: &[] };

/// The rules that could not run, and why; `None` when all ran.
pub(in crate::reports) fn not_run(validated: Option<&Validated>) -> Option<Section> {
    let validated = validated.filter(|validated| !validated.not_run.is_empty())?;
    let columns = [
        ("Rule", Kind::Id),
        ("Table", Kind::Text),
        ("What must hold", Kind::Text),
        ("Why it did not run", Kind::Text),
    ];
    let mut table = Table::new("not_run", "Rules that could not run", &columns);
    for skipped in &validated.not_run {
        table.push(vec![
            Cell::Id(skipped.rule.code.into()),
            Cell::text(skipped.rule.table.name()),
            Cell::text(skipped.rule.says),
            Cell::text(&skipped.because),
        ]);
    }
    Some(Section::on("not-run", &WORDS).table(table))
}
