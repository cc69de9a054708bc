//! L607: a name in two alphabets.

use crate::contracts::{Contract, Lint};

/// Letters that look alike make two names of one, or one of two. Practices are matched by their codes alone, so that it is the
/// people who read the name that are misled.
pub(super) fn lints(contract: &Contract) -> Option<Lint> {
    let name = &contract.practice_name;
    let odd = name.split(|letter: char| !letter.is_alphabetic()).find_map(foreign)?;
    let says = format!(
        "The name '{name}' has letters of two alphabets in one word: {odd} (U+{:04X}) looks like another. Type the name anew.",
        u32::from(odd)
    );
    Some(Lint::warning("L607", contract.place_of("practice_name"), says))
}

/// The first letter of a word in English letters that is Greek or Cyrillic.
fn foreign(word: &str) -> Option<char> {
    let other = |letter: char| matches!(letter, '\u{370}'..='\u{52f}' | '\u{1f00}'..='\u{1fff}');
    word.chars()
        .any(|letter| letter.is_ascii_alphabetic())
        .then(|| word.chars().find(|letter| other(*letter)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_in_two_alphabets_is_odd_and_two_words_are_not() {
        assert_eq!(foreign("N\u{43e}rth"), Some('\u{43e}'));
        assert_eq!(foreign("\u{391}lder"), Some('\u{391}'));
        for good in ["North", "Caf\u{e9}", "\u{421}\u{435}\u{432}\u{435}\u{440}", "\u{3b1}\u{3b2}", ""] {
            assert_eq!(foreign(good), None, "{good}");
        }
    }
}
