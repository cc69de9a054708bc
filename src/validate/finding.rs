//! A finding: something wrong in a council's data. It never stops a run.

use crate::returns::TableId;
use crate::words::{Date, Place};
use std::fmt;

/// What one rule found in one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The row, with its file and sheet.
    pub place: Place,
    /// The rule's code.
    pub rule: &'static str,
    /// The table.
    pub table: TableId,
    /// The columns to look at.
    pub columns: &'static [&'static str],
    /// The child, by the council's own number: for the sender's eyes only.
    pub child: Box<str>,
    /// The row's dates, under the headings of [`TableId::dates`]: they find it in the council's own system.
    pub dates: [Option<Date>; 2],
    /// Is it in last year's return?
    pub last_year: bool,
    /// What is wrong, with the value. What to do.
    pub says: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.place)?;
        if !self.columns.is_empty() {
            write!(to, " · {}", self.columns.join(", "))?;
        }
        write!(to, ": rule {}, child {}: {}", self.rule, self.child, self.says)
    }
}
