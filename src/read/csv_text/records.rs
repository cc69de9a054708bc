//! The records of a text with quotation marks, in memory that no record can outgrow: a mark that is never closed makes one cell
//! of the rest of a file.

use crate::read::limits;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Takes a text apart, one record after another. Blank lines are none.
pub(super) struct Records<'t> {
    reader: Reader,
    rest: &'t [u8],
    /// The cells of the record, without the marks around them, and where each ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
}

/// One record.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Taken<'r> {
    /// How many bytes of the text it and the blank lines before it are.
    pub(super) bytes: usize,
    /// How many cells it has.
    pub(super) count: usize,
    /// Its cells, and the text of them all; `None` where it has too many or too much of it.
    pub(super) cells: Option<(Vec<&'r str>, &'r str)>,
}

impl<'t> Records<'t> {
    pub(super) fn of(text: &'t str, separator: u8) -> Self {
        let reader = ReaderBuilder::new().delimiter(separator).build();
        let ends = vec![0; limits::COLUMNS as usize + 1];
        Self { reader, rest: text.as_bytes(), cells: vec![0; limits::ROW_BYTES], ends }
    }

    /// The next record.
    pub(super) fn next(&mut self) -> Option<Taken<'_>> {
        let (mut bytes, mut used, mut ended, mut count) = (0, 0, 0, 0);
        let mut is_kept = true;
        loop {
            let (into, ends) = (&mut self.cells[used..], &mut self.ends[ended..]);
            let (read, taken, put, ends) = self.reader.read_record(self.rest, into, ends);
            self.rest = &self.rest[taken..];
            (bytes, used, ended, count) = (bytes + taken, used + put, ended + ends, count + ends);
            match read {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    (is_kept, used, ended) = (false, 0, 0);
                }
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return None,
            }
        }
        let cells = is_kept.then(|| {
            let text = std::str::from_utf8(&self.cells[..used]).expect("it was taken apart at plain letters");
            let from = std::iter::once(0).chain(self.ends.iter().copied());
            (from.zip(&self.ends[..ended]).map(|(from, to)| &text[from..*to]).collect(), text)
        });
        Some(Taken { bytes, count, cells })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str) -> Vec<(usize, usize, Option<Vec<String>>)> {
        let mut records = Records::of(text, b',');
        let mut all = Vec::new();
        while let Some(Taken { bytes, count, cells }) = records.next() {
            all.push((bytes, count, cells.map(|(cells, _)| cells.into_iter().map(String::from).collect())));
        }
        all
    }

    proptest::proptest! {
        #[test]
        fn a_text_is_taken_apart_as_the_csv_crate_does(text in "[ab,\" \r\n\u{e9}]{0,60}") {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let mut expected = Vec::new();
            let (mut record, mut from) = (csv::StringRecord::new(), 0);
            while reader.read_record(&mut record).unwrap() {
                let to = usize::try_from(reader.position().byte()).unwrap();
                expected.push((to - from, record.len(), Some(record.iter().map(String::from).collect())));
                from = to;
            }
            proptest::prop_assert_eq!(taken(&text), expected);
        }
    }

    #[test]
    fn what_no_table_holds_is_counted_and_not_kept() {
        let mib = |less: usize| "x".repeat(limits::ROW_BYTES - less);
        let commas = |many: u32| ",".repeat(many as usize);
        for (row, cells, is_kept) in [
            (format!("\"{}\",\"b\"", mib(2)), 2, true),
            (format!("\"{}\",\"b\"", mib(0)), 2, false),
            (format!("\"{}\n{}\",b", mib(9), mib(9)), 2, false),
            (format!("\"a\"{}", commas(limits::COLUMNS)), 16_385, true),
            (format!("\"a\"{}", commas(limits::COLUMNS + 1)), 16_386, false),
            (format!("{}{}", mib(9), commas(200_000)), 200_001, false),
        ] {
            let all = taken(&format!("x,y\n{row}\n\"z\"\n"));
            assert_eq!((all.len(), all[1].0, all[1].1), (3, row.len() + 1, cells));
            assert_eq!(all[1].2.is_some(), is_kept, "{cells} cells, {} bytes", row.len());
            assert_eq!(all[2].2.as_deref(), Some(&["z".to_owned()][..]));
        }
    }

    #[test]
    fn a_mark_that_is_never_closed_makes_no_large_cell() {
        let text = format!("\"{}", "x,y\n".repeat(1_000_000));
        let mut records = Records::of(&text, b',');
        assert_eq!(records.next(), Some(Taken { bytes: text.len(), count: 1, cells: None }));
        assert_eq!((records.cells.len(), records.next()), (limits::ROW_BYTES, None));
    }
}
