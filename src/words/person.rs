//! When two names are one person's.

/// Are these the names of one person? As people read them: blanks and capitals make nobody another.
pub fn same_person(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::same_person;

    #[test]
    fn blanks_and_capitals_make_nobody_another() {
        assert!(same_person("Ann  Lee", " ann lee "));
        assert!(same_person("\u{c9}va Nagy", "\u{e9}va nagy"));
        assert!(!same_person("Ann Lee", "Anne Lee") && !same_person("", "Ann"));
    }
}
