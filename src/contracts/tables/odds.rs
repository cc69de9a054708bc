//! What is assumed of each clause when the contract is simulated.

use super::grid::GridRow;
use super::table::{
    Accepts::{Count, Decimal, Rate},
    Column, Table,
};
use crate::contracts::{Lint, Measure, Plan};

/// The table `odds`.
pub(crate) static TABLE: Table = Table {
    name: "odds",
    says: "What is assumed of each clause for the odds before signature: numbers, an average practice, how practices differ.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new(
            "PLANNED",
            Count,
            "how many independent cases are expected in a year (children, for shares of children)",
        ),
        Column::new("AVERAGE", Rate, "the true rate of an average practice"),
        Column::new(
            "SPREAD",
            Decimal,
            "how alike practices are: the strength M of the Beta distribution of their true rates",
        ),
        Column::new("BETTER", Rate, "the true rate of a practice that is really better"),
    ],
};

/// What is assumed of a clause.
pub(crate) fn read(row: &GridRow<'_, '_>, measure: &Measure, lints: &mut Vec<Lint>) -> Option<Plan> {
    let planned = row.count("PLANNED", lints);
    let average = row.rate("AVERAGE", measure.scale, lints);
    let spread = row.decimal("SPREAD", lints);
    let better = row.rate("BETTER", measure.scale, lints);
    Some(Plan { planned: planned?, average: average?, spread: spread?, better: better? })
}
