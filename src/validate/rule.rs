//! A rule: its words, its reason, its proof and its check, in one value.

use super::{Flags, Year, Years};
use crate::returns::{Child, Return, Seen, TableId};

/// A rule of the return. A `static` in a file of its own, or a row of a family's table.
#[derive(Debug)]
pub struct Rule {
    /// The Department's code, such as `142`.
    pub code: &'static str,
    /// What must hold, in one sentence of ours.
    pub says: &'static str,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// The table whose rows it marks.
    pub table: TableId,
    /// The columns it marks.
    pub columns: &'static [&'static str],
    /// The collection years in which it is in force.
    pub years: Years,
    /// What it cannot run without, beside its own table.
    pub needs: &'static [Need],
    /// The check.
    pub check: Check,
    /// A small table with `<-` on the rows that the rule marks: documentation, answer and test at once.
    pub example: &'static str,
}

/// What a rule cannot run without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Another table of this return.
    Table(TableId),
    /// A table of last year's final return.
    LastYear(TableId),
}

/// How a rule looks at a return.
#[derive(Clone, Copy)]
pub enum Check {
    /// At one child at a time.
    Child(fn(&Child<'_>, &Year, &mut Flags<'_>)),
    /// At all children together.
    Council(fn(&Return, &Year, &mut Flags<'_>)),
    /// At every cell of the rule's columns by itself: what is wrong with it, if anything is.
    Cell(fn(Seen<'_>, &'static str, &Year) -> Option<String>),
}

impl std::fmt::Debug for Check {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            Self::Child(_) => "Child",
            Self::Council(_) => "Council",
            Self::Cell(_) => "Cell",
        })
    }
}

impl Rule {
    /// Why the rule cannot run on this return; `None` when it can. Such a rule is never shown as clean.
    pub fn cannot_run(&self, given: &Return) -> Option<String> {
        if !given.has(self.table) {
            return Some(format!("{} did not come", self.table));
        }
        self.needs.iter().find_map(|need| match need {
            Need::Table(table) => (!given.has(*table)).then(|| format!("{table} did not come")),
            Need::LastYear(table) => {
                let came = given.last().is_some_and(|last| last.came.contains(table));
                (!came).then(|| format!("last year's {table} did not come"))
            }
        })
    }
}
