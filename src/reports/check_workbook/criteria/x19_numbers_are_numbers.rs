//! X19: numbers are numbers.

use super::super::book::Book;
use super::super::criterion::{Criterion, Found, Severity};
use crate::reports::said::Profile;

pub(super) static X19: Criterion = Criterion {
    id: "X19",
    says: "A cell that shows a number holds a number, not its text; cells declared as text by the format @ are identifiers and may look like numbers.",
    why: "Text is left out of every sum, in silence.",
    to_do: "Store it as a number with a number format; if it is an identifier, give its column the format Text (@).",
    statement: Severity::Fail,
    working: Severity::Fail,
    check,
};

fn check(book: &Book, _: Profile, found: &mut Found) {
    for sheet in &book.sheets {
        for cell in sheet.cells.iter().filter(|cell| !book.styles.is_text(cell.style)) {
            if cell.text().is_some_and(looks_like_a_number) {
                found.cell(sheet, cell.at, "a number is stored as text", &cell.value);
            }
        }
    }
}

/// A sign, a pound, digits with commas, decimals, a percent sign: each but the digits may be missing.
fn looks_like_a_number(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix('-').unwrap_or(text);
    let text = text.strip_prefix('£').unwrap_or(text);
    let text = text.strip_suffix('%').unwrap_or(text);
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    whole.starts_with(|letter: char| letter.is_ascii_digit())
        && whole.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
        && !part.is_empty()
        && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::looks_like_a_number;

    #[test]
    fn numbers_are_told_from_other_text() {
        assert!(
            ["1", "-5", "£1,234.56", "-£2", "10.4%", " 81,770 ", "00417"]
                .into_iter()
                .all(looks_like_a_number)
        );
        let others = [
            "",
            "-",
            "£",
            ",",
            "1.",
            "1.2.3",
            "2026-10",
            "PS1",
            "1 of 2",
            "[c]",
            "1/2",
            "31/03/2026",
            "%",
            "£,5",
        ];
        assert!(!others.into_iter().any(looks_like_a_number));
    }
}
