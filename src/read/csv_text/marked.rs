//! A text with quotation marks, in which a cell may hold separators and ends of lines.

use super::records::{Records, Taken};
use super::{Table, quotes, row_number, too_large};
use crate::read::found::Refusal;

impl Table<'_> {
    pub(super) fn read_marked(&mut self) -> Result<(), Refusal> {
        self.sheet.make_room(self.text.len());
        let mut records = Records::of(self.text, self.separator);
        let mut from = 0;
        while let Some(record) = records.next() {
            let to = from + record.bytes;
            self.row(from, to, &record)?;
            from = to;
        }
        Ok(())
    }

    /// One record, with the raw bytes that it came from.
    fn row(&mut self, from: usize, to: usize, record: &Taken<'_>) -> Result<(), Refusal> {
        let bytes = self.text.as_bytes();
        let blank = bytes[from..to].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let raw = bytes[from + blank..to].trim_ascii_end();
        let first_line = self.lines.up_to(bytes, from + blank);
        let number = row_number(first_line - self.hidden)?;
        self.check_marks(raw, from + blank, number, record.count)?;
        self.hidden += self.lines.up_to(bytes, from + blank + raw.len()) - first_line;
        let Some((cells, text)) = &record.cells else {
            return Err(too_large(number, record.count));
        };
        if self.is_row(number, text, cells)? {
            self.sheet.push(number, cells.iter().copied());
        }
        Ok(())
    }

    fn check_marks(&mut self, raw: &[u8], start: usize, number: u32, cells: usize) -> Result<(), Refusal> {
        if !raw.contains(&b'"') {
            return Ok(());
        }
        let marks = quotes::marks(raw, self.separator);
        let fits = self.width.is_none_or(|(width, _)| width == cells);
        let bad = marks.unclosed.or(if marks.stray || !fits { marks.over_lines } else { None });
        if let Some(mark) = bad {
            let bytes = self.text.as_bytes();
            let opened = self.lines.up_to(bytes, start + mark);
            let lost = self.lines.up_to(bytes, start + raw.len()) - opened;
            return Err(Refusal(format!(
                "A quotation mark opened on line {opened} is never closed; {lost} lines after it would be lost. \
                 Close it, or take it out, and send the file again."
            )));
        }
        let place = self.sheet.place().at_row(number);
        if marks.stray {
            let says = "A quotation mark stands inside a cell. Take it out, or put the whole cell in quotation marks.";
            self.complaints.add(place, says);
        } else if marks.over_lines.is_some() {
            let says = "A cell in quotation marks runs over more than one line: read as one row. Check that it is one.";
            self.complaints.add(place, says);
        }
        Ok(())
    }
}
