//! The words of sections and documents stand in templates; Rust gives the values that the words may name.

use super::Cell;

/// One matter that documents speak of: what its blocks in `templates/words.txt` are called, and all that they may name.
#[derive(Debug, PartialEq, Eq)]
pub struct Matter {
    /// The first part of its blocks' names, unique among sections and among documents.
    pub name: &'static str,
    /// The values that its blocks may name.
    pub gives: &'static [&'static str],
}

/// A matter with its values, on its way to a template. Every value that the matter names is there: one that nothing was
/// said of is empty, so that a template can ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The matter.
    pub matter: &'static Matter,
    /// The values by name, as a person reads them. They are values only: nothing in them is ever a template.
    pub values: Vec<(&'static str, String)>,
}

impl Told {
    /// The matter with nothing said yet.
    pub fn of(matter: &'static Matter) -> Self {
        Self { matter, values: matter.gives.iter().map(|name| (*name, String::new())).collect() }
    }

    /// Gives a value. Its line breaks become spaces, because a blank line in a template parts paragraphs.
    ///
    /// # Panics
    /// When the matter does not name the value: the section that gives it is wrong.
    pub fn give(&mut self, name: &'static str, value: &Cell) {
        *self.value(name) = one_line(&value.shown());
    }

    /// Gives sentences as one value: a template that names it has a paragraph of each.
    ///
    /// # Panics
    /// When the matter does not name the value: the section that gives it is wrong.
    pub fn give_each(&mut self, name: &'static str, sentences: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = sentences.into_iter().map(|sentence| one_line(&sentence)).collect();
        *self.value(name) = lines.join("\n\n");
    }

    fn value(&mut self, name: &str) -> &mut String {
        let found = self.values.iter_mut().find(|(known, _)| *known == name);
        found.map(|(_, value)| value).expect("a section gives only values that its matter names")
    }
}

/// Only the white space that a template's line can have is folded: a hard space stays.
fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    static MATTER: Matter = Matter { name: "held", gives: &["most", "reasons"] };

    #[test]
    fn a_value_is_one_line_and_sentences_are_paragraphs() {
        let mut told = Told::of(&MATTER);
        assert_eq!(told.values, [("most", String::new()), ("reasons", String::new())]);
        told.give("most", &Cell::text(" two\n\nlines "));
        told.give_each("reasons", ["One.\n".to_string(), "Two.".to_string()]);
        assert_eq!(told.values, [("most", "two lines".to_string()), ("reasons", "One.\n\nTwo.".to_string())]);
    }

    #[test]
    #[should_panic(expected = "only values that its matter names")]
    fn a_value_that_the_matter_does_not_name_is_a_fault_of_the_section() {
        Told::of(&MATTER).give("least", &Cell::Blank);
    }
}
