//! Which practice answers for a child: the rule that a contract names, over the table of assignments.

use super::blocks::{Life, Window, days_in};
use crate::returns::RowRef;
use std::fmt;
use std::str::FromStr;

/// The kinds of attribution that a contract may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribution {
    /// The practice that holds the child on the last day of the window.
    Census,
    /// The same, if it held the child for at least so many days of the window.
    HeldAtLeast(u32),
}

/// What a practice had to do with a child in a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It answers for the child, by these rows.
    Answers(Vec<RowRef>),
    /// It held the child in the window, but does not answer: why.
    DoesNot(&'static str, Vec<RowRef>),
    /// Nobody can say, and why.
    Unknown(String, Vec<RowRef>),
    /// It never held the child in the window.
    Never,
}

impl Attribution {
    /// Does this practice answer for this child?
    pub fn of(self, life: &Life<'_>, practice: &str, window: Window) -> Held {
        let ours: Vec<_> = life.assignments.iter().filter(|held| held.practice == practice).collect();
        let in_window: Vec<_> =
            ours.iter().filter(|held| days_in(held.from, held.to, window) > 0).copied().collect();
        let rows: Vec<RowRef> = in_window.iter().map(|held| held.row).collect();
        if in_window.is_empty() {
            return Held::Never;
        }
        let holders = life.assignments.iter().filter(|held| held.covers(window.end)).count();
        if holders > 1 {
            return Held::Unknown("held by two practices on the last day".into(), rows);
        }
        if !ours.iter().any(|held| held.covers(window.end)) {
            return Held::DoesNot("not held on the last day", rows);
        }
        let days: i64 = in_window.iter().map(|held| days_in(held.from, held.to, window)).sum();
        match self {
            Self::HeldAtLeast(least) if days < i64::from(least) => {
                Held::DoesNot("newly arrived: held for too few days", rows)
            }
            _ => Held::Answers(rows),
        }
    }
}

impl fmt::Display for Attribution {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Census => to.write_str("held on the last day of the period"),
            Self::HeldAtLeast(days) => {
                write!(
                    to,
                    "held on the last day of the period and for at least {days} days of the year to it"
                )
            }
        }
    }
}

impl FromStr for Attribution {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut words = text.split_whitespace();
        match (words.next(), words.next(), words.next()) {
            (Some("census"), None, None) => Ok(Self::Census),
            (Some("held_at_least"), Some(days), None) => {
                let days = days.parse().ok().filter(|days| (1..=366).contains(days));
                days.map(Self::HeldAtLeast)
                    .ok_or_else(|| format!("'{text}' has no number of days from 1 to 366"))
            }
            _ => Err(format!("'{text}' is no attribution. Write 'census' or 'held_at_least 183'")),
        }
    }
}
