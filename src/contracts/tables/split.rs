//! The table `split`: partners or teams that outcome money is split between.

use super::grid::GridRow;
use super::table::{
    Accepts::{Decimal, Text},
    Column, Table,
};
use crate::contracts::Lint;
use crate::words::Exact;

/// The table `split`.
pub(crate) static TABLE: Table = Table {
    name: "split",
    says: "How outcome money is split between partners or teams. Without the table nothing is split.",
    needed: false,
    columns: &[
        Column::new("KEY", Text, "a partner or team; the order of rows is the order of left-over pence"),
        Column::new("SHARE_OF_SPLIT", Decimal, "its share, such as its full-time equivalent"),
    ],
};

/// A row of `split`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<(Box<str>, Exact)> {
    row.some_text("KEY", lints).zip(row.decimal("SHARE_OF_SPLIT", lints))
}
