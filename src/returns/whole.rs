//! A return: everything that one council has sent, this year's beside earlier years'.

use super::{Beside, Remark, RowRef, Rows, Submission, TableId};
use crate::words::{CollectionYear, Period, Place};
use std::collections::BTreeSet;

/// One council's return with the earlier ones that it is read beside.
///
/// Invariants: `children` is sorted and without repeats; every [`RowRef`] of a submission points into `children` and
/// `sources`; `submissions` is never empty, newest first, one a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Return {
    /// The council's declared code.
    pub council: Box<str>,
    /// Every child of any submission, by the council's own number.
    pub children: Vec<Box<str>>,
    /// Every sheet that rows came from.
    pub sources: Vec<Place>,
    /// This period's submission first, then earlier ones.
    pub submissions: Vec<Submission>,
    /// What was odd about the sheets.
    pub remarks: Vec<Remark>,
    /// Rows in = rows used + rows refused.
    pub count: RowCount,
    /// Columns that its tables must have and did not, where it was read all the same.
    pub absent: BTreeSet<(TableId, &'static str)>,
    /// What it is read beside.
    pub beside: Beside,
}

/// How many rows were read, and how many of them were refused; the others are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCount {
    /// Rows below the headings with anything in them.
    pub read: usize,
    /// Rows that are not used, each with a remark.
    pub refused: usize,
}

impl RowCount {
    /// Rows that became records.
    pub fn used(self) -> usize {
        self.read - self.refused
    }
}

/// One child of a return.
#[derive(Clone, Copy, Debug)]
pub struct Child<'a> {
    /// The return.
    pub of: &'a Return,
    /// The child's position among the return's children.
    pub key: u32,
    /// This period's rows.
    pub this: Rows<'a>,
}

impl Return {
    /// This period's submission.
    pub fn this(&self) -> &Submission {
        &self.submissions[0]
    }

    /// The collection year of this return.
    pub fn year(&self) -> CollectionYear {
        self.this().period.collection_year()
    }

    /// Last year's final return, if it came.
    pub fn last(&self) -> Option<&Submission> {
        let last = Period::Year(self.year().before());
        self.submissions[1..]
            .iter()
            .find(|submission| submission.period == last && !submission.came.is_empty())
    }

    /// The same return, known to lack some columns.
    #[must_use]
    pub fn without(mut self, absent: impl IntoIterator<Item = (TableId, &'static str)>) -> Self {
        self.absent.extend(absent);
        self
    }

    /// Did a table come for this period?
    pub fn has(&self, table: TableId) -> bool {
        self.this().came.contains(&table)
    }

    /// One child.
    pub fn child(&self, key: u32) -> Child<'_> {
        Child { of: self, key, this: self.this().tables.of(key) }
    }

    /// Every child of any submission, in the order of their numbers.
    pub fn children(&self) -> impl ExactSizeIterator<Item = Child<'_>> {
        (0..self.children.len()).map(|key| self.child(u32::try_from(key).expect("fewer children than rows")))
    }

    /// The place a row came from.
    pub fn place(&self, row: RowRef) -> Place {
        self.sources[usize::from(row.source)].clone().at_row(row.number)
    }
}

impl<'a> Child<'a> {
    /// The council's own number for the child.
    pub fn id(&self) -> &'a str {
        &self.of.children[self.key as usize]
    }

    /// The child's rows in last year's final return; no rows when it did not come.
    pub fn last(&self) -> Rows<'a> {
        self.of.last().map(|last| last.tables.of(self.key)).unwrap_or_default()
    }

    /// The child's rows of every submission, newest first.
    pub fn submissions(&self) -> impl Iterator<Item = (Period, Rows<'a>)> + use<'a> {
        let key = self.key;
        self.of.submissions.iter().map(move |submission| (submission.period, submission.tables.of(key)))
    }
}
