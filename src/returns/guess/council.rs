//! Which council a name speaks of: by its code of the register of geography, its older three-digit code, or its name.
//!
//! The register beside this file lists the councils of England with children's services, as the Department's statistics
//! name them: "Children looked after in England including adoptions", reporting year 2025, and "Children's social work
//! workforce", reporting years 2023 to 2025 (Open Government Licence v3.0); of two codes of one council the newer.

use std::sync::LazyLock;

static REGISTER: &str = include_str!("register.csv");

/// A council of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registered {
    /// The Department's older three-digit code.
    pub old_code: &'static str,
    /// The code of the register of geography, such as `E08000012`.
    pub gss: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Every council of the register, in the order of the older codes.
pub fn register() -> &'static [Registered] {
    static COUNCILS: LazyLock<Vec<Registered>> = LazyLock::new(|| {
        let lines = REGISTER.lines().skip(1);
        lines
            .filter_map(|line| {
                let (old_code, rest) = line.split_once(',')?;
                let (gss, name) = rest.split_once(',')?;
                Some(Registered { old_code, gss, name: name.trim_matches('"') })
            })
            .collect()
    });
    &COUNCILS
}

/// The council that a name speaks of, such as `822_2023_header.csv`, `Cambridgeshire-873` or `E08000012`; `None` when it
/// speaks of none, or of two.
pub fn council_named(name: &str) -> Option<&'static Registered> {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let speaks_of = |council: &&Registered| {
        let letters = plain(council.name);
        words.iter().any(|word| *word == council.old_code || word.eq_ignore_ascii_case(council.gss))
            || (words.iter().map(|word| word.len()).sum::<usize>() >= letters.len()
                && in_words(&words, council.name))
    };
    let mut found: Vec<&Registered> = register().iter().filter(speaks_of).collect();
    // A longer name may hold a shorter one: `Bath and North East Somerset` is not `Somerset`.
    let longest = found.iter().map(|council| plain(council.name)).max_by_key(String::len)?;
    found.retain(|council| plain(council.name) == longest || !longest.contains(&plain(council.name)));
    if let [one] = found[..] { Some(one) } else { None }
}

/// The letters of a name, in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

/// Do the words of a council's name stand in a row?
fn in_words(words: &[&str], name: &str) -> bool {
    let wanted: Vec<String> = name.split(|letter: char| !letter.is_ascii_alphanumeric()).map(plain).collect();
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    words.windows(wanted.len()).any(|row| row == wanted.as_slice()) || words.contains(&plain(name).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_is_known_by_either_code_or_by_its_name() {
        let gss = |name| council_named(name).map(|council| council.gss);
        assert_eq!(gss("341_2026_header.csv"), Some("E08000012"));
        assert_eq!(gss("returns-e08000012"), Some("E08000012"));
        assert_eq!(gss("Liverpool 2026-27"), Some("E08000012"));
        assert_eq!(gss("Return-Cambridgeshire-873"), Some("E10000003"));
        assert_eq!(gss("bath-and-north-east-somerset"), gss("800"));
        assert_eq!(gss("NorthSomerset"), gss("802"));
        assert_eq!(gss("header.csv"), None);
        assert_eq!(gss("341_and_886"), None);
    }

    #[test]
    fn the_register_holds_every_council_once() {
        assert_eq!(register().len(), 155);
        assert!(register().windows(2).all(|pair| pair[0].old_code < pair[1].old_code));
        assert!(register().iter().all(|council| council.gss.len() == 9 && !council.name.is_empty()));
    }
}
