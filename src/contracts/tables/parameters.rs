//! The table `parameters`: values that change.

use super::grid::Grids;
use super::table::{
    Accepts::{Day, Decimal, Text},
    Column, Table,
};
use crate::contracts::{Lint, Parameter, Parameters};

/// The table `parameters`.
pub(crate) static TABLE: Table = Table {
    name: "parameters",
    says: "Values that change: each holds on the days it is for, as it was known on a day.",
    needed: false,
    columns: &[
        Column::new("NAME", Text, "the parameter's name"),
        Column::new("VALUE", Decimal, "its value"),
        Column::new("UNIT", Text, "the unit, such as pounds a point"),
        Column::new("FROM", Day, "the first day it is for"),
        Column::new("TO", Day, "the last day it is for"),
        Column::new("KNOWN_FROM", Day, "the day it became known"),
        Column::new("REFERENCE", Text, "where it comes from"),
    ],
};

/// The parameters; a second row known on the same day for the same days is two values (L103).
pub(crate) fn read_all(grids: &Grids<'_>, lints: &mut Vec<Lint>) -> Parameters {
    let rows = grids.all(&TABLE, lints, |row, lints| {
        let (name, value) = (row.some_text("NAME", lints), row.decimal("VALUE", lints));
        let unit = row.some_text("UNIT", lints);
        let (from, to) = (row.day("FROM", lints), row.day("TO", lints));
        let known_from = row.day("KNOWN_FROM", lints);
        if row.text("REFERENCE").is_empty() {
            let says = "The parameter has no reference. Say where its value comes from.";
            lints.push(Lint::warning("L104", row.place_of("REFERENCE"), says));
        }
        Some(Parameter {
            name: name?,
            value: value?,
            unit: unit?,
            from: from?,
            to: to?,
            known_from: known_from?,
            reference: row.text("REFERENCE").into(),
            place: row.place(),
        })
    });
    for (at, row) in rows.iter().enumerate() {
        let twice = |other: &&Parameter| {
            other.name == row.name
                && other.known_from == row.known_from
                && other.from <= row.to
                && row.from <= other.to
        };
        if rows[..at].iter().any(|other| twice(&other)) {
            let says = format!(
                "The parameter {} has two values on some day, both known on the same day. Keep one.",
                row.name
            );
            lints.push(Lint::error("L103", row.place.clone(), says));
        }
    }
    Parameters(rows)
}
