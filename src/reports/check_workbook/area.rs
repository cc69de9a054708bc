//! Cells and areas by their names, such as `B7` and `A6:K8`.

use crate::words::column_letters;
use std::fmt;

/// The last column and row that a worksheet has, counted from 0.
pub(super) const LAST: At = At { row: 1_048_575, column: 16_383 };

/// A cell's place, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct At {
    pub(super) row: u32,
    pub(super) column: u32,
}

impl fmt::Display for At {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}{}", column_letters(self.column as usize), self.row + 1)
    }
}

impl At {
    /// Reads `B7`, with or without `$`; nothing for what lies beyond a worksheet.
    pub(super) fn read(name: &str) -> Option<Self> {
        let name = name.replace('$', "");
        let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, digits) = name.split_at(letters);
        if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let column =
            letters.bytes().fold(0, |all, byte| all * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1);
        let at = Self { row: digits.parse::<u32>().ok()?.checked_sub(1)?, column: column - 1 };
        (at.row <= LAST.row && at.column <= LAST.column).then_some(at)
    }
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) first: At,
    pub(super) last: At,
}

impl Area {
    /// Reads `A6:K8` or `B7`.
    pub(super) fn read(name: &str) -> Option<Self> {
        let (first, last) = name.split_once(':').unwrap_or((name, name));
        let (first, last) = (At::read(first)?, At::read(last)?);
        (first.row <= last.row && first.column <= last.column).then_some(Self { first, last })
    }

    pub(super) fn holds(&self, at: At) -> bool {
        (self.first.row..=self.last.row).contains(&at.row) && self.columns().contains(&at.column)
    }

    pub(super) fn columns(&self) -> std::ops::RangeInclusive<u32> {
        self.first.column..=self.last.column
    }

    /// How many cells it has: more than 4 thousand million in the worst case.
    pub(super) fn size(&self) -> u64 {
        let tall = u64::from(self.last.row - self.first.row + 1);
        tall * u64::from(self.last.column - self.first.column + 1)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells_are_read_and_written() {
        assert_eq!(At::read("$B$7"), Some(At { row: 6, column: 1 }));
        assert_eq!(At::read("XFD1048576"), Some(LAST));
        assert_eq!(LAST.to_string(), "XFD1048576");
        for wrong in ["", "7", "A0", "A", "XFE1", "A1048577", "ABCD1", "A1B", "A99999999999999999999"] {
            assert_eq!(At::read(wrong), None, "{wrong}");
        }
        let area = Area::read("A6:K8").unwrap();
        assert_eq!((area.size(), area.to_string()), (33, "A6:K8".to_string()));
        assert!(area.holds(At { row: 6, column: 10 }) && !area.holds(At { row: 8, column: 0 }));
        assert_eq!(Area::read("K8:A6"), None);
    }
}
