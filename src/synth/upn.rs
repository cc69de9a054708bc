//! Unique pupil numbers with the right check letter, for pupils who do not exist.

const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// The pupil number of a council's so-many-th child. Schools are numbered under 999, which no authority has.
pub(super) fn made_up(nth: usize) -> String {
    let digits = format!("999{:09}", nth * 7919 % 1_000_000_000);
    format!("{}{digits}", char::from(check_letter(&digits)))
}

/// Positions 2 to 13 times their digits, summed, by 23.
fn check_letter(digits: &str) -> u8 {
    let sum: usize =
        digits.bytes().zip(2..).map(|(digit, position)| usize::from(digit - b'0') * position).sum();
    LETTERS[sum % 23]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_fits_the_digits_and_no_two_children_share_a_number() {
        // 2·8 + 3·0 + 4·1 + 5·2 = 30, and position 10 and 13 add 10·1 + 13·1: 53, which leaves 7.
        assert_eq!(check_letter("801200001001"), b'H');
        let numbers: std::collections::BTreeSet<_> = (0..5000).map(made_up).collect();
        assert_eq!(numbers.len(), 5000);
        assert!(numbers.iter().all(|upn| upn.len() == 13));
    }
}
