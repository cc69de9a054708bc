//! The kinds of value that a column holds, and how the text of a cell becomes one.

use super::Given;
use crate::words::{Code, Date, Pence, Text, read_date, short_date};

/// Text that is one kind of value, or is not.
pub trait Value: Sized {
    /// Reads a cell that is not blank.
    fn read(text: &str) -> Option<Self>;

    /// The cell as the rules that work on any column see it.
    fn seen(given: &Given<Self>) -> Seen<'_>;
}

/// A cell of any kind, for rules that treat many columns alike.
#[derive(Clone, Copy, Debug)]
pub enum Seen<'a> {
    /// A day.
    Date(&'a Given<Date>),
    /// A code.
    Code(&'a Given<Code>),
    /// A whole number.
    Number(&'a Given<u32>),
    /// Text such as a postcode or an identifier.
    Text(&'a Given<Text>),
    /// Pounds and pence.
    Money(&'a Given<Pence>),
}

impl Seen<'_> {
    /// Does nothing stand there?
    pub fn is_blank(self) -> bool {
        match self {
            Self::Date(given) => given.is_blank(),
            Self::Code(given) => given.is_blank(),
            Self::Number(given) => given.is_blank(),
            Self::Text(given) => given.is_blank(),
            Self::Money(given) => given.is_blank(),
        }
    }

    /// What was written, or the word for nothing: as a message names a cell.
    pub fn shown(self) -> String {
        if self.is_blank() { "blank".into() } else { self.written() }
    }

    /// What was written, as the sender would recognise it; empty when blank.
    pub fn written(self) -> String {
        fn show<T>(given: &Given<T>, value: impl Fn(&T) -> String) -> String {
            match given {
                Given::Blank => String::new(),
                Given::Unreadable(text) => text.to_string(),
                Given::Value(inner) => value(inner),
            }
        }
        match self {
            Self::Date(given) => show(given, |date| short_date(*date)),
            Self::Code(given) => show(given, ToString::to_string),
            Self::Number(given) => show(given, ToString::to_string),
            Self::Text(given) => show(given, ToString::to_string),
            Self::Money(given) => show(given, |pence| pence.plain()),
        }
    }
}

impl Value for Date {
    fn read(text: &str) -> Option<Self> {
        read_date(text)
    }
    fn seen(given: &Given<Self>) -> Seen<'_> {
        Seen::Date(given)
    }
}

impl Value for Code {
    fn read(text: &str) -> Option<Self> {
        Code::read(text)
    }
    fn seen(given: &Given<Self>) -> Seen<'_> {
        Seen::Code(given)
    }
}

impl Value for u32 {
    /// Digits only; `12.0`, as some systems export a whole number, counts as 12.
    fn read(text: &str) -> Option<Self> {
        let text = text.strip_suffix(".0").unwrap_or(text);
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
    }
    fn seen(given: &Given<Self>) -> Seen<'_> {
        Seen::Number(given)
    }
}

impl Value for Text {
    fn read(text: &str) -> Option<Self> {
        Some(text.into())
    }
    fn seen(given: &Given<Self>) -> Seen<'_> {
        Seen::Text(given)
    }
}

impl Value for Pence {
    fn read(text: &str) -> Option<Self> {
        Pence::read(text)
    }
    fn seen(given: &Given<Self>) -> Seen<'_> {
        Seen::Money(given)
    }
}

/// Reads one cell.
pub fn give<T: Value>(text: &str) -> Given<T> {
    if text.is_empty() {
        return Given::Blank;
    }
    T::read(text).map_or_else(|| Given::unreadable(text), Given::Value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_blank_unreadable_or_a_value() {
        assert_eq!(give::<Date>(""), Given::Blank);
        assert_eq!(give::<Date>("31/02/2026"), Given::unreadable("31/02/2026"));
        assert_eq!(give::<u32>("12.0"), Given::Value(12));
        assert_eq!(give::<u32>("-1"), Given::unreadable("-1"));
        assert_eq!(give::<Code>("x1").get().unwrap(), "X1");
    }
}
