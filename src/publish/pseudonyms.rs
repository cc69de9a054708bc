//! Pseudonyms of a council's children: the same child has the same one every month, and nobody without the council's key can
//! tell whose it is. A plain hash would not do: a council's numbers are so short that all of them can be tried.

use crate::read::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;

/// Letters and digits that nobody takes for one another: base 32 without I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters a pseudonym has: fifty bits, so that two of ten thousand children are alike once in twenty million keys.
const SHORTEST: usize = 10;

/// All letters that a seal of 256 bits has.
const LONGEST: usize = 50;

/// Letters stand in groups, so that people can read them out, and so that none has the shape of a pupil's number.
const GROUP: usize = 5;

/// The pseudonyms of a council's children.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pseudonyms(BTreeMap<Box<str>, String>);

impl Pseudonyms {
    /// The pseudonyms of children, by the council's own numbers. Two that are alike both get more letters behind.
    pub fn of(key: &Key, council: &str, children: &[Box<str>]) -> Self {
        let letters = |child: &Box<str>| (child.clone(), letters(&sealed(key, council, child)));
        Self::told_apart(children.iter().map(letters).collect())
    }

    /// A child's.
    pub fn child(&self, number: &str) -> Option<&str> {
        self.0.get(number).map(String::as_str)
    }

    /// Every pseudonym as short as it can be.
    fn told_apart(all: BTreeMap<Box<str>, String>) -> Self {
        let mut long: BTreeMap<Box<str>, usize> = all.keys().map(|child| (child.clone(), SHORTEST)).collect();
        loop {
            let mut alike: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (child, letters) in &all {
                alike.entry(&letters[..long[child]]).or_default().push(child);
            }
            let wanting = alike.into_values().filter(|children| children.len() > 1).flatten();
            let wanting: Vec<&str> = wanting.filter(|child| long[*child] < LONGEST).collect();
            if wanting.is_empty() {
                break;
            }
            for child in wanting {
                long.entry(child.into()).and_modify(|length| *length += GROUP);
            }
        }
        Self(all.iter().map(|(child, letters)| (child.clone(), grouped(&letters[..long[child]]))).collect())
    }
}

/// The keyed seal on a child's number. The council is part of it, should two ever have the same key.
fn sealed(key: &Key, council: &str, child: &str) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.secret()).expect("a key of any length will do");
    mac.update(council.as_bytes());
    mac.update(&[0]);
    mac.update(child.as_bytes());
    mac.finalize().into_bytes().into()
}

/// Five bits a letter.
fn letters(seal: &[u8; 32]) -> String {
    let bit = |at: usize| usize::from(seal[at / 8] >> (7 - at % 8) & 1);
    let letter = |at: usize| LETTERS[(0..5).fold(0, |sum, of| sum * 2 + bit(at * 5 + of))];
    (0..LONGEST).map(|at| char::from(letter(at))).collect()
}

fn grouped(letters: &str) -> String {
    let groups: Vec<&str> =
        letters.as_bytes().chunks(GROUP).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::seal;

    fn key(letter: char) -> Key {
        Key::of(letter.to_string().repeat(32).as_bytes()).unwrap()
    }

    fn children(numbers: &[&str]) -> Vec<Box<str>> {
        numbers.iter().map(|number| (*number).into()).collect()
    }

    /// RFC 4231, test case 2, has a key of four letters, which a [`Key`] refuses: so the definition of HMAC, written out.
    #[test]
    fn a_pseudonym_is_the_keyed_seal_of_council_and_child() {
        let padded =
            |pad: u8| -> Vec<u8> { (0..64).map(|at| if at < 32 { b'a' ^ pad } else { pad }).collect() };
        let bytes = |hex: &str| -> Vec<u8> {
            (0..32).map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap()).collect()
        };
        let inner = bytes(&seal(&[padded(0x36), b"kent\0K1".to_vec()].concat()));
        let expected = bytes(&seal(&[padded(0x5c), inner].concat()));
        assert_eq!(sealed(&key('a'), "kent", "K1").to_vec(), expected);
    }

    #[test]
    fn the_same_child_has_the_same_pseudonym_whoever_else_is_there() {
        let one = Pseudonyms::of(&key('a'), "kent", &children(&["K1", "K2", "K3"]));
        let other = Pseudonyms::of(&key('a'), "kent", &children(&["K2", "K9"]));
        assert_eq!(one.child("K2"), other.child("K2"));
        assert_eq!(one.child("K9"), None);
    }

    #[test]
    fn another_council_and_another_key_have_others() {
        let of = |letter, council| {
            let of = Pseudonyms::of(&key(letter), council, &children(&["K1"]));
            of.child("K1").unwrap().to_string()
        };
        let (ours, elsewhere, later) = (of('a', "kent"), of('a', "liverpool"), of('b', "kent"));
        assert!(ours != elsewhere && ours != later && elsewhere != later);
        assert_eq!((ours.len(), ours.as_bytes()[5]), (11, b'-'));
    }

    #[test]
    fn letters_are_the_seal_in_base_32() {
        assert_eq!(letters(&[0; 32]), "0".repeat(50));
        assert_eq!(letters(&[0xFF; 32]), "Z".repeat(50));
        let mut seal = [0; 32];
        seal[..2].copy_from_slice(&[0b0000_1000, 0b1000_0000]);
        assert_eq!(&letters(&seal)[..4], "1200");
    }

    #[test]
    fn two_that_are_alike_get_more_letters_and_keep_the_first_ones() {
        let (zeros, mut other) = ("0".repeat(50), "0".repeat(50));
        other.replace_range(12..13, "Z");
        let all = [("A", zeros), ("B", other), ("C", "Z".repeat(50))];
        let told = Pseudonyms::told_apart(all.map(|(child, letters)| (child.into(), letters)).into());
        let shown = ["A", "B", "C"].map(|child| told.child(child).unwrap());
        assert_eq!(shown, ["00000-00000-00000", "00000-00000-00Z00", "ZZZZZ-ZZZZZ"]);
    }
}
