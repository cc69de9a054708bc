//! The table `modes`: what does not pay on some days.

use super::grid::{GridRow, unknown};
use super::table::{
    Accepts::{Choice, Day, Text},
    Column, Table,
};
use crate::contracts::{Element, Lint, Mode, ModeRow};

/// The table `modes`.
pub(crate) static TABLE: Table = Table {
    name: "modes",
    says: "Elements and clauses that do not pay on some days: shadow is worked out and shown, off is nothing. What has no row is live.",
    needed: false,
    columns: &[
        Column::new("ELEMENT", Text, "core, outcomes, retainer, corporate, or a clause"),
        Column::new("MODE", Choice(&["live", "shadow", "off"]), "what it does"),
        Column::new("FROM", Day, "the first day"),
        Column::new("TO", Day, "the last day"),
    ],
};

/// A row of `modes`; `names` are the keys of the clauses.
pub(crate) fn read(row: &GridRow<'_, '_>, names: &[&str], lints: &mut Vec<Lint>) -> Option<ModeRow> {
    let known: Vec<&str> =
        Element::ALL.iter().map(|element| element.name()).chain(names.iter().copied()).collect();
    let element = row.text("ELEMENT");
    if !known.contains(&element) {
        lints.push(Lint::error("L105", row.place_of("ELEMENT"), unknown(element, &known)));
    }
    let modes = [("live", Mode::Live), ("shadow", Mode::Shadow), ("off", Mode::Off)];
    let mode = row.one_of("MODE", &modes, lints);
    let (from, to) = (row.day("FROM", lints), row.day("TO", lints));
    Some(ModeRow { element: element.into(), mode: mode?, from: from?, to: to?, place: row.place() })
}
