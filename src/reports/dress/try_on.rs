//! Templates are tried before they meet a real document: every block on every matter, so that a fault is told now and not on
//! one council's page.

use super::blocks::line_of;
use super::built_in::has_blocks;
use super::order::ORDER;
use super::own::{BLOCKS, GIVES, OWN};
use super::view::View;
use super::wording::{EVERYWHERE, OF_DOCUMENT, OF_SECTION, WORDS};
use super::{DressError, Looks, specimen, workbook};
use crate::reports::said::{Document, Matter};
use crate::reports::{documents, sections};
use crate::words::nearest;
use std::collections::BTreeSet;
use tera::Context;

impl Looks {
    /// Everything that is wrong with the templates.
    pub(super) fn try_on(&self) -> Vec<DressError> {
        let mut faults: Vec<DressError> = blocks().into_iter().flat_map(|of| self.try_block(&of)).collect();
        faults.extend(documents::MATTERS.iter().flat_map(|matter| self.unknown_sections(matter.name)));
        let of_own = faults.len();
        faults.extend(BLOCKS.iter().flat_map(|block| self.unknown_values(OWN, block, &GIVES)));
        faults.extend(self.wrong_colours());
        let tried = if faults.len() > of_own { self.without(&[OWN]) } else { self.clone() };
        let dressed = tried.try_dresses();
        // A page stops at its first fault: then each template is tried with the others built in.
        if !dressed.is_empty() {
            let replaced = self.replaced().filter(|name| !has_blocks(name));
            faults.extend(replaced.flat_map(|name| self.alone(name).try_dresses()));
        }
        faults.extend(dressed);
        let mut said = BTreeSet::new();
        faults.retain(|fault| said.insert(fault.to_string()));
        faults
    }

    fn try_dresses(&self) -> Vec<DressError> {
        let stamp = specimen::stamp();
        let dress = |document: Document| {
            let page = View::of(&document, self, &stamp).and_then(|view| self.render("page.html", &view));
            [page.err(), workbook(&document, self, &stamp).err()]
        };
        // A page with a long table holds a script, and one without holds none: both are tried.
        let long = specimen::documents().map(|mut document| {
            document.sections.push(specimen::long_section());
            document
        });
        specimen::documents().into_iter().chain(long).flat_map(dress).flatten().collect()
    }

    /// A block of a matter, with every value given and with none.
    fn try_block(&self, (matter, part): &(&'static Matter, Option<&'static str>)) -> Vec<DressError> {
        let (template, block) = match part {
            Some(part) => (WORDS, format!("{}_{part}", matter.name)),
            None => (ORDER, matter.name.to_string()),
        };
        let known: Vec<&str> = matter.gives.iter().chain(&EVERYWHERE).copied().collect();
        let unknown = self.unknown_values(template, &block, &known);
        if !unknown.is_empty() {
            return unknown;
        }
        let rendered = ["yes", ""].map(|value| {
            let mut context = Context::new();
            for name in &known {
                context.insert(*name, value);
            }
            self.block_of(template, &block, &context).err()
        });
        rendered.into_iter().flatten().collect()
    }

    /// Names that a block may not use: a template engine would find only those that it comes across.
    fn unknown_values(&self, template: &str, block: &str, known: &[&str]) -> Vec<DressError> {
        let named = self.named(template, block);
        let unknown = named.iter().filter(|name| !known.contains(&name.as_str()));
        unknown.map(|name| self.unknown(template, block, name, known)).collect()
    }

    fn unknown(&self, template: &str, block: &str, name: &str, known: &[&str]) -> DressError {
        let line = line_of(self.source(template, block), name);
        let near =
            nearest(name, known.iter().copied()).map_or(String::new(), |near| format!(" Is it {near}?"));
        DressError::new(
            format!("{} · line {line}", self.place(template)),
            format!("The block '{block}' has no value {name}.{near} Its values are {}.", known.join(", ")),
        )
    }
}

