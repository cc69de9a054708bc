//! Companions and hurdles: another measure that must not worsen.

use super::grid::GridRow;
use super::measures;
use super::table::{
    Accepts::{Measured, Percent, Rate},
    Column, Table,
};
use crate::contracts::{Companion, Lint, Measure};

/// The table `companions`.
pub(crate) static TABLE: Table = Table {
    name: "companions",
    says: "Measures that must not worsen, or their clause pays no more than a part: 0 for a hurdle, 50 for the midpoint.",
    needed: false,
    columns: &[
        Column::CLAUSE,
        Column::new("COMPANION", Measured, "the measure that must not worsen, with its version"),
        Column::new("MARGIN", Rate, "by how much it may worsen against the year before"),
        Column::new("PAYS_AT_MOST", Percent, "the part of its most that the clause pays when it did worsen"),
    ],
};

/// The companion of a clause.
pub(crate) fn read(row: &GridRow<'_, '_>, declared: &[Measure], lints: &mut Vec<Lint>) -> Option<Companion> {
    let measure = measures::pinned(row, "COMPANION", declared, lints)?;
    let margin = row.rate("MARGIN", measure.scale, lints);
    let pays_at_most = row.percent("PAYS_AT_MOST", lints);
    Some(Companion { margin: margin?, pays_at_most: pays_at_most?, measure })
}
