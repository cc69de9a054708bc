//! Which name did they mean?

/// The nearest of `names` to what was written, when it is near enough to be worth suggesting.
/// Equally near ones: the first in the list.
pub fn nearest<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = plain(written);
    let allowed = (written.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &plain(name)), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Letters and digits only: blanks, hyphens and case are the commonest slips and say nothing.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_does_not() {
        let names = ["liverpool", "kent", "sandwell"];
        assert_eq!(nearest("liverpol", names), Some("liverpool"));
        assert_eq!(nearest("Kent", names), Some("kent"));
        assert_eq!(nearest("birmingham", names), None);
    }
}
