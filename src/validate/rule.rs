//! A rule: its words, its reason, its proof and its check, in one value.

use super::{Flags, Year, Years};
use crate::returns::{Child, Return, Seen, TableId};
use std::fmt;

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
    /// A column that a table may come without, unless it can be filled in from others.
    Column(TableId, &'static str),
    /// The same of last year's final return.
    LastYearColumn(TableId, &'static str),
    /// The list of registered providers.
    Providers,
    /// In whose area the providers of the list lie.
    ProviderAreas,
    /// The directory of postcodes.
    Postcodes,
    /// The reporting council's code in the register of geography.
    Authority,
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

impl fmt::Debug for Check {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        self.needs.iter().find(|need| !need.met(given)).map(Need::missing)
    }
}

impl Need {
    /// Is what is needed there?
    fn met(&self, given: &Return) -> bool {
        match self {
            Self::Table(table) => given.has(*table),
            Self::LastYear(table) => given.last().is_some_and(|last| last.came.contains(table)),
            Self::Column(table, column) => given.this().has_column(*table, column),
            Self::LastYearColumn(table, column) => {
                given.last().is_some_and(|last| last.has_column(*table, column))
            }
            Self::Providers => given.beside.providers.is_some(),
            Self::ProviderAreas => given.beside.providers.as_ref().is_some_and(|list| list.has_areas()),
            Self::Postcodes => given.beside.postcodes.is_some(),
            Self::Authority => given.beside.authority.is_some(),
        }
    }

    /// What to say when it is not.
    fn missing(&self) -> String {
        match self {
            Self::Column(_, column) | Self::LastYearColumn(_, column) => {
                format!("{self} did not come, and could not be filled in {}", source_of(column))
            }
            Self::Table(_) | Self::LastYear(_) => format!("{self} did not come"),
            Self::ProviderAreas => {
                format!("{self} is not known, and could not be filled in without the directory of postcodes")
            }
            Self::Providers | Self::Postcodes | Self::Authority => format!("{self} is not known"),
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(table) => write!(to, "{table}"),
            Self::LastYear(table) => write!(to, "last year's {table}"),
            Self::Column(table, column) => write!(to, "{column} of {table}"),
            Self::LastYearColumn(table, column) => write!(to, "{column} of last year's {table}"),
            Self::Providers => to.write_str("the list of registered providers"),
            Self::ProviderAreas => to.write_str("in whose area the registered providers lie"),
            Self::Postcodes => to.write_str("the directory of postcodes"),
            Self::Authority => to.write_str("the council's code"),
        }
    }
}

/// What a column that nobody sends follows from.
fn source_of(column: &str) -> &'static str {
    match column {
        "UASC" => "without the table UASC",
        "PL_LOCATION" => "without the directory of postcodes and the council's code",
        _ => "without the directory of postcodes",
    }
}
