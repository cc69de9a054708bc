//! The table `accepted`: warnings that somebody has accepted by name.

use super::grid::GridRow;
use super::table::{
    Accepts::{self, Text},
    Column, Table,
};
use crate::contracts::{Accepted, Lint};

/// The table `accepted`.
pub(crate) static TABLE: Table = Table {
    name: "accepted",
    says: "Warnings that somebody has accepted by name, with a reason.",
    needed: false,
    columns: &[
        Column::new("CODE", Text, "the warning's code, such as L310"),
        Column::new("CLAUSE", Accepts::OF_CLAUSES, "the clause it concerns; blank for the whole contract"),
        Column::new("ACCEPTED_BY", Text, "who accepted it"),
        Column::new("REASON", Text, "why"),
    ],
};

/// A row of `accepted`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Accepted> {
    let (code, by) = (row.some_text("CODE", lints), row.some_text("ACCEPTED_BY", lints));
    let reason = row.some_text("REASON", lints);
    let clause = row.text("CLAUSE").into();
    Some(Accepted { code: code?, clause, by: by?, reason: reason?, place: row.place() })
}
