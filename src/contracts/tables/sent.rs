//! Which tables the council sends.

use super::grid::GridRow;
use super::table::{
    Accepts::{Count, Text},
    Column, Table,
};
use crate::contracts::{Lint, Sent};
use crate::returns::TableId;

/// The table `sent`.
pub(crate) static TABLE: Table = Table {
    name: "sent",
    says: "The tables of the return that the council sends, and how many earlier years of each. With it, no clause may need another.",
    needed: false,
    columns: &[
        Column::new("SENT_TABLE", Text, "the table, such as Episodes"),
        Column::new(
            "EARLIER_YEARS",
            Count,
            "how many earlier years' final returns the council gives as well",
        ),
    ],
};

/// A row of `sent`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Sent> {
    let tables = TableId::ALL.map(|table| (table.name(), table));
    let table = row.one_of("SENT_TABLE", &tables, lints);
    let earlier_years = row.count("EARLIER_YEARS", lints);
    Some(Sent { table: table?, earlier_years: earlier_years? })
}
