//! The sections of a document in the order that a template lists.

use super::blocks::{line_at, without_tags};
use super::{DressError, Looks};
use crate::reports::said::Section;
use crate::reports::sections::MATTERS;
use crate::words::nearest;
use tera::Context;

/// The template of the lists: a block for each document.
pub(super) const ORDER: &str = "order.txt";

impl Looks {
    /// Sorts the sections of a document. One that its list does not name comes after the others.
    pub(super) fn put_in_order(
        &self,
        document: &str,
        context: &Context,
        sections: &mut [Section],
    ) -> Result<(), DressError> {
        let lines = self.listed(document, context)?;
        let mut alike: Vec<String> = Vec::new();
        for section in sections.iter() {
            if !alike.contains(&section.of) {
                alike.push(section.of.clone());
            }
        }
        // Names on one line stay together for each of those alike: that comes first, then the place in the line.
        let place = |section: &Section| {
            let name = section.told.as_ref().map_or("", |told| told.matter.name);
            let line = lines.iter().position(|line| line.iter().any(|listed| listed == name))?;
            let within = lines[line].iter().position(|listed| listed == name)?;
            let alike = alike.iter().position(|of| *of == section.of)?;
            Some(if lines[line].len() > 1 { (line, alike, within) } else { (line, 0, 0) })
        };
        sections.sort_by_key(|section| place(section).unwrap_or((usize::MAX, 0, 0)));
        Ok(())
    }

    /// The names that the list of a document holds, line by line.
    pub(super) fn listed(&self, document: &str, context: &Context) -> Result<Vec<Vec<String>>, DressError> {
        let text = self.block_of(ORDER, document, context)?;
        let lines = text.lines().map(|line| names(line).map(str::to_string).collect::<Vec<_>>());
        let lines: Vec<Vec<String>> = lines.filter(|line| !line.is_empty()).collect();
        match lines.iter().flatten().find(|name| !is_section(name)) {
            Some(name) => Err(self.no_section(document, name)),
            None => Ok(lines),
        }
    }

    /// The names in the list of a document that no section has, in whichever conditions they stand.
    pub(super) fn unknown_sections(&self, document: &str) -> Vec<DressError> {
        let text = without_tags(self.source(ORDER, document));
        let unknown = text.lines().flat_map(names).filter(|name| !is_section(name));
        unknown.map(|name| self.no_section(document, name)).collect()
    }

    fn no_section(&self, document: &str, name: &str) -> DressError {
        let source = self.source(ORDER, document);
        let found = source.match_indices(name).find(|(at, _)| {
            let line = source[*at..].lines().next().unwrap_or_default();
            names(line).next() == Some(name)
        });
        let line = found.map_or(1, |(at, _)| line_at(source, at));
        let known: Vec<&str> = MATTERS.iter().map(|matter| matter.name).collect();
        let near =
            nearest(name, known.iter().copied()).map_or(String::new(), |near| format!(" Is it {near}?"));
        DressError::new(
            format!("{} · line {line}", self.place(ORDER)),
            format!("No section is called '{name}'.{near} The sections are {}.", known.join(", ")),
        )
    }
}

fn is_section(name: &str) -> bool {
    MATTERS.iter().any(|matter| matter.name == name)
}

/// The names on a line, parted by commas or spaces.
fn names(line: &str) -> impl Iterator<Item = &str> {
    line.split([',', ' ', '\t', '\r']).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(name: &str, of: &str) -> Section {
        let matter = MATTERS.iter().find(|matter| matter.name == name).unwrap();
        Section::on(name, matter).of(of)
    }

    fn sorted(document: &str, sections: &[(&str, &str)]) -> Vec<String> {
        let mut sections: Vec<Section> = sections.iter().map(|(name, of)| section(name, of)).collect();
        Looks::built_in().unwrap().put_in_order(document, &Context::new(), &mut sections).unwrap();
        sections.into_iter().map(|section| section.id).collect()
    }

    #[test]
    fn names_on_one_line_stay_together_and_no_section_is_lost() {
        let sections = [
            ("query", ""),
            ("changes", "b"),
            ("rule_counts", ""),
            ("held", "b"),
            ("held", "a"),
            ("schedule", ""),
        ];
        assert_eq!(
            sorted("payment_pack", &sections),
            ["schedule-", "held-b", "changes-b", "held-a", "rule_counts-", "query-"]
        );
    }
}
