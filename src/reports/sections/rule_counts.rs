//! Every rule that ran, those that found nothing too.

use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::validate::Validated;

/// What its words may name.
pub(in crate::reports) static WORDS: Matter =
    Matter { name: "rule_counts", gives: &["ran", "clean", "not_run"] };

/// How many rows each rule marked.
pub(in crate::reports) fn rule_counts(validated: Option<&Validated>) -> Section {
    let Some(validated) = validated else {
        return Section::on("rules", &WORDS);
    };
    let columns = [
        ("Rule", Kind::Id),
        ("Table", Kind::Text),
        ("What must hold", Kind::Text),
        ("Rows marked", Kind::Count),
    ];
    let mut table = Table::new("rules", "Rules that ran", &columns);
    for ran in &validated.ran {
        table.push(vec![
            Cell::Id(ran.rule.code.into()),
            Cell::text(ran.rule.table.name()),
            Cell::text(ran.rule.says),
            Cell::count(ran.found),
        ]);
    }
    let clean = validated.ran.iter().filter(|ran| ran.found == 0).count();
    Section::on("rules", &WORDS)
        .tone(Tone::Detail)
        .with("ran", &Cell::count(validated.ran.len()))
        .with("clean", &Cell::count(clean))
        .with("not_run", &Cell::count(validated.not_run.len()))
        .table(table)
}
