//! The number of a statement, which is the number of its document in every system after this one. It follows from council,
//! practice and month alone, so that an upload that is sent twice is refused as a duplicate and cannot pay twice.

use crate::words::{Month, seal};

/// Digits that cannot be mistaken for one another.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// `ST2610-` and nine digits of the practice: sixteen characters of `A` to `Z`, `0` to `9` and `-`, letters first. The months
/// of a practice follow one another without a gap, because there is one statement a month.
pub fn statement_no(council: &str, practice: &str, month: Month) -> String {
    let sealed = seal(format!("{council}/{practice}").as_bytes());
    let bits = sealed.get(..12).and_then(|part| u64::from_str_radix(part, 16).ok()).unwrap_or_default();
    let digit = |at: u32| char::from(DIGITS[usize::try_from(bits >> (5 * at) & 31).unwrap_or_default()]);
    let month: String = month.to_string().chars().skip(2).filter(char::is_ascii_digit).collect();
    format!("ST{month}-{}", (0..9).map(digit).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_number_is_short_its_own_and_no_pupil_number() {
        let months = ["2026-10", "2026-11", "2036-10"].map(|text| text.parse::<Month>().unwrap());
        let practices = (0..500).map(|at| format!("practice-{at}"));
        let mut seen = BTreeSet::new();
        for practice in practices {
            for month in months {
                let number = statement_no("kent", &practice, month);
                let plain =
                    |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == '-';
                assert!(number.len() == 16 && number.chars().all(plain), "{number}");
                assert!(number.chars().take(2).all(|letter| letter.is_ascii_uppercase()));
                assert_eq!(number, statement_no("kent", &practice, month));
                assert!(seen.insert(number), "a number is used twice");
            }
        }
        assert_ne!(statement_no("kent", "a", months[0]), statement_no("leeds", "a", months[0]));
    }
}
