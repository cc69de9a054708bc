//! A contract's table: cells asked for by heading and kind, each wrong one a lint with its place.

use super::Lint;
use crate::read::{Row, Sheet};
use crate::words::{Date, Exact, Month, Pence, Place, exact, nearest, read_date, read_exact};
use std::str::FromStr;

/// A table of a contract, recognised by its headings in the first row.
pub(super) struct Grid<'a> {
    sheet: &'a Sheet,
    headings: &'static [&'static str],
    columns: Vec<usize>,
}

/// One row of it.
pub(super) struct GridRow<'a, 'g> {
    grid: &'g Grid<'a>,
    row: Row<'a>,
}

impl<'a> Grid<'a> {
    /// The table with these headings among a contract's sheets; a lint when there is none or more than one.
    pub(super) fn find(
        name: &str,
        headings: &'static [&'static str],
        sheets: &[&'a Sheet],
        folder: &Place,
        lints: &mut Vec<Lint>,
    ) -> Option<Self> {
        let mut found = sheets.iter().filter_map(|sheet| Self::of(sheet, headings));
        let Some(grid) = found.next() else {
            let says =
                format!("There is no table '{name}'. Give one with the headings {}.", headings.join(", "));
            lints.push(Lint::error("L105", folder.clone(), says));
            return None;
        };
        if let Some(other) = found.next() {
            let says = format!("The table '{name}' is here a second time. Keep one.");
            lints.push(Lint::error("L106", other.sheet.place(), says));
        }
        grid.ragged(lints);
        Some(grid)
    }

    /// A comma too many in a CSV file shifts every value after it, so such a row is an error even where all can be read.
    fn ragged(&self, lints: &mut Vec<Lint>) {
        let width = self.sheet.rows().next().map_or(0, Row::len);
        let is_csv = self.sheet.name().is_none();
        for row in self.sheet.rows().skip(1).filter(|row| is_csv && !row.is_empty() && row.len() != width) {
            let says = format!(
                "The row has {} values, but there are {width} headings. Give a value for each.",
                row.len()
            );
            lints.push(Lint::error("L103", row.place(), says));
        }
    }

    fn of(sheet: &'a Sheet, headings: &'static [&'static str]) -> Option<Self> {
        let first = sheet.rows().next()?;
        let found: Vec<String> = first.cells().map(str::to_uppercase).collect();
        let place = |heading: &&str| found.iter().position(|cell| cell == heading);
        let columns = headings.iter().map(place).collect::<Option<Vec<usize>>>()?;
        Some(Self { sheet, headings, columns })
    }

    /// Its rows below the headings with anything in them.
    pub(super) fn rows(&self) -> impl Iterator<Item = GridRow<'a, '_>> {
        self.sheet.rows().skip(1).filter(|row| !row.is_empty()).map(|row| GridRow { grid: self, row })
    }

    /// The table as a place.
    pub(super) fn place(&self) -> Place {
        self.sheet.place()
    }
}

impl<'a> GridRow<'a, '_> {
    /// The row as a place.
    pub(super) fn place(&self) -> Place {
        self.row.place()
    }

    /// A cell as a place.
    pub(super) fn place_of(&self, heading: &'static str) -> Place {
        self.place().at_column(heading)
    }

    /// A cell's text.
    pub(super) fn text(&self, heading: &'static str) -> &'a str {
        let at = self.grid.headings.iter().position(|name| *name == heading);
        self.row.cell(self.grid.columns[at.expect("a heading of this table")])
    }

    /// A cell read by `read`, or a lint that says what was found and what would be accepted.
    pub(super) fn read<T>(
        &self,
        heading: &'static str,
        accepted: &str,
        lints: &mut Vec<Lint>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(heading);
        let value = read(text);
        if value.is_none() {
            let found = if text.is_empty() {
                "Nothing stands here.".into()
            } else {
                format!("'{text}' stands here.")
            };
            lints.push(Lint::error("L103", self.place_of(heading), format!("{found} Give {accepted}.")));
        }
        value
    }

    /// A percentage, as a fraction of one.
    pub(super) fn percent(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Exact> {
        self.read(heading, "a percentage from 0 to 100, such as 8.4", lints, percent)
    }

    /// Pounds and pence.
    pub(super) fn pounds(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Pence> {
        self.read(heading, "pounds with at most two decimals, such as 4100000.00", lints, pounds)
    }

    /// A day.
    pub(super) fn day(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Date> {
        self.read(heading, "a date as dd/mm/yyyy", lints, read_date)
    }

    /// A month.
    pub(super) fn month(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Month> {
        self.read(heading, "a month as 2027-09", lints, |text| Month::from_str(text).ok())
    }

    /// A whole number.
    pub(super) fn count(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<u64> {
        self.read(heading, "a whole number", lints, |text| text.parse().ok())
    }

    /// One of some words, with the nearest one suggested.
    pub(super) fn one_of<T: Copy>(
        &self,
        heading: &'static str,
        choices: &[(&str, T)],
        lints: &mut Vec<Lint>,
    ) -> Option<T> {
        let text = self.text(heading);
        let found = choices.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            lints.push(Lint::error("L105", self.place_of(heading), unknown(text, &names)));
        }
        found
    }
}

/// What is said of a word that is not one of those allowed.
pub(super) fn unknown(text: &str, names: &[&str]) -> String {
    if text.is_empty() {
        return format!("Nothing stands here. Give one of: {}.", names.join(", "));
    }
    let meant = nearest(text, names.iter().copied());
    let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    format!("'{text}' is not known here.{meant} Give one of: {}.", names.join(", "))
}

/// A percentage from 0 to 100 as a fraction of one; the sign is optional.
pub(super) fn percent(text: &str) -> Option<Exact> {
    let plain = text.strip_suffix('%').unwrap_or(text).trim_end();
    let rate = read_exact(plain)? * exact(1, 100);
    (exact(0, 1) <= rate && rate <= exact(1, 1)).then_some(rate)
}

/// Pounds that are not negative.
pub(super) fn pounds(text: &str) -> Option<Pence> {
    Pence::read(text).filter(|pounds| *pounds >= Pence::ZERO)
}
