//! Where a rule puts what it finds.

use super::Rule;
use super::mark::{Legend, Mark};
use crate::returns::{Child, RowRef, TableId};
use std::borrow::Cow;

/// Collects what one rule finds, in one child or in the whole return.
#[derive(Debug)]
pub struct Flags<'a> {
    /// The rule, and its number in the legend.
    pub(super) rule: (&'static Rule, u16),
    /// The child that it looks at; none where it looks at all of them.
    pub(super) child: Option<&'a Child<'a>>,
    pub(super) legend: &'a Legend<'a>,
    pub(super) marks: &'a mut Vec<Mark>,
}

impl Flags<'_> {
    /// Marks a row of the rule's own table in the rule's own columns.
    pub fn row(&mut self, row: RowRef, message: impl Into<Cow<'static, str>>) {
        let rule = self.rule.0;
        self.push(rule.table, row, rule.columns, false, message.into());
    }

    /// Marks a row of any table of this return, in any columns.
    pub fn at(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        message: impl Into<Cow<'static, str>>,
    ) {
        self.push(table, row, columns, false, message.into());
    }

    /// Marks a row of last year's return.
    pub fn last_year(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        message: impl Into<Cow<'static, str>>,
    ) {
        self.push(table, row, columns, true, message.into());
    }

    fn push(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        last_year: bool,
        says: Cow<'static, str>,
    ) {
        let looked_at = self.child.filter(|child| child.key == row.child);
        let child = looked_at.copied().unwrap_or_else(|| self.legend.given.child(row.child));
        let rows = if last_year { child.last() } else { child.this };
        self.marks.push(Mark {
            place: (self.legend.source(row.source), row.number),
            rule: self.rule.1,
            table,
            columns,
            child: row.child,
            dates: rows.dates(table, row),
            last_year,
            says,
        });
    }
}
