//! A code of the return, such as `X1` or `WBRI`, packed so that comparing two costs one instruction.

use std::fmt;

/// Up to eight ASCII characters, upper case. Whether a code is *allowed* is a question for the rules of a year;
/// this type only holds it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code([u8; 8]);

impl Code {
    /// A code written in the program. Longer text does not compile where the call is `const`.
    ///
    /// # Panics
    /// When the text is longer than eight bytes.
    pub const fn new(text: &str) -> Self {
        let from = text.as_bytes();
        assert!(from.len() <= 8, "a code has at most eight characters");
        let mut packed = [0; 8];
        let mut at = 0;
        while at < from.len() {
            packed[at] = from[at].to_ascii_uppercase();
            at += 1;
        }
        Self(packed)
    }

    /// A code read from a cell; `None` when it cannot be one (too long, or not plain letters, digits or signs).
    pub fn read(text: &str) -> Option<Self> {
        (text.len() <= 8 && text.bytes().all(|byte| byte.is_ascii_graphic())).then(|| Self::new(text))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        let length = self.0.iter().position(|byte| *byte == 0).unwrap_or(8);
        std::str::from_utf8(&self.0[..length]).unwrap_or_default()
    }

    /// Is this code one of those listed?
    pub fn is_in(self, listed: &[&str]) -> bool {
        listed.iter().any(|code| self == *code)
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        let other = other.as_bytes();
        let (text, rest) = self.0.split_at(other.len().min(self.0.len()));
        text == other && rest.first().is_none_or(|byte| *byte == 0)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_are_upper_case_and_at_most_eight_long() {
        assert_eq!(Code::read("e4a").unwrap(), "E4A");
        assert_eq!(Code::read("CODETOOLONG"), None);
        assert_eq!(Code::read("E 4"), None);
        assert_eq!(Code::new("WBRI").to_string(), "WBRI");
    }
}