/// Every block of words and of orders with its matter: the part of a block of words, `None` for a list.
pub(super) fn blocks() -> Vec<(&'static Matter, Option<&'static str>)> {
    let documents = documents::MATTERS.iter();
    let of_documents = documents
        .flat_map(|matter| OF_DOCUMENT.map(Some).into_iter().chain([None]).map(|part| (*matter, part)));
    let of_sections =
        sections::MATTERS.iter().flat_map(|matter| OF_SECTION.map(|part| (*matter, Some(part))));
    of_documents.chain(of_sections).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::specimen::{folder, refused};
    use crate::reports::said::{Profile, Section};
    use std::fs;
    use std::path::Path;

    fn looks() -> Looks {
        Looks::built_in().unwrap()
    }

    #[test]
    fn every_matter_has_its_blocks_and_every_block_its_matter() {
        let blocks = blocks();
        let needed: BTreeSet<String> = blocks
            .iter()
            .map(|(matter, part)| match part {
                Some(part) => format!("{WORDS}#{}_{part}", matter.name),
                None => format!("{ORDER}#{}", matter.name),
            })
            .collect();
        assert_eq!(needed.len(), blocks.len(), "two blocks of one name");
        let there: BTreeSet<String> = looks().blocks_in(&[WORDS, ORDER]).map(str::to_string).collect();
        assert_eq!(needed, there);
    }

    #[test]
    fn the_built_in_words_name_every_value_that_is_given() {
        let looks = looks();
        for matter in documents::MATTERS.iter().chain(sections::MATTERS) {
            let parts = OF_DOCUMENT.iter().chain(&OF_SECTION);
            let named: BTreeSet<String> =
                parts.flat_map(|part| looks.named(WORDS, &format!("{}_{part}", matter.name))).collect();
            let unused: Vec<_> = matter.gives.iter().filter(|name| !named.contains(**name)).collect();
            assert!(unused.is_empty(), "{} gives {unused:?} for nothing", matter.name);
        }
    }

    #[test]
    fn the_built_in_order_names_every_section() {
        let looks = looks();
        let listed: BTreeSet<String> = documents::MATTERS
            .iter()
            .flat_map(|matter| looks.listed(matter.name, &Context::new()).unwrap().concat())
            .collect();
        let known: BTreeSet<String> =
            sections::MATTERS.iter().map(|matter| matter.name.to_string()).collect();
        assert_eq!(listed, known);
    }

    /// The files of the rooms that make sections and documents.
    fn files(folder: &Path) -> Vec<String> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut texts = Vec::new();
        for path in paths {
            if path.is_dir() {
                texts.extend(files(&path));
            } else {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
        texts
    }

    #[test]
    fn every_matter_is_in_its_list_and_gives_what_it_says() {
        let reports = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports");
        for (folder, matters) in [("sections", sections::MATTERS), ("documents", documents::MATTERS)] {
            let texts = files(&reports.join(folder));
            let made: usize = texts.iter().map(|text| text.matches(": Matter =").count()).sum();
            assert_eq!(made, matters.len(), "a matter in {folder} is not in its list");
            for matter in matters {
                let name = format!("name: \"{}\"", matter.name);
                let text = texts.iter().find(|text| text.contains(&name)).unwrap();
                for value in matter.gives {
                    let given = text.matches(&format!("(\"{value}\", ")).count();
                    assert!(given > 0, "{} never gives {value}", matter.name);
                }
            }
        }
    }

    #[test]
    fn a_value_that_a_block_does_not_have_is_found_in_a_condition_too() {
        let words = "{% block held_words %}Held.{% endblock %}\n{% block outcomes_words %}\n{% if hold %}{{ held }}{% endif %}\n{% endblock %}";
        assert_eq!(
            refused(&[("words.txt", words)]),
            "looks/words.txt · line 3: The block 'outcomes_words' has no value hold. Is it held? Its values are held, most, standing, \
             council, council_name, document."
        );
    }

    #[test]
    fn a_block_or_a_section_that_there_is_not_is_told_with_the_nearest() {
        let block = refused(&[("words.txt", "\n{% block outcome_words %}{% endblock %}")]);
        assert!(
            block.starts_with(
                "looks/words.txt · line 2: No block is called 'outcome_words'. Is it outcomes_words?"
            ),
            "{block}"
        );
        let section = refused(&[("order.txt", "{% block statement %}\noutcomes\nmethods\n{% endblock %}")]);
        assert!(
            section.starts_with("looks/order.txt · line 3: No section is called 'methods'. Is it method?"),
            "{section}"
        );
    }

    #[test]
    fn all_faults_are_told_and_not_the_first_alone() {
        let folder = folder(&[
            ("words.txt", "{% block held_words %}{{ x }}{% endblock %}{% block y %}{% endblock %}"),
            ("facts.html", "{% for %}"),
            ("fact.html", ""),
        ]);
        assert_eq!(Looks::with_folder(folder.path()).err().unwrap().len(), 4);
    }

    #[test]
    fn what_a_sender_wrote_is_never_a_template() {
        let matter = sections::MATTERS.iter().find(|matter| matter.name == "query").unwrap();
        let evil = "{{ 7 * 7 }}{% include \"page.html\" %}{{ vat }}";
        let section = Section::on("query", matter).with("contact", &crate::reports::Cell::text(evil));
        let statement = documents::MATTERS.iter().find(|matter| matter.name == "statement").unwrap();
        let document = Document { sections: vec![section], ..Document::on(statement, Profile::Statement) };
        let said = looks().put_into_words(document).unwrap();
        assert!(said.sections[0].words[0].starts_with(&format!("Write to {evil} by")));
    }
}
