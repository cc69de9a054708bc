//! Which practice answers for a child: the kinds of rule that a contract may name.

use super::blocks::Window;
use super::{Indicator, list};
use crate::words::days_between;
use std::fmt;
use std::str::FromStr;

/// A rule of attribution over the table of assignments. Each cuts a child into equal parts, and each part belongs to
/// one practice or to none, so that the weights of a child add up to exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribution {
    /// The practice that holds the child on the last day of the window.
    Census,
    /// A twelfth for each month in which the practice holds the child on this day, or on the month's last day where
    /// that comes first.
    DayOfMonth(u8),
    /// As the census, if it held the child for at least so many days of the window.
    HeldAtLeast(u32),
    /// A part for each day of the window on which the practice holds the child.
    DayShare,
    /// The practice that holds the child on the day of the event, the first if there are several; a child without one
    /// is with the practice that held it last.
    Event,
    /// The first practice to hold the child in the window, to its end, even after a transfer.
    Cohort,
}

impl Attribution {
    /// Into how many equal parts a child is cut: 1, 12, or the days of the window.
    pub fn parts(self, window: Window) -> u32 {
        match self {
            Self::DayOfMonth(_) => 12,
            Self::DayShare => {
                u32::try_from(days_between(window.start, window.end) + 1).expect("a window has a first day")
            }
            Self::Census | Self::HeldAtLeast(_) | Self::Event | Self::Cohort => 1,
        }
    }

    /// Does it ask when an indicator's event was?
    pub(super) fn is_by_event(self) -> bool {
        self == Self::Event
    }

    /// Can children under this indicator be attributed so?
    ///
    /// # Errors
    /// Why not, and with which indicators: an event that has no date is never guessed.
    pub fn suits(self, indicator: &Indicator) -> Result<(), String> {
        if !self.is_by_event() || indicator.event.is_some() {
            return Ok(());
        }
        let dated: Vec<&str> =
            list::ALL.iter().filter(|known| known.event.is_some()).map(|known| known.id).collect();
        Err(format!("{} has no dated events; these have: {}", indicator.name(), dated.join(", ")))
    }
}

impl fmt::Display for Attribution {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Census => to.write_str("held on the last day of the period"),
            Self::DayOfMonth(day) => {
                write!(to, "held on day {day} of a month of the year, a twelfth of a child for each")
            }
            Self::HeldAtLeast(days) => {
                write!(
                    to,
                    "held on the last day of the period and for at least {days} days of the year to it"
                )
            }
            Self::DayShare => to.write_str("held in the year, each for its share of the year's days"),
            Self::Event => to.write_str("held on the day of the event"),
            Self::Cohort => to.write_str("was the first to hold in the year, even after a transfer"),
        }
    }
}

impl FromStr for Attribution {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            ["census"] => Ok(Self::Census),
            ["day_of_month", day] => number(day, 31)
                .map(Self::DayOfMonth)
                .ok_or_else(|| format!("'{text}' has no day of the month from 1 to 31")),
            ["held_at_least", days] => number(days, 366)
                .map(Self::HeldAtLeast)
                .ok_or_else(|| format!("'{text}' has no number of days from 1 to 366")),
            ["day_share"] => Ok(Self::DayShare),
            ["event"] => Ok(Self::Event),
            ["cohort"] => Ok(Self::Cohort),
            _ => Err(format!(
                "'{text}' is no attribution. Write one of: census, day_of_month 15, held_at_least 183, day_share, \
                 event, cohort"
            )),
        }
    }
}

fn number<T: FromStr + Into<u64> + Copy>(text: &str, most: u64) -> Option<T> {
    text.parse().ok().filter(|number: &T| (1..=most).contains(&(*number).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_as_the_contract_writes_it() {
        for (text, kind) in [
            ("census", Attribution::Census),
            ("day_of_month 15", Attribution::DayOfMonth(15)),
            ("held_at_least 183", Attribution::HeldAtLeast(183)),
            ("day_share", Attribution::DayShare),
            ("event", Attribution::Event),
            (" cohort ", Attribution::Cohort),
        ] {
            assert_eq!(text.parse(), Ok(kind), "{text}");
        }
        for wrong in ["", "Census", "census 1", "day_of_month", "day_of_month 32", "held_at_least 0"] {
            assert!(wrong.parse::<Attribution>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_event_without_a_date_is_refused_by_name() {
        let ps1 = list::named("PS1").unwrap();
        let refused = Attribution::Event.suits(ps1).unwrap_err();
        assert!(refused.starts_with("PS1@2025 has no dated events; these have: "), "{refused}");
        assert_eq!(Attribution::Event.suits(list::named("MI1").unwrap()), Ok(()));
        assert_eq!(Attribution::Cohort.suits(ps1), Ok(()));
    }
}
