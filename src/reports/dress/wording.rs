//! A document as its makers give it, values without words, becomes one with words, in the order that a template gives. Every
//! dress is put on the same words.

use super::{DressError, Looks};
use crate::reports::said::{Document, Section, Told};
use tera::Context;

/// The template of what documents and sections say.
pub(super) const WORDS: &str = "words.txt";

/// What every block may name besides the values of its own matter.
pub(super) const EVERYWHERE: [&str; 3] = ["council", "council_name", "document"];

/// The blocks of a document's own words.
pub(super) const OF_DOCUMENT: [&str; 3] = ["what", "title", "headline"];

/// The blocks of a section's words.
pub(super) const OF_SECTION: [&str; 2] = ["heading", "words"];

impl Looks {
    /// The document with its words, its sections in the order of the templates. A document that has words already, and
    /// each such section, keeps them.
    ///
    /// # Errors
    /// When a replaced template cannot be rendered.
    pub fn put_into_words(&self, mut document: Document) -> Result<Document, DressError> {
        let Some(told) = document.told.take() else { return Ok(document) };
        let name = document.kind;
        let everywhere = |context: &mut Context| {
            context.insert("council", &document.council);
            context.insert("council_name", &document.council_name);
            context.insert("document", name);
        };
        let values = |told: &Told| {
            let mut context = Context::new();
            everywhere(&mut context);
            told.values.iter().for_each(|(name, value)| context.insert(*name, value));
            context
        };
        let context = values(&told);
        let say =
            |part: &str| self.block_of(WORDS, &format!("{name}_{part}"), &context).map(|said| folded(&said));
        let [what, title, headline] = OF_DOCUMENT;
        let (what, title, headline) = (say(what)?, say(title)?, say(headline)?);
        let mut sections = std::mem::take(&mut document.sections);
        self.put_in_order(name, &context, &mut sections)?;
        for section in &mut sections {
            if let Some(told) = section.told.take() {
                self.say(section, &told, &values(&told))?;
            }
        }
        Ok(Document { what, title, headline, sections, ..document })
    }

    fn say(&self, section: &mut Section, told: &Told, context: &Context) -> Result<(), DressError> {
        let block = |part: &str| self.block_of(WORDS, &format!("{}_{part}", told.matter.name), context);
        let [heading, words] = OF_SECTION;
        section.heading = folded(&block(heading)?);
        section.words = paragraphs(&block(words)?);
        Ok(())
    }
}

/// A text on one line: only the white space of a template's lines is folded, a hard space stays.
pub(super) fn folded(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs of a text: a blank line parts them.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(folded) {
        match paragraphs.last_mut() {
            Some(last) if last.is_empty() => *last = line,
            Some(last) if !line.is_empty() => *last = format!("{last} {line}"),
            _ => paragraphs.push(line),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_line_parts_paragraphs_and_other_breaks_do_not() {
        assert_eq!(paragraphs("\nOne\n  and more.\n\n\n \nTwo.\n"), ["One and more.", "Two."]);
        assert!(paragraphs(" \n\n").is_empty());
    }
}
