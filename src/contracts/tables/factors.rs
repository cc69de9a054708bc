//! The table `factors`: multipliers of what is earned.

use super::clause_terms::no_such_clause;
use super::grid::GridRow;
use super::table::{
    Accepts::{self, Decimal, Text},
    Column, Table,
};
use crate::contracts::{Factor, Lint};
use crate::words::whole;

/// The table `factors`.
pub(crate) static TABLE: Table = Table {
    name: "factors",
    says: "Multipliers of what is earned, such as size and need: OWN ÷ AVERAGE, never rounded. All that match multiply.",
    needed: false,
    columns: &[
        Column::new("NAME", Text, "its name"),
        Column::new("PRACTICE", Text, "the practice; blank for every one"),
        Column::new("CLAUSE", Accepts::OF_CLAUSES, "the clause; blank for every one"),
        Column::new("OWN", Decimal, "the practice's own value"),
        Column::new("AVERAGE", Decimal, "the average that it is divided by"),
        Column::new("FLOOR", Decimal, "the factor is no less than this; blank for no floor"),
        Column::new("CEILING", Decimal, "the factor is no more than this; blank for no ceiling"),
        Column::new("REFERENCE", Text, "where it comes from"),
    ],
};

/// A row of `factors`.
pub(crate) fn read(row: &GridRow<'_, '_>, names: &[&str], lints: &mut Vec<Lint>) -> Option<Factor> {
    let name = row.some_text("NAME", lints);
    let (own, average) = (row.decimal("OWN", lints), row.decimal("AVERAGE", lints));
    let floor = row.if_given("FLOOR", |row| row.decimal("FLOOR", lints));
    let ceiling = row.if_given("CEILING", |row| row.decimal("CEILING", lints));
    if !row.text("CLAUSE").is_empty() {
        no_such_clause(row, names, lints);
    }
    let average = average?;
    if average == whole(0) {
        let says = "The average is nought, and nothing can be divided by it. Give the average.";
        lints.push(Lint::error("L103", row.place_of("AVERAGE"), says));
        return None;
    }
    Some(Factor {
        name: name?,
        practice: row.text("PRACTICE").into(),
        clause: row.text("CLAUSE").into(),
        own: own?,
        average,
        floor: floor?,
        ceiling: ceiling?,
        place: row.place(),
    })
}
