//! The lines that were measured, each with where its children stand.

use super::evidence_children::anchor;
use crate::reports::behind::Behind;
use crate::reports::book::PracticeBook;
use crate::reports::said::{Cell, Kind, Matter, Section, Table};

/// What its words may name.
pub(in crate::reports) static WORDS: Matter = Matter { name: "evidence_lines", gives: &["lines"] };

/// A row for each line and window, with a link to the children behind it.
pub(in crate::reports) fn evidence_lines(lines: &[(&PracticeBook, Behind<'_>)]) -> Section {
    let columns = [
        ("Line", Kind::Text),
        ("Practice", Kind::Text),
        ("To", Kind::Day),
        ("Has", Kind::Count),
        ("Has not", Kind::Count),
        ("Out of population", Kind::Count),
        ("Excluded", Kind::Count),
        ("Excepted", Kind::Count),
        ("Unknown", Kind::Count),
        ("All children", Kind::Count),
    ];
    let mut table =
        Table::new("evidence", "The lines that were measured, and the children of each", &columns);
    for (practice, behind) in lines {
        for (at, figure) in &behind.figures {
            let count = figure.states;
            let settles = if behind.settles { ", settled" } else { "" };
            // Two years of one clause lead to two places, and a link says to which.
            let (clause, title) = (&behind.clause.id, &behind.clause.measure.title);
            let year = if behind.figures.len() > 1 { format!(", year to {at}") } else { String::new() };
            let text = format!("{clause} {title}{settles}{year}");
            let mut row = vec![
                Cell::Link { text, to: format!("#{}", anchor(practice, behind, *at)) },
                Cell::text(practice.name()),
                Cell::Day(*at),
            ];
            let counts = [
                count.has,
                count.has_not,
                count.out,
                count.excluded,
                count.excepted,
                count.unknown,
                count.all(),
            ];
            row.extend(counts.map(Cell::count));
            table.push(row);
        }
    }
    let section = Section::on("evidence", &WORDS).with("lines", &Cell::count(lines.len()));
    if table.rows.is_empty() { section } else { section.table(table) }
}
