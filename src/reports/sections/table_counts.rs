//! What was found in each table of a return.

use crate::reports::said::{Cell, Kind, Matter, Section, Table, Tone};
use crate::returns::TableId;
use crate::validate::Validated;
use crate::words::Place;
use std::collections::{BTreeMap, BTreeSet};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "table_counts", gives: &["children"] };

/// What is counted of a table.
#[derive(Default)]
struct Count<'a> {
    findings: usize,
    rows: BTreeSet<&'a Place>,
    children: BTreeSet<&'a str>,
}

/// How much was found in each table, last year's findings apart; `None` when nothing was.
pub(in crate::reports) fn table_counts(validated: &Validated) -> Option<Section> {
    let mut counts: BTreeMap<(bool, TableId), Count<'_>> = BTreeMap::new();
    for finding in &validated.findings {
        let count = counts.entry((finding.last_year, finding.table)).or_default();
        count.findings += 1;
        count.rows.insert(&finding.place);
        count.children.insert(&finding.child);
    }
    let columns = [
        ("Table", Kind::Text),
        ("Findings", Kind::Count),
        ("Rows with one", Kind::Count),
        ("Children with one", Kind::Count),
        ("Rows in all", Kind::Count),
    ];
    let mut table = Table::new("by_table", "What was found, by table", &columns);
    let given = validated.cleared.given();
    for ((last, of), count) in &counts {
        let sent = if *last { given.last() } else { Some(given.this()) };
        let year = if *last { " of last year" } else { "" };
        table.push(vec![
            Cell::text(format!("{of}{year}")),
            Cell::count(count.findings),
            Cell::count(count.rows.len()),
            Cell::count(count.children.len()),
            Cell::count(sent.map_or(0, |sent| sent.all().count(*of))),
        ]);
    }
    let children: BTreeSet<&str> = counts.values().flat_map(|count| &count.children).copied().collect();
    let section = Section::on("by-table", &WORDS).tone(Tone::Detail);
    (!counts.is_empty()).then(|| section.with("children", &Cell::count(children.len())).table(table))
}
