//! Letters that no table should hold: invisible control characters, and the mark of a letter that was lost.

use super::{found::Refusal, limits};

/// Checks the text of a cell: too long is refused, never cut; an odd letter is described for a complaint.
pub(super) fn odd_letter(cell: &str) -> Result<Option<String>, Refusal> {
    if is_plain(cell) {
        return Ok(None);
    }
    if is_too_long(cell) {
        return Err(Refusal(format!(
            "has a cell of more than {} characters. Shorten it and send the file again.",
            limits::CELL_LETTERS
        )));
    }
    let odd = cell.chars().find(|&letter| is_odd(letter));
    Ok(odd.map(|letter| {
        let code = u32::from(letter);
        if letter == char::REPLACEMENT_CHARACTER {
            "A letter was lost before the file was sent: the cell shows the mark \u{fffd}. Type it again."
                .to_owned()
        } else {
            format!("The cell holds an invisible control character (U+{code:04X}). Type the value again.")
        }
    }))
}

/// Is the text short enough for a cell and made of what a typewriter has? Nearly every cell is, and those are looked at many
/// bytes at a time.
pub(super) fn is_plain(text: &str) -> bool {
    text.len() <= limits::CELL_LETTERS
        && text.bytes().fold(true, |plain, byte| plain & (b' '..=b'~').contains(&byte))
}

/// Has a cell more letters than the spreadsheet programs themselves can hold?
pub(super) fn is_too_long(cell: &str) -> bool {
    cell.len() > limits::CELL_LETTERS && cell.chars().count() > limits::CELL_LETTERS
}

/// A control character other than those that end a line or part two columns, or the mark of a lost letter.
pub(super) fn is_odd(letter: char) -> bool {
    let control = letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    letter == char::REPLACEMENT_CHARACTER || control || is_unseen(letter)
}

/// Letters without width, and those that turn the direction of what follows: two names that look the same differ by them.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_named_and_long_cells_are_refused() {
        assert_eq!(odd_letter("St. Mary\u{2019}s\nLane"), Ok(None));
        assert!(odd_letter("a\0b").unwrap().is_some_and(|says| says.contains("U+0000")));
        assert!(odd_letter("\u{7}").unwrap().is_some_and(|says| says.contains("U+0007")));
        assert!(odd_letter("a\u{7f}").unwrap().is_some_and(|says| says.contains("U+007F")));
        assert!(odd_letter("\u{1f}b").unwrap().is_some_and(|says| says.contains("U+001F")));
        assert!(odd_letter("kent\u{200b}").unwrap().is_some_and(|says| says.contains("U+200B")));
        assert!(odd_letter("a\u{fffd}").unwrap().is_some_and(|says| says.contains("lost")));
        assert_eq!(odd_letter(&"é".repeat(32_767)), Ok(None));
        assert!(odd_letter(&"é".repeat(32_768)).is_err_and(|why| why.0.contains("more than 32767")));
    }
}
