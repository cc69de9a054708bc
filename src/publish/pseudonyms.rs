//! Pseudonyms of a council's children: the same child has the same one every month, and nobody without the council's key can
//! tell whose it is. A plain hash would not do: a council's numbers are so short that all of them can be tried.

use crate::read::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::collections::BTreeMap;

/// Consonants alone: no pseudonym is a word, or has the shape of a pupil's number, a postcode or a date.
const LETTERS: &[u8; 16] = b"BCDFGHJKLMPRSTWX";

/// How many letters a pseudonym has: 48 bits, so that among ten thousand children two are alike under one key in five
/// million.
const SHORTEST: usize = 12;

/// All letters that a seal of 256 bits has.
const LONGEST: usize = 64;

/// Letters stand in groups, so that people can read them out.
const GROUP: usize = 4;

/// The pseudonyms of a council's children.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pseudonyms(BTreeMap<Box<str>, String>);

impl Pseudonyms {
    /// The pseudonyms of children, by the council's own numbers. Two that are alike both get more letters behind.
    pub fn of(key: &Key, council: &str, children: &[Box<str>]) -> Self {
        let letters = |child: &str| (child.into(), letters(&sealed(key, council, child)));
        Self::told_apart(&children.iter().map(|child| letters(child)).collect())
    }

    /// A child's.
    pub fn child(&self, number: &str) -> Option<&str> {
        self.0.get(number).map(String::as_str)
    }

    /// Every pseudonym as short as it can be.
    fn told_apart(all: &BTreeMap<Box<str>, String>) -> Self {
        let mut long: BTreeMap<Box<str>, usize> = all.keys().map(|child| (child.clone(), SHORTEST)).collect();
        loop {
            let mut alike: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for (child, letters) in all {
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

/// Four bits a letter.
fn letters(seal: &[u8; 32]) -> String {
    let halves = seal.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from(LETTERS[usize::from(half)])).collect()
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
        assert_eq!((ours.len(), ours.as_bytes()[4]), (14, b'-'));
    }

    #[test]
    fn letters_are_the_seal_in_base_16() {
        assert_eq!(letters(&[0; 32]), "B".repeat(LONGEST));
        assert_eq!(letters(&[0xFF; 32]), "X".repeat(LONGEST));
        let mut seal = [0; 32];
        seal[..2].copy_from_slice(&[0x01, 0xF0]);
        assert_eq!(&letters(&seal)[..5], "BCXBB");
    }

    #[test]
    fn two_that_are_alike_get_more_letters_and_keep_the_first_ones() {
        let (one, mut other) = ("B".repeat(LONGEST), "B".repeat(LONGEST));
        other.replace_range(14..15, "X");
        let all = [("A", one), ("B", other), ("C", "X".repeat(LONGEST))];
        let told = Pseudonyms::told_apart(&all.map(|(child, letters)| (child.into(), letters)).into());
        let shown = ["A", "B", "C"].map(|child| told.child(child).unwrap());
        assert_eq!(shown, ["BBBB-BBBB-BBBB-BBBB", "BBBB-BBBB-BBBB-BBXB", "XXXX-XXXX-XXXX"]);
    }
}
