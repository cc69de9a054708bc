//! Templates are tried before they meet a real document: every block on every matter, so that a fault is told now and not on
//! one council's page.

use super::blocks::line_of;
use super::order::ORDER;
use super::view::View;
use super::wording::{EVERYWHERE, OF_DOCUMENT, OF_SECTION, WORDS};
use super::{DressError, Looks, specimen, workbook};
use crate::reports::said::{Document, Matter, Profile, Section};
use crate::reports::{documents, sections};
use crate::words::nearest;
use std::collections::BTreeSet;

impl Looks {
    /// Everything that is wrong with the templates.
    pub(super) fn try_on(&self) -> Vec<DressError> {
        let mut faults = self.unknown_values();
        if faults.is_empty() {
            faults.extend(self.wrong_words());
        }
        let stamp = specimen::stamp();
        for document in specimen::documents() {
            let page = View::of(&document, &stamp).and_then(|view| self.render("page.html", &view));
            faults.extend(page.err());
            faults.extend(workbook(&document, self, &stamp).err());
        }
        let mut said = BTreeSet::new();
        faults.retain(|fault| said.insert(fault.to_string()));
        faults
    }

    /// Names that no block may use: a template engine would find only those that it comes across.
    fn unknown_values(&self) -> Vec<DressError> {
        let mut faults = Vec::new();
        for (matter, block) in blocks() {
            let (template, gives) = match &block {
                Some(part) => (WORDS, format!("{}_{part}", matter.name)),
                None => (ORDER, matter.name.to_string()),
            };
            let known: Vec<&str> = matter.gives.iter().chain(&EVERYWHERE).copied().collect();
            for name in self.named(template, &gives) {
                if !known.contains(&&*name) {
                    faults.push(self.unknown(template, &gives, &name, &known));
                }
            }
        }
        faults
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

    /// Blocks that cannot be rendered, with every value given and with none.
    fn wrong_words(&self) -> Vec<DressError> {
        let documents = documents::MATTERS.iter().flat_map(|matter| tried(matter));
        documents.filter_map(|document| self.put_into_words(document).err()).collect()
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

/// A document on a matter with every section there is: with every value, and with none.
fn tried(matter: &'static Matter) -> [Document; 2] {
    [true, false].map(|given| {
        let sections = sections::MATTERS.iter().map(|matter| {
            let value = |section: Section, name: &&'static str| section.when(name, given);
            matter.gives.iter().fold(Section::on(matter.name, matter), value)
        });
        let mut document = Document::on(matter, Profile::Working);
        for name in matter.gives.iter().filter(|_| given) {
            document = document.with(name, &crate::reports::Cell::text("yes"));
        }
        Document { sections: sections.collect(), ..document }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::looks::tests::refused;
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
        for matter in documents::MATTERS.iter().chain(&sections::MATTERS) {
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
            .flat_map(|matter| looks.listed(matter.name, &tera::Context::new()).unwrap().concat())
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
        for (folder, matters) in
            [("sections", &sections::MATTERS[..]), ("documents", &documents::MATTERS[..])]
        {
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
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("words.txt"),
            "{% block held_words %}{{ x }}{% endblock %}{% block y %}{% endblock %}",
        )
        .unwrap();
        fs::write(folder.path().join("facts.html"), "{% for %}").unwrap();
        fs::write(folder.path().join("fact.html"), "").unwrap();
        assert_eq!(Looks::faults_of(folder.path()).unwrap().len(), 4);
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
