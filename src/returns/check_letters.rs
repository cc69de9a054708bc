//! The letter that a pupil number begins with is reckoned from the rest of it, so that a slip of the hand shows. Real numbers
//! carry wrong ones all the same: it is a word to the sender, and nothing rests on it.

use super::tables::Header;
use super::{Effect, Remark};
use crate::read::Sheet;

/// The letters that pupil numbers have, each standing for its place among them.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";
/// How many rows are named.
const NAMED: usize = 5;

/// What to say of the rows of a Header whose pupil numbers begin with another letter. The numbers themselves are shown nowhere.
pub(super) fn check_letters(sheet: &Sheet, headers: &[Header]) -> Option<Remark> {
    let wrong = headers.iter().filter(|header| header.upn.as_str().is_some_and(|number| !fits(number)));
    let mut rows: Vec<u32> = wrong.map(|header| header.row.number).collect();
    rows.sort_unstable();
    let first = *rows.first()?;
    let named: Vec<String> = rows.iter().take(NAMED).map(ToString::to_string).collect();
    let more = match rows.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let says = format!(
        "The first letter of a UPN must follow from its digits, and here it does not (row {}{more}): a letter or a digit may be \
         mistyped. Check the number, and leave it if it is the school's own.",
        named.join(", ")
    );
    Some(Remark::new(sheet.place().at_row(first).at_column("UPN"), Effect::Noted, says))
}

/// Does the number, in letters of either case, begin with its letter? What has not the shape of a pupil number has no such
/// letter, and a rule of its own.
fn fits(number: &str) -> bool {
    let place = |sign: &u8| LETTERS.iter().position(|letter| letter.eq_ignore_ascii_case(sign));
    let digit = |sign: &u8| sign.is_ascii_digit().then(|| usize::from(sign - b'0'));
    let [letter, digits @ .., last] = number.as_bytes() else { return true };
    let (Some(letter), Some(last)) = (place(letter), digit(last).or_else(|| place(last))) else {
        return true;
    };
    if digits.len() != 11 || !digits.iter().all(u8::is_ascii_digit) {
        return true;
    }
    let values = digits.iter().filter_map(digit).chain([last]);
    let sum: usize = values.zip(2..).map(|(value, position)| value * position).sum();
    sum % LETTERS.len() == letter
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::returns::assemble;

    #[test]
    fn a_letter_that_does_not_follow_from_the_digits_is_told_without_the_number() {
        // 2·8 + 4·1 + 5·2 + 10·1 + 13·1 = 53, which leaves 7, and H is the letter at 7; with C, 2, for the last sign 13·2 - 13·1 more:
        // 66 leaves 20.
        assert!(fits("H801200001001") && fits("X80120000100C"));
        assert!(!fits("G801200001001") && !fits("H801200001002") && !fits("H80120000100C"));
        for other in ["", "UN1", "S801200001001", "H8012", "H80120000100S", "H8012O0001001", "H8012000010011"]
        {
            assert!(fits(other), "{other}");
        }
        let mut sheet = Sheet::new("header.csv", None);
        sheet.push(1, ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]);
        for row in 2..9 {
            sheet.push(row, [&*format!("{}", 20 - row), "", "", "", "g801200001001", "", ""]);
        }
        let period = "2026-10".parse().unwrap();
        let given = assemble("kent", period, &[(period, vec![&sheet])]);
        let said: Vec<String> =
            given.remarks.iter().map(|remark| format!("{}: {}", remark.place, remark.says)).collect();
        assert_eq!(
            said,
            [
                "header.csv · row 2 · UPN: The first letter of a UPN must follow from its digits, and here it does not (row 2, 3, 4, 5, \
              6 and 2 more): a letter or a digit may be mistyped. Check the number, and leave it if it is the school's own."
            ]
        );
    }
}
