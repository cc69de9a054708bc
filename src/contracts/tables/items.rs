//! The table of single values: one row an item.

use super::grid::{Grid, GridRow, pounds, unknown};
use super::item_list::ITEMS;
use super::table::{Accepts, Column, Table};
use crate::contracts::{Lint, Severity};
use crate::words::{Exact, Month, Pence, Place, exact, read_date, read_exact};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The table `contract`.
pub(crate) static TABLE: Table = Table {
    name: "contract",
    says: "One row for each single value of the contract. All of them must be stated, but for those that say what they are when they are left out.",
    needed: true,
    columns: &[
        Column::new("ITEM", Accepts::Text, "the item's name"),
        Column::new("VALUE", Accepts::Text, "its value"),
        Column::new("REFERENCE", Accepts::Text, "the paragraph of the signed text that it comes from"),
        Column::optional("DECIDES", Accepts::Text, "what the item decides, for people; it is not read"),
    ],
};

/// A single value of a contract.
#[derive(Debug)]
pub struct Item {
    /// Its name.
    pub name: &'static str,
    /// What it decides.
    pub says: &'static str,
    /// What is accepted.
    pub accepts: Accepts,
    /// What it is where a contract does not state it; `None` for one that must be stated.
    pub default: Option<&'static str>,
    /// The lint raised when it is missing or says what would be a trap.
    pub code: &'static str,
    /// How grave that is.
    pub severity: Severity,
}

/// The items of a contract, found once by name.
pub(crate) struct Items<'a, 'g> {
    rows: Vec<(&'static Item, GridRow<'a, 'g>)>,
    place: Place,
}

impl<'a, 'g> Items<'a, 'g> {
    pub(crate) fn of(grid: &'g Grid<'a>, lints: &mut Vec<Lint>) -> Self {
        let mut rows: Vec<(&'static Item, GridRow<'a, 'g>)> = Vec::new();
        let names: Vec<&str> = ITEMS.iter().map(|item| item.name).collect();
        for row in grid.rows() {
            let written = row.text("ITEM");
            let Some(item) = ITEMS.iter().find(|item| item.name == written) else {
                lints.push(Lint::error("L105", row.place_of("ITEM"), unknown(written, &names)));
                continue;
            };
            // A template has a row for every item: left blank, one that need not be stated is not.
            if item.default.is_some() && row.text("VALUE").is_empty() {
                continue;
            }
            let name = item.name;
            if row.text("REFERENCE").is_empty() {
                let says =
                    format!("{name} has no reference. Say which paragraph of the contract it comes from.");
                lints.push(Lint::warning("L104", row.place_of("REFERENCE"), says));
            }
            if rows.iter().any(|(known, _)| known.name == name) {
                let says = format!("{name} is here a second time. Keep one.");
                lints.push(Lint::error("L106", row.place(), says));
            } else {
                rows.push((item, row));
            }
        }
        let there = |item: &Item| rows.iter().any(|(known, _)| known.name == item.name);
        let missing = ITEMS.iter().filter(|item| item.default.is_none() && !there(item));
        for item in missing {
            let says = format!("The item {} is missing: {}. Add a row for it.", item.name, item.says);
            lints.push(Lint::of(item.code, item.severity, grid.place(), says));
        }
        Self { rows, place: grid.place() }
    }

    fn row(&self, name: &str) -> Option<&(&'static Item, GridRow<'a, 'g>)> {
        assert!(ITEMS.iter().any(|item| item.name == name), "{name} is an item");
        self.rows.iter().find(|(known, _)| known.name == name)
    }

    /// The place of an item, or of the table.
    pub(crate) fn place_of(&self, name: &str) -> Place {
        self.row(name).map_or_else(|| self.place.clone(), |(_, row)| row.place_of("VALUE"))
    }

    /// Where each stands that is there.
    pub(crate) fn places(&self) -> BTreeMap<&'static str, Place> {
        self.rows.iter().map(|(item, row)| (item.name, row.place_of("VALUE"))).collect()
    }

    /// An item's value read by `read`, or the item's own lint. `None` too when it is missing, which was said already.
    pub(crate) fn read<T>(
        &self,
        name: &str,
        accepted: &str,
        lints: &mut Vec<Lint>,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (item, row) = self.row(name)?;
        let mut said = Vec::new();
        let value = row.read("VALUE", accepted, &mut said, read);
        lints.extend(said.into_iter().map(|lint| Lint { code: item.code, severity: item.severity, ..lint }));
        value
    }

    pub(crate) fn text(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Box<str>> {
        self.read(name, "some text", lints, |text| (!text.is_empty()).then(|| text.into()))
    }

    pub(crate) fn month(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Month> {
        self.read(name, "a month as 2027-09", lints, |text| Month::from_str(text).ok())
    }

    pub(crate) fn pounds(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Pence> {
        self.read(name, "pounds with at most two decimals, such as 150000.00", lints, pounds)
    }

    pub(crate) fn percent(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Exact> {
        self.read(name, "a percentage from 0 to 100, such as 80", lints, super::grid::percent)
    }

    /// A percentage, or `none`.
    #[expect(clippy::option_option, reason = "wrong, none and given are three answers")]
    pub(crate) fn percent_or_none(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Option<Exact>> {
        self.read(name, "none, or a percentage from 0 to 100", lints, |text| {
            if text == "none" { Some(None) } else { super::grid::percent(text).map(Some) }
        })
    }

    pub(crate) fn number(
        &self,
        name: &str,
        from: u64,
        to: u64,
        what: &str,
        lints: &mut Vec<Lint>,
    ) -> Option<u64> {
        let accepted = format!("a number{what} from {from} to {to}");
        let read = |text: &str| text.parse().ok().filter(|number| (from..=to).contains(number));
        self.read(name, &accepted, lints, read)
    }

    /// So many days, from 1 to 365, or `none`, which it is where it is not stated.
    #[expect(clippy::option_option, reason = "wrong, none and given are three answers")]
    pub(crate) fn days_or_none(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Option<u16>> {
        if self.row(name).is_none() {
            return Some(None);
        }
        self.read(name, "none, or a number of days from 1 to 365", lints, |text| match text {
            "none" => Some(None),
            _ => text.parse().ok().filter(|days| (1..=365).contains(days)).map(Some),
        })
    }

    /// A day, or `no`.
    #[expect(clippy::option_option, reason = "wrong, none and given are three answers")]
    pub(crate) fn day_or_no(&self, name: &str, lints: &mut Vec<Lint>) -> Option<Option<crate::words::Date>> {
        self.read(name, "a date as dd/mm/yyyy, or no", lints, |text| {
            if text == "no" { Some(None) } else { read_date(text).map(Some) }
        })
    }

    /// One of the words that the item accepts, or what it is where it is not stated.
    pub(crate) fn choice(&self, name: &str, lints: &mut Vec<Lint>) -> Option<&'static str> {
        let Some((item, row)) = self.row(name) else {
            return ITEMS.iter().find(|item| item.name == name).and_then(|item| item.default);
        };
        let Accepts::Choice(words) = item.accepts else { panic!("{name} is a choice") };
        let written = row.text("VALUE");
        let found = words.iter().find(|word| word.eq_ignore_ascii_case(written)).copied();
        if found.is_none() {
            lints.push(Lint::of(item.code, item.severity, row.place_of("VALUE"), unknown(written, words)));
        }
        found
    }
}

/// A number that is not negative, as an item or a table cell gives it.
pub(crate) fn not_negative(text: &str) -> Option<Exact> {
    read_exact(text).filter(|number| *number >= exact(0, 1))
}
