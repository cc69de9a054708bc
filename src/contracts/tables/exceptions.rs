//! Reasons for which a child may be excepted.

use super::grid::GridRow;
use super::table::{Accepts::Text, Column, Table};
use crate::contracts::{Lint, Reason};

/// The table `exceptions`.
pub(crate) static TABLE: Table = Table {
    name: "reasons",
    says: "Reasons for which a child may be excepted, with what must be shown and who decides. Without the table nobody is excepted.",
    needed: false,
    columns: &[
        Column::new("REASON_CODE", Text, "the code, as the council's table of exceptions gives it"),
        Column::new("MEANS", Text, "what it means"),
        Column::new("EVIDENCE", Text, "what must be shown"),
        Column::new("DECIDED_BY", Text, "who decides"),
    ],
};

/// A row of `reasons`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Reason> {
    let (code, says) = (row.some_text("REASON_CODE", lints), row.some_text("MEANS", lints));
    let decided_by = row.some_text("DECIDED_BY", lints);
    if row.text("EVIDENCE").is_empty() {
        let says = "The reason asks for no evidence. Say what must be shown.";
        lints.push(Lint::warning("L210", row.place_of("EVIDENCE"), says));
    }
    let evidence = row.text("EVIDENCE").into();
    Some(Reason { code: code?, says: says?, evidence, decided_by: decided_by?, place: row.place() })
}
