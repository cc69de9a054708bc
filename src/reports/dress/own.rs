//! What a council puts in of its own: name, colour, contact, paragraphs before and after the sections.

use super::blocks::{line_at, without_tags};
use super::contrast::unreadable;
use super::wording::{folded, paragraphs};
use super::{DressError, Looks, Stamp};
use crate::reports::said::Document;
use serde::Serialize;
use tera::Context;

/// The template of a council's own words.
pub(super) const OWN: &str = "own.txt";

/// Its blocks.
pub(super) const BLOCKS: [&str; 5] = ["name", "colour", "contact", "first", "last"];

/// What they may name.
pub(super) const GIVES: [&str; 5] = ["council", "council_name", "document", "what", "period"];

/// A council's own, for one document.
#[derive(Clone, Serialize)]
pub(super) struct Own {
    pub(super) name: String,
    /// As `#12436d`.
    pub(super) colour: String,
    pub(super) contact: Vec<String>,
    pub(super) first: Vec<String>,
    pub(super) last: Vec<String>,
}

impl Own {
    pub(super) fn of(document: &Document, looks: &Looks, stamp: &Stamp) -> Result<Self, DressError> {
        let mut context = Context::new();
        let values = [
            &*document.council,
            &*document.council_name,
            document.kind,
            &*document.what,
            &*stamp.period.long(),
        ];
        GIVES.into_iter().zip(values).for_each(|(name, value)| context.insert(name, value));
        let say = |block| looks.block_of(OWN, block, &context);
        let [name, colour, contact, first, last] = BLOCKS;
        let colour = folded(&say(colour)?);
        match unreadable(&colour) {
            Some(wrong) => Err(looks.wrong_colour(&colour, &wrong)),
            None => Ok(Self {
                name: folded(&say(name)?),
                colour,
                contact: paragraphs(&say(contact)?),
                first: paragraphs(&say(first)?),
                last: paragraphs(&say(last)?),
            }),
        }
    }

    /// The colour as a number.
    pub(super) fn rgb(&self) -> u32 {
        u32::from_str_radix(self.colour.trim_start_matches('#'), 16).unwrap_or_default()
    }
}

impl Looks {
    /// What is wrong with the colours of a council's own, in whichever conditions they stand.
    pub(super) fn wrong_colours(&self) -> Vec<DressError> {
        let text = without_tags(self.source(OWN, "colour"));
        let wrong = text.split_ascii_whitespace().filter_map(|colour| Some((colour, unreadable(colour)?)));
        wrong.map(|(colour, wrong)| self.wrong_colour(colour, &wrong)).collect()
    }

    fn wrong_colour(&self, colour: &str, wrong: &str) -> DressError {
        let source = self.source(OWN, "colour");
        let line = line_at(source, source.find(colour).unwrap_or_default());
        DressError::new(
            format!("{} · line {line}", self.place(OWN)),
            format!("The colour '{colour}' {wrong}."),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::specimen::{self, folder, refused};
    use crate::reports::dress::{page, workbook};

    #[test]
    fn a_colour_of_another_council_is_looked_at_too() {
        let own = "{% block colour %}\n{% if council == \"kent\" %}\n#ffdd00\n{% else %}#12436d{% endif %}{% endblock %}";
        assert_eq!(
            refused(&[("own.txt", own)]),
            "looks/own.txt · line 3: The colour '#ffdd00' stands out from white by 1.3 to 1 only. Give a darker one, so that \
             it is at least 4.5 to 1."
        );
    }

    #[test]
    fn a_value_that_there_is_not_is_told_with_the_nearest() {
        let wrong = refused(&[(
            "own.txt",
            "{% block first %}{% if counsil == \"kent\" %}x{% endif %}{% endblock %}",
        )]);
        assert!(
            wrong.starts_with(
                "looks/own.txt · line 1: The block 'first' has no value counsil. Is it council?"
            ),
            "{wrong}"
        );
    }

    #[test]
    fn one_folder_serves_several_councils() {
        let own = "{% block name %}{% if council == \"northshire\" %}North & South{% else %}Other{% endif %}{% endblock %}
            {% block colour %}#801650{% endblock %}
            {% block contact %}Write to {{ council_name }}.\n\nOr call.{% endblock %}
            {% block first %}Before the {{ what }} of {{ period }}.{% endblock %}
            {% block last %}After the {{ document }}.{% endblock %}";
        let folder = folder(&[("own.txt", own)]);
        let looks = Looks::with_folder(folder.path()).unwrap();
        let [document, ..] = specimen::documents();
        let page = page(&document, &looks, &specimen::stamp()).unwrap();
        let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} in {page}"));
        assert!(place("--blue: #801650") < place("North &amp; South</p>"));
        assert!(place("Before the Specimen of October 2026.") < place("<section"));
        assert!(place("After the specimen.") > page.rfind("</section>").unwrap());
        assert!(place("Write to Northshire.</p>") < place("Or call.</p>"));
        assert!(workbook(&document, &looks, &specimen::stamp()).is_ok());
        let other = crate::reports::Document { council: "kent".into(), ..document };
        let page = super::super::page(&other, &looks, &specimen::stamp()).unwrap();
        assert!(page.contains(">Other</p>") && !page.contains("North &amp; South"));
    }
}
