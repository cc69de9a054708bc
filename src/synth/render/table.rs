//! A table of a return before it is written.

use crate::words::Date;
use std::borrow::Cow;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::synth) enum Value<'a> {
    /// A code or an id; blank when empty.
    Text(Cow<'a, str>),
    /// A day: `dd/mm/yyyy` in a CSV file, a date cell in a workbook.
    Day(Date),
    /// A count, a score or whole pounds.
    Number(u32),
}

/// One table. Its columns stand as the Department writes them until it is written.
#[derive(Clone, Debug)]
pub(in crate::synth) struct Table<'a> {
    /// The name of the table, and of its sheet.
    pub(in crate::synth) name: &'static str,
    /// The name of its CSV file.
    pub(in crate::synth) file: &'static str,
    pub(in crate::synth) headings: &'static [&'static str],
    pub(in crate::synth) rows: Vec<Vec<Value<'a>>>,
}

impl Value<'_> {
    pub(in crate::synth) const BLANK: Self = Self::Text(Cow::Borrowed(""));
}

impl Table<'_> {
    /// Tables that a council sends even when they hold nothing.
    pub(super) fn is_expected(&self) -> bool {
        matches!(self.name, "Header" | "Episodes" | "Reviews" | "SWEpisodes" | "Assignments")
    }

    /// Where a column stands.
    pub(in crate::synth) fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|known| *known == heading)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Date> for Value<'_> {
    fn from(date: Date) -> Self {
        Self::Day(date)
    }
}

impl From<Option<Date>> for Value<'_> {
    fn from(date: Option<Date>) -> Self {
        date.map_or(Self::BLANK, Self::Day)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}
