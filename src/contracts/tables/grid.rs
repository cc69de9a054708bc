//! A contract's table: cells asked for by heading and kind, each wrong one a lint with its place.

use super::table::{Accepts, Column, READ_ME, Table};
use crate::contracts::{Lint, Scale};
use crate::read::{Row, Sheet};
use crate::words::{Date, Exact, Month, Pence, Place, exact, nearest, read_date, read_exact};
use std::str::FromStr;

/// A table of a contract, recognised by its headings in the first row.
pub(crate) struct Grid<'a> {
    sheet: &'a Sheet,
    table: &'static Table,
    columns: Vec<Option<usize>>,
}

/// One row of it.
pub(crate) struct GridRow<'a, 'g> {
    grid: &'g Grid<'a>,
    row: Row<'a>,
}

/// The sheets of a contract, from which each table is asked for once.
pub(crate) struct Grids<'a> {
    pub(crate) sheets: &'a [&'a Sheet],
    pub(crate) folder: &'a Place,
}

impl<'a> Grids<'a> {
    /// A table among the sheets; a lint when a needed one is not there, or one is there twice.
    pub(crate) fn find(&self, table: &'static Table, lints: &mut Vec<Lint>) -> Option<Grid<'a>> {
        let mut found = self.sheets.iter().filter_map(|sheet| Grid::of(sheet, table));
        let Some(grid) = found.next() else {
            if table.needed {
                let headings: Vec<&str> = table.headings().collect();
                let says = format!(
                    "There is no table '{}'. Give one with the headings {}.",
                    table.name,
                    headings.join(", ")
                );
                lints.push(Lint::error("L105", self.folder.clone(), says));
            }
            return None;
        };
        if let Some(other) = found.next() {
            let says = format!("The table '{}' is here a second time. Keep one.", table.name);
            lints.push(Lint::error("L106", other.sheet.place(), says));
        }
        grid.ragged(lints);
        grid.strange(lints);
        Some(grid)
    }

    /// Reads the rows of a table; those that cannot be read are told and left out.
    pub(crate) fn all<T>(
        &self,
        table: &'static Table,
        lints: &mut Vec<Lint>,
        read: impl Fn(&GridRow<'_, '_>, &mut Vec<Lint>) -> Option<T>,
    ) -> Vec<T> {
        let grid: Option<Grid<'_>> = self.find(table, lints);
        grid.iter().flat_map(Grid::rows).filter_map(|row| read(&row, lints)).collect()
    }

    /// Sheets that are none of a contract's tables: a term that nobody reads is worse than a missing one.
    pub(crate) fn strays(&self, tables: &[&'static Table], lints: &mut Vec<Lint>) {
        for sheet in self.sheets {
            let explains = sheet.name().is_some_and(|name| **name == *READ_ME);
            let known = explains || tables.iter().any(|table| Grid::of(sheet, table).is_some());
            if known || sheet.rows().len() == 0 {
                continue;
            }
            let names: Vec<&str> = tables.iter().map(|table| table.name).collect();
            let says = format!(
                "These headings are of no table of a contract. Give one of: {}; `outturn explain` with its name shows its headings.",
                names.join(", ")
            );
            lints.push(Lint::error("L105", sheet.place(), says));
        }
    }
}

impl<'a> Grid<'a> {
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

    /// A column that the table does not have would be read by nobody.
    fn strange(&self, lints: &mut Vec<Lint>) {
        let known: Vec<&str> = self.table.columns.iter().map(|column| column.heading).collect();
        let Some(first) = self.sheet.rows().next() else { return };
        for heading in first.cells().map(str::to_uppercase).filter(|heading| !heading.is_empty()) {
            if !known.contains(&heading.as_str()) {
                lints.push(Lint::error("L105", first.place(), unknown(&heading, &known)));
            }
        }
    }

    /// The sheet as the table, when it has the table's headings.
    pub(crate) fn of(sheet: &'a Sheet, table: &'static Table) -> Option<Self> {
        let first = sheet.rows().next()?;
        let found: Vec<String> = first.cells().map(str::to_uppercase).collect();
        let place = |column: &Column| found.iter().position(|cell| cell == column.heading);
        let columns: Vec<Option<usize>> = table.columns.iter().map(place).collect();
        let whole =
            table.columns.iter().zip(&columns).all(|(column, place)| column.optional || place.is_some());
        whole.then_some(Self { sheet, table, columns })
    }

    /// Its rows below the headings with anything in them.
    pub(crate) fn rows(&self) -> impl Iterator<Item = GridRow<'a, '_>> {
        self.sheet.rows().skip(1).filter(|row| !row.is_empty()).map(|row| GridRow { grid: self, row })
    }

    /// The table as a place.
    pub(crate) fn place(&self) -> Place {
        self.sheet.place()
    }
}

impl<'a> GridRow<'a, '_> {
    /// The row as a place.
    pub(crate) fn place(&self) -> Place {
        self.row.place()
    }

    /// A cell as a place.
    pub(crate) fn place_of(&self, heading: &'static str) -> Place {
        self.place().at_column(heading)
    }

    /// A cell's text.
    pub(crate) fn text(&self, heading: &'static str) -> &'a str {
        let at = self.grid.table.columns.iter().position(|column| column.heading == heading);
        self.grid.columns[at.expect("a heading of this table")].map_or("", |column| self.row.cell(column))
    }

    /// A cell read by `read`, or a lint that says what was found and what would be accepted.
    pub(crate) fn read<T>(
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

    /// A cell that may be blank: `Some(None)` when it is, `None` when it is wrong.
    #[expect(clippy::option_option, reason = "wrong, blank and given are three answers")]
    pub(crate) fn if_given<T>(
        &self,
        heading: &'static str,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<Option<T>> {
        if self.text(heading).is_empty() { Some(None) } else { read(self).map(Some) }
    }

    /// A percentage, as a fraction of one.
    pub(crate) fn percent(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Exact> {
        self.read(heading, "a percentage from 0 to 100, such as 8.4", lints, percent)
    }

    /// A rate on a measure's scale.
    pub(crate) fn rate(&self, heading: &'static str, scale: Scale, lints: &mut Vec<Lint>) -> Option<Exact> {
        let accepted = match scale {
            Scale::Percent => "a percentage from 0 to 100, such as 8.4",
            _ => "a number with at most eight decimals, such as 426",
        };
        let whole = exact(1, 1);
        self.read(heading, accepted, lints, |text| {
            scale
                .read(text)
                .filter(|rate| *rate >= exact(0, 1) && (scale != Scale::Percent || *rate <= whole))
        })
    }

    /// A number that is not negative.
    pub(crate) fn decimal(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Exact> {
        self.read(heading, &Accepts::Decimal.words(), lints, super::items::not_negative)
    }

    /// Text that is not blank.
    pub(crate) fn some_text(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Box<str>> {
        self.read(heading, "some text", lints, |text| (!text.is_empty()).then(|| text.into()))
    }

    /// Pounds and pence.
    pub(crate) fn pounds(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Pence> {
        self.read(heading, "pounds with at most two decimals, such as 4100000.00", lints, pounds)
    }

    /// A day.
    pub(crate) fn day(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Date> {
        self.read(heading, "a date as dd/mm/yyyy", lints, read_date)
    }

    /// A month.
    pub(crate) fn month(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<Month> {
        self.read(heading, "a month as 2027-09", lints, |text| Month::from_str(text).ok())
    }

    /// A whole number.
    pub(crate) fn count(&self, heading: &'static str, lints: &mut Vec<Lint>) -> Option<u64> {
        self.read(heading, "a whole number", lints, |text| text.parse().ok())
    }

    /// A cell read by `read`, whose fault has a code of its own.
    pub(crate) fn read_or<T>(
        &self,
        code: &'static str,
        heading: &'static str,
        accepted: &str,
        lints: &mut Vec<Lint>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let mut said = Vec::new();
        let value = self.read(heading, accepted, &mut said, read);
        lints.extend(said.into_iter().map(|lint| Lint { code, ..lint }));
        value
    }

    /// One of some words; a blank cell has a code of its own.
    pub(crate) fn one_of_or<T: Copy>(
        &self,
        code: &'static str,
        heading: &'static str,
        choices: &[(&str, T)],
        lints: &mut Vec<Lint>,
    ) -> Option<T> {
        let mut said = Vec::new();
        let value = self.one_of(heading, choices, &mut said);
        let code = if self.text(heading).is_empty() { code } else { "L105" };
        lints.extend(said.into_iter().map(|lint| Lint { code, ..lint }));
        value
    }

    /// One of some words, with the nearest one suggested.
    pub(crate) fn one_of<T: Copy>(
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
pub(crate) fn unknown(text: &str, names: &[&str]) -> String {
    if text.is_empty() {
        return format!("Nothing stands here. Give one of: {}.", names.join(", "));
    }
    let meant = nearest(text, names.iter().copied());
    let meant = meant.map(|name| format!(" Did you mean {name}?")).unwrap_or_default();
    format!("'{text}' is not known here.{meant} Give one of: {}.", names.join(", "))
}

/// A percentage from 0 to 100 as a fraction of one; the sign is optional.
pub(crate) fn percent(text: &str) -> Option<Exact> {
    let plain = text.strip_suffix('%').unwrap_or(text).trim_end();
    let rate = read_exact(plain)? * exact(1, 100);
    (exact(0, 1) <= rate && rate <= exact(1, 1)).then_some(rate)
}

/// Pounds that are not negative.
pub(crate) fn pounds(text: &str) -> Option<Pence> {
    Pence::read(text).filter(|pounds| *pounds >= Pence::ZERO)
}
