//! The table `members`: the practices of a contract that has several.

use super::grid::GridRow;
use super::table::{
    Accepts::{Pounds, Text},
    Column, Table,
};
use crate::contracts::{Lint, Member};

/// The table `members`.
pub(crate) static TABLE: Table = Table {
    name: "members",
    says: "The practices of a contract that has several, for `outturn score`.",
    needed: false,
    columns: &[
        Column::new("PRACTICE", Text, "its code, as the figures give it"),
        Column::new("BASE", Pounds, "the sum that the shares divide for it"),
        Column::optional("AGES", Text, "the ages of its children, such as 8-17"),
    ],
};

/// A row of `members`.
pub(crate) fn read(row: &GridRow<'_, '_>, lints: &mut Vec<Lint>) -> Option<Member> {
    let (practice, base) = (row.some_text("PRACTICE", lints), row.pounds("BASE", lints));
    Some(Member { practice: practice?, base: base?, ages: row.text("AGES").into(), place: row.place() })
}
