//! A finding: something wrong in a council's data. It never stops a run.

use crate::returns::TableId;
use crate::words::{Date, Place, short_date};
use std::borrow::Cow;
use std::fmt;

/// What one rule found in one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The row, with its file and sheet.
    pub place: Place,
    /// Is it in last year's return, whose files may have the same names?
    pub last_year: bool,
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
    /// What is wrong, with the value. What to do.
    pub says: Cow<'static, str>,
}

impl Finding {
    /// The row's dates that are given, each under its heading.
    pub fn dated(&self) -> impl Iterator<Item = (&'static str, String)> {
        let headings = self.table.dates().iter().copied();
        headings.zip(self.dates).filter_map(|(heading, date)| Some((heading, short_date(date?))))
    }

    /// The dates that find the row in the council's own system, such as `DECOM 01/06/2026, DEC 04/06/2026`.
    pub fn found_by(&self) -> String {
        self.dated().map(|(heading, date)| format!("{heading} {date}")).collect::<Vec<_>>().join(", ")
    }
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
