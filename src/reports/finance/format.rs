//! How a council's system wants a value written. Sums are written from whole pence; nothing is rounded or cut.

use super::field::{Holds, Value};
use crate::reports::inert;
use crate::words::{Date, Pence};

/// A format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text; what a spreadsheet would calculate gets a quotation mark before it.
    Text,
    /// Text exactly as it is; what a spreadsheet would calculate is refused.
    Exact,
    Money {
        how: Digits,
        unsigned: bool,
        blank: bool,
    },
    Day(&'static str),
    Count,
    Choice(String, String),
}

/// How a sum is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Digits {
    /// `1234.50`
    Pounds,
    /// `1234,50`
    Comma,
    /// `123450`
    Pence,
}

/// How days may be written, and the same for the calendar.
const DAYS: [(&str, &str); 6] = [
    ("dd/mm/yyyy", "%d/%m/%Y"),
    ("yyyy/mm/dd", "%Y/%m/%d"),
    ("yyyy-mm-dd", "%Y-%m-%d"),
    ("dd.mm.yyyy", "%d.%m.%Y"),
    ("yyyymmdd", "%Y%m%d"),
    ("ddmmyyyy", "%d%m%Y"),
];

impl Format {
    /// The format that a cell names, for what the field holds.
    ///
    /// # Errors
    /// The formats that there are.
    pub(super) fn of(text: &str, holds: Holds) -> Result<Self, String> {
        let wrong = |there: &str| format!("'{text}' is no format for this field. Give {there}.");
        match holds {
            Holds::Text => match text {
                "" | "text" => Ok(Self::Text),
                "exact" => Ok(Self::Exact),
                _ => Err(wrong("text or exact")),
            },
            Holds::Count => match text {
                "" => Ok(Self::Count),
                _ => Err(wrong("none: it is a whole number")),
            },
            Holds::Day => DAYS
                .iter()
                .find(|(name, _)| *name == text)
                .map(|(_, how)| Self::Day(how))
                .ok_or_else(|| wrong(&DAYS.map(|(name, _)| name).join(", "))),
            Holds::Choice => match text.split_once('/') {
                Some((one, other)) if !one.is_empty() && !other.is_empty() => {
                    Ok(Self::Choice(one.into(), other.into()))
                }
                _ => Err(wrong("two words with '/' between them, such as D/C or STANDARD/CREDIT")),
            },
            Holds::Money => money(text).ok_or_else(|| {
                wrong("pounds, comma or pence, with 'unsigned' or 'or blank' after it where that is meant")
            }),
        }
    }

    /// A value as the file has it.
    ///
    /// # Errors
    /// What is wrong with the value.
    pub(super) fn write(&self, value: &Value) -> Result<String, String> {
        match (self, value) {
            (Self::Text, Value::Text(text)) => Ok(inert(one_line(text))),
            (Self::Exact, Value::Text(text)) => exact(text),
            (Self::Money { how, unsigned, blank }, Value::Money(sum)) => {
                Ok(if *blank && *sum == Pence::ZERO { String::new() } else { how.write(*sum, *unsigned) })
            }
            (Self::Day(how), Value::Day(day)) => Ok(day_as(*day, how)),
            (Self::Count, Value::Count(count)) => Ok(count.to_string()),
            (Self::Choice(one, other), Value::Choice(first)) => {
                Ok(if *first { one.clone() } else { other.clone() })
            }
            _ => Err("The value is of another kind than its field. Report this.".into()),
        }
    }

    /// Does it leave out the sign of a sum?
    pub(super) fn is_unsigned(&self) -> bool {
        matches!(self, Self::Money { unsigned: true, .. })
    }
}

fn money(text: &str) -> Option<Format> {
    let (text, blank) = text.strip_suffix(" or blank").map_or((text, false), |rest| (rest, true));
    let (text, unsigned) = text.strip_suffix(" unsigned").map_or((text, false), |rest| (rest, true));
    let how = match text {
        "pounds" => Digits::Pounds,
        "comma" => Digits::Comma,
        "pence" => Digits::Pence,
        _ => return None,
    };
    Some(Format::Money { how, unsigned, blank })
}

impl Digits {
    pub(super) fn write(self, sum: Pence, unsigned: bool) -> String {
        let written = match self {
            Self::Pounds => sum.plain(),
            Self::Comma => sum.plain().replace('.', ","),
            Self::Pence => sum.count().to_string(),
        };
        if unsigned { written.trim_start_matches('-').to_string() } else { written }
    }
}

/// A day in one of the ways.
fn day_as(day: Date, how: &str) -> String {
    day.strftime(how).to_string()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text for a system that takes no quotation mark before it.
pub(super) fn exact(text: &str) -> Result<String, String> {
    let text = one_line(text);
    if inert(text.clone()) == text && !text.chars().any(char::is_control) {
        Ok(text)
    } else {
        Err(format!(
            "'{text}' begins with a sign that a spreadsheet takes for a formula, and no quotation mark may stand before it \
             here. Change the text; a column from a field may have the format 'text' instead."
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::day;

    fn written(format: &str, holds: Holds, value: &Value) -> Result<String, String> {
        Format::of(format, holds)?.write(value)
    }

    #[test]
    fn a_sum_is_written_from_its_pence() {
        let cases = [
            ("pounds", -123_405, "-1234.05"),
            ("pounds unsigned", -123_405, "1234.05"),
            ("comma", 5, "0,05"),
            ("pence", -5, "-5"),
            ("pence unsigned or blank", 0, ""),
            ("pounds or blank", 0, ""),
            ("pounds", 0, "0.00"),
        ];
        for (format, pence, expected) in cases {
            let found = written(format, Holds::Money, &Value::Money(Pence::new(pence)));
            assert_eq!(found.as_deref(), Ok(expected), "{format}");
        }
        assert!(Format::of("float", Holds::Money).is_err());
    }

    #[test]
    fn days_and_choices_are_the_councils_own() {
        let value = Value::Day(day(2026, 10, 31));
        assert_eq!(written("dd.mm.yyyy", Holds::Day, &value).as_deref(), Ok("31.10.2026"));
        assert_eq!(written("yyyymmdd", Holds::Day, &value).as_deref(), Ok("20261031"));
        assert!(written("", Holds::Day, &value).is_err(), "no day is written as anybody likes");
        assert_eq!(written("S/H", Holds::Choice, &Value::Choice(false)).as_deref(), Ok("H"));
        assert!(Format::of("S", Holds::Choice).is_err());
    }

    #[test]
    fn text_is_made_inert_or_refused() {
        let formula = Value::Text("=1+1".into());
        assert_eq!(written("", Holds::Text, &formula).as_deref(), Ok("'=1+1"));
        assert!(written("exact", Holds::Text, &formula).unwrap_err().contains("formula"));
        let lines = Value::Text("two\nlines".into());
        assert_eq!(written("exact", Holds::Text, &lines).as_deref(), Ok("two lines"));
    }
}
