//! Where a rule puts what it finds.

use super::{Finding, Rule};
use crate::returns::{Return, RowRef, Seen, TableId};
use crate::words::Date;

/// Collects what one rule finds in one return.
#[derive(Debug)]
pub struct Flags<'a> {
    rule: &'static Rule,
    given: &'a Return,
    findings: Vec<Finding>,
}

impl<'a> Flags<'a> {
    /// Nothing found yet.
    pub(super) fn new(rule: &'static Rule, given: &'a Return) -> Self {
        Self { rule, given, findings: Vec::new() }
    }

    /// Marks a row of the rule's own table in the rule's own columns.
    pub fn row(&mut self, row: RowRef, message: impl Into<String>) {
        self.at(self.rule.table, row, self.rule.columns, message);
    }

    /// Marks a row of any table of this return, in any columns.
    pub fn at(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        message: impl Into<String>,
    ) {
        self.push(table, row, columns, false, message.into());
    }

    /// Marks a row of last year's return.
    pub fn last_year(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        message: impl Into<String>,
    ) {
        self.push(table, row, columns, true, message.into());
    }

    fn push(
        &mut self,
        table: TableId,
        row: RowRef,
        columns: &'static [&'static str],
        last: bool,
        says: String,
    ) {
        self.findings.push(Finding {
            rule: self.rule.code,
            table,
            place: self.given.place(row),
            columns,
            child: self.given.children[row.child as usize].clone(),
            dates: self.dates(table, row, last),
            last_year: last,
            says,
        });
    }

    /// The dates of a row.
    fn dates(&self, table: TableId, row: RowRef, last: bool) -> [Option<Date>; 2] {
        let rows = if last { self.given.child(row.child).last() } else { self.given.child(row.child).this };
        let mut dates = [None, None];
        for (date, heading) in dates.iter_mut().zip(table.dates()) {
            let cell = rows.column(table, heading).into_iter().find(|(at, _)| *at == row);
            *date = cell.and_then(|(_, cell)| if let Seen::Date(given) = cell { given.get() } else { None });
        }
        dates
    }

    /// Everything found.
    pub(super) fn findings(self) -> Vec<Finding> {
        self.findings
    }
}
