//! What every answer of the reader must be like, whatever the file was.

use outturn::read::{Complaint, Sheet};

/// A sentence for the sender: it says something, and ends as sentences do.
pub fn sentence(says: &str) {
    assert!(says.len() > 10 && says.ends_with('.'), "no sentence: {says:?}");
}

/// Every complaint is a sentence about this file, with a place in one of its sheets or in the whole of it.
pub fn complaints(complaints: &[Complaint], file: &str) {
    assert!(complaints.len() <= 1_001, "more complaints are listed than the limit");
    for Complaint { place, says, .. } in complaints {
        sentence(says);
        assert_eq!(&*place.file, file, "the place is of another file: {place}");
        assert!(place.row != Some(0), "there is no row 0: {place}");
        assert!(place.column.is_none() || place.row.is_some(), "a column without a row: {place}");
    }
}

/// Sheets have rows that ascend, cells that are trimmed, and nothing above the limits.
pub fn sheets(sheets: &[Sheet], file: &str) {
    assert!(sheets.len() <= 200, "more sheets than the limit");
    let mut cells = 0;
    for sheet in sheets {
        assert_eq!(&**sheet.file(), file);
        let numbers: Vec<u32> = sheet.rows().map(|row| row.number()).collect();
        assert!(numbers.is_sorted_by(|one, next| one < next), "rows do not ascend: {numbers:?}");
        for row in sheet.rows() {
            cells += row.len();
            assert!(row.len() <= 16_384, "more columns than the limit");
            assert_eq!(row.cells().count(), row.len());
            for cell in row.cells() {
                assert!(cell.chars().count() <= 32_767, "a longer cell than the limit");
                assert_eq!(cell, seen(cell), "a cell that is not trimmed");
            }
        }
    }
    assert!(cells <= 5_000_000, "more cells than the limit");
}

/// The text of a cell as the room keeps it: what a sender cannot see at its ends is cut, and no-break spaces are blanks.
pub fn seen(cell: &str) -> String {
    cell.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}').replace('\u{a0}', " ")
}

/// All that was read, as text, so that two readings can be compared.
pub fn written(sheets: &[Sheet], complaints: &[Complaint]) -> String {
    let mut text = String::new();
    for sheet in sheets {
        text += &format!("{:?}\n", sheet.name());
        for row in sheet.rows() {
            text += &format!("{} {:?}\n", row.number(), row.cells().collect::<Vec<_>>());
        }
    }
    for Complaint { place, says, .. } in complaints {
        text += &format!("{place:?} {says}\n");
    }
    text
}
