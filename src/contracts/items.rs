//! The table of single values: one row an item.

use super::grid::{Grid, GridRow, percent, pounds, unknown};
use super::{Lint, NoReturn};
use crate::indicators::Attribution;
use crate::words::{Month, Pence, Place};
use std::str::FromStr;

/// Headings of the table `contract`.
pub(super) const HEADINGS: &[&str] = &["ITEM", "VALUE", "REFERENCE"];

/// Every item a contract must state. There are no defaults: a default that is not printed is a trap.
const NAMES: [&str; 16] = [
    "practice",
    "practice_name",
    "council",
    "version",
    "first_period",
    "attribution",
    "on_account",
    "no_return",
    "agreed_score",
    "high_cost_attachment",
    "payment_days",
    "query_days",
    "query_contact",
    "supplier",
    "order",
    "vat",
];

/// The items of a contract, found once by name.
pub(super) struct Items<'a, 'g> {
    rows: Vec<(&'static str, GridRow<'a, 'g>)>,
    place: Place,
}

impl<'a, 'g> Items<'a, 'g> {
    pub(super) fn of(grid: &'g Grid<'a>, lints: &mut Vec<Lint>) -> Self {
        let mut rows: Vec<(&'static str, GridRow<'a, 'g>)> = Vec::new();
        for row in grid.rows() {
            let written = row.text("ITEM").to_string();
            let Some(name) = NAMES.into_iter().find(|name| *name == written) else {
                lints.push(Lint::error("L105", row.place_of("ITEM"), unknown(&written, &NAMES)));
                continue;
            };
            if row.text("REFERENCE").is_empty() {
                let says =
                    format!("{name} has no reference. Say which paragraph of the contract it comes from.");
                lints.push(Lint::warning("L104", row.place_of("REFERENCE"), says));
            }
            if rows.iter().any(|(known, _)| *known == name) {
                lints.push(Lint::error(
                    "L106",
                    row.place(),
                    format!("{name} is here a second time. Keep one."),
                ));
            } else {
                rows.push((name, row));
            }
        }
        Self { rows, place: grid.place() }
    }

    fn row(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<&GridRow<'a, 'g>> {
        let row = self.rows.iter().find(|(known, _)| *known == name).map(|(_, row)| row);
        if row.is_none() {
            let says = format!("The item {name} is missing. Add a row for it.");
            lints.push(Lint::error("L103", self.place.clone(), says));
        }
        row
    }

    /// The place of an item, or of the table.
    pub(super) fn place_of(&self, name: &str) -> Place {
        let row = self.rows.iter().find(|(known, _)| *known == name);
        row.map_or_else(|| self.place.clone(), |(_, row)| row.place_of("VALUE"))
    }

    pub(super) fn text(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<Box<str>> {
        let given = |text: &str| (!text.is_empty()).then(|| text.into());
        self.row(name, lints)?.read("VALUE", "some text", lints, given)
    }

    pub(super) fn month(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<Month> {
        self.row(name, lints)?.month("VALUE", lints)
    }

    pub(super) fn pounds(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<Pence> {
        self.row(name, lints)?.read(
            "VALUE",
            "pounds with at most two decimals, such as 150000.00",
            lints,
            pounds,
        )
    }

    pub(super) fn percent(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<crate::words::Exact> {
        self.row(name, lints)?.read("VALUE", "a percentage from 0 to 100, such as 80", lints, percent)
    }

    pub(super) fn days(&self, name: &'static str, lints: &mut Vec<Lint>) -> Option<u16> {
        let days = |text: &str| text.parse().ok().filter(|days| (1..=365).contains(days));
        self.row(name, lints)?.read("VALUE", "a number of days from 1 to 365", lints, days)
    }

    pub(super) fn attribution(&self, lints: &mut Vec<Lint>) -> Option<Attribution> {
        // The others cut children into parts or ask when events were, which no clause can price yet.
        use Attribution::{Census, Cohort, HeldAtLeast};
        let whole = |kind: &Attribution| matches!(kind, Census | HeldAtLeast(_) | Cohort);
        let read = |text: &str| Attribution::from_str(text).ok().filter(whole);
        self.row("attribution", lints)?.read("VALUE", "census, cohort, or held_at_least 183", lints, read)
    }

    pub(super) fn no_return(&self, lints: &mut Vec<Lint>) -> Option<NoReturn> {
        let score = self.percent("agreed_score", lints)?;
        let choices = [("hold", NoReturn::Hold), ("on_account", NoReturn::OnAccount(score))];
        self.row("no_return", lints)?.one_of("VALUE", &choices, lints)
    }
}
