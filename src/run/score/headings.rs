//! The headings of a table of figures, in any order and any case.

use crate::read::{Row, Sheet};
use crate::words::nearest;

/// The columns, the first two of which must be there.
pub(super) const HEADINGS: [&str; 6] =
    ["PRACTICE", "INDICATOR", "NUMERATOR", "DENOMINATOR", "RATE", "BASELINE"];

/// Where each column stands in the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns([Option<usize>; HEADINGS.len()]);

/// Is this a table of figures?
pub(super) fn are_of_figures(sheet: &Sheet) -> bool {
    let first = first(sheet);
    HEADINGS[..2].iter().all(|heading| first.iter().any(|cell| cell == heading))
}

fn first(sheet: &Sheet) -> Vec<String> {
    sheet.rows().take(1).flat_map(Row::cells).map(str::to_uppercase).collect()
}

impl Columns {
    /// The columns of a table, or what is wrong with its headings.
    pub(super) fn of(sheet: &Sheet) -> Result<Self, Vec<String>> {
        let place = sheet.place().at_row(sheet.rows().next().map_or(1, Row::number));
        let first = first(sheet);
        let mut wrong = Vec::new();
        for (at, heading) in first.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            if !HEADINGS.contains(&heading.as_str()) {
                let meant = nearest(heading, HEADINGS).map(|name| format!(" Did you mean {name}?"));
                wrong.push(format!(
                    "{place}: There is no column {heading} in a table of figures.{} Give any of: {}.",
                    meant.unwrap_or_default(),
                    HEADINGS.join(", ")
                ));
            }
            if first[..at].contains(heading) {
                wrong.push(format!("{place}: The column {heading} is here a second time. Keep one."));
            }
        }
        let columns = Self(HEADINGS.map(|heading| first.iter().position(|cell| cell == heading)));
        let has = |heading| columns.at(heading).is_some();
        for heading in HEADINGS[..2].iter().filter(|heading| !has(heading)) {
            wrong.push(format!(
                "{place}: The column {heading} is missing. Give the headings PRACTICE, INDICATOR, and RATE or NUMERATOR and \
                 DENOMINATOR."
            ));
        }
        let counts = has("NUMERATOR") && has("DENOMINATOR");
        if !(has("RATE") || counts) {
            wrong.push(format!("{place}: No column holds figures. Give RATE, or NUMERATOR and DENOMINATOR."));
        }
        if wrong.is_empty() { Ok(columns) } else { Err(wrong) }
    }

    fn at(self, heading: &str) -> Option<usize> {
        let known = HEADINGS.iter().position(|known| *known == heading).expect("a heading of this table");
        self.0[known]
    }

    /// A cell of a row; blank where the table has no such column.
    pub(super) fn cell<'a>(self, row: Row<'a>, heading: &str) -> &'a str {
        self.at(heading).map_or("", |at| row.cell(at))
    }
}
