//! A text without a quotation mark, as nearly all are.

use super::each_place::each_place;
use super::{Table, row_number, too_large};
use crate::read::found::Refusal;
use crate::read::{letters, limits};
use memchr::{memchr_iter, memchr2_iter};
use std::ops::Range;

impl Table<'_> {
    /// Every line is a row, and every separator parts two cells. They are left where they stand, unless blanks of another kind
    /// have to be replaced.
    pub(super) fn read_plain(&mut self) -> Result<(), Refusal> {
        let stands = !self.text.contains('\u{a0}');
        if stands {
            self.sheet.hold(self.text);
        }
        let bytes = self.text.as_bytes();
        let (mut start, mut number, mut parted) = (0, 1, Vec::new());
        for end in memchr2_iter(b'\r', b'\n', bytes).chain([bytes.len()]) {
            // The second half of one break is no line.
            let is_half =
                end == start && end > 0 && bytes[end - 1] == b'\r' && bytes.get(end) == Some(&b'\n');
            if !is_half {
                self.line(start..end, row_number(number)?, stands, &mut parted)?;
                number += 1;
            }
            start = end + 1;
        }
        Ok(())
    }

    /// One line; `parted` is only lent.
    fn line(
        &mut self,
        bytes: Range<usize>,
        number: u32,
        stands: bool,
        parted: &mut Vec<u32>,
    ) -> Result<(), Refusal> {
        let line = &self.text[bytes.clone()];
        if line.len() > limits::ROW_BYTES {
            return Err(too_large(number, 1 + memchr_iter(self.separator, line.as_bytes()).count()));
        }
        parted.clear();
        each_place(line.as_bytes(), self.separator, |place| parted.push(place));
        let count = parted.len() + 1;
        let fits = self.width.is_some_and(|(width, _)| width == count && width > 1);
        if stands && fits && letters::is_plain(line) {
            self.take_room(count)?;
        } else if count > limits::COLUMNS as usize {
            return Err(too_large(number, count));
        } else {
            let cells: Vec<&str> = line.split(char::from(self.separator)).collect();
            if !self.is_row(number, line, &cells)? {
                return Ok(());
            }
            if !stands {
                self.sheet.push(number, cells);
                return Ok(());
            }
        }
        self.sheet.push_standing(number, bytes, parted);
        Ok(())
    }
}
