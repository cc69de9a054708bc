//! The looks: templates that are built into the program, each of which a folder may replace by a file of the same name.

use super::DressError;
use super::blocks::blocks;
use super::built_in::{BUILT_IN, has_blocks};
use super::wording::folded;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tera::{Context, Tera};

/// How pages look, what documents say and in which order.
#[derive(Clone)]
pub struct Looks {
    tera: Tera,
    /// The text of each block, as `words.txt#held_words`.
    pub(super) sources: BTreeMap<String, String>,
    /// Where each template that a folder replaced came from.
    pub(super) replaced: BTreeMap<String, String>,
}

impl Looks {
    /// The looks that are built in.
    ///
    /// # Errors
    /// Never with the templates that come with the program; a test says so.
    pub fn built_in() -> Result<Self, DressError> {
        let mut looks = Self { tera: Tera::new(), sources: BTreeMap::new(), replaced: BTreeMap::new() };
        looks.tera.autoescape_on([".html"]);
        let templates = BUILT_IN.iter().map(|template| (template.name, template.text));
        looks.put(templates.collect())?;
        Ok(looks)
    }

    /// Puts templates in place of those of the same names, or none of them when one is wrong.
    pub(super) fn put(&mut self, texts: Vec<(&str, &str)>) -> Result<(), DressError> {
        let mut whole = Tera::new();
        let mut pieces: Vec<(String, String)> = Vec::new();
        for (name, text) in texts {
            if !has_blocks(name) {
                pieces.push((name.to_string(), text.to_string()));
                continue;
            }
            whole.add_raw_template(name, text).map_err(|error| self.fault(name, &error))?;
            pieces
                .extend(blocks(text).into_iter().map(|block| (format!("{name}#{}", block.name), block.text)));
        }
        self.tera.add_raw_templates(pieces.clone()).map_err(|error| self.fault("", &error))?;
        self.sources.extend(pieces.into_iter().filter(|(name, _)| name.contains('#')));
        Ok(())
    }

    /// A whole template.
    pub(super) fn render(&self, name: &str, values: &impl Serialize) -> Result<String, DressError> {
        let context = Context::from_serialize(values).map_err(|error| self.fault(name, &error))?;
        self.tera.render(name, &context).map_err(|error| self.fault(name, &error))
    }

    /// One named block of a template, on one line.
    pub(super) fn block(
        &self,
        name: &str,
        block: &str,
        values: &impl Serialize,
    ) -> Result<String, DressError> {
        let context = Context::from_serialize(values).map_err(|error| self.fault(name, &error))?;
        Ok(folded(&self.block_of(name, block, &context)?))
    }

    /// One named block of a template, with its lines.
    pub(super) fn block_of(&self, name: &str, block: &str, context: &Context) -> Result<String, DressError> {
        self.tera.render(&format!("{name}#{block}"), context).map_err(|error| self.fault(name, &error))
    }

    /// The text of a block, with as many lines above it as in its file.
    pub(super) fn source(&self, name: &str, block: &str) -> &str {
        self.sources.get(&format!("{name}#{block}")).map_or("", String::as_str)
    }

    /// Every block of some templates, as `words.txt#held_words`.
    #[cfg(test)]
    pub(super) fn blocks_in(&self, templates: &[&str]) -> impl Iterator<Item = &str> {
        let names = self.sources.keys().map(String::as_str);
        names.filter(|name| templates.contains(&name.split('#').next().unwrap_or_default()))
    }

    /// The names of values that a block uses, in whichever of its conditions they stand.
    pub(super) fn named(&self, name: &str, block: &str) -> BTreeSet<String> {
        let named = self.tera.get_template_variables(&format!("{name}#{block}"));
        named.into_iter().flatten().map(str::to_string).collect()
    }

    /// The templates that a folder replaced.
    pub(super) fn replaced(&self) -> impl Iterator<Item = &str> {
        self.replaced.keys().map(String::as_str)
    }

    /// The same looks with some templates as they are built in.
    pub(super) fn without(&self, names: &[&str]) -> Self {
        let mut looks = self.clone();
        let built_in = BUILT_IN.iter().filter(|template| names.contains(&template.name));
        // What cannot be taken back, because others need it, stays: it is tried together with them.
        let _ = looks.put(built_in.map(|template| (template.name, template.text)).collect());
        looks
    }

    /// The same looks with every template but one as it is built in.
    pub(super) fn alone(&self, name: &str) -> Self {
        let others: Vec<&str> =
            BUILT_IN.iter().map(|other| other.name).filter(|other| *other != name).collect();
        self.without(&others)
    }

    /// Where a template is, as a person finds it.
    pub(super) fn place(&self, template: &str) -> String {
        let name = template.split('#').next().unwrap_or_default();
        self.replaced.get(name).cloned().unwrap_or_else(|| format!("templates/{name}"))
    }

    fn fault(&self, template: &str, error: &tera::Error) -> DressError {
        DressError::of_template(error, template, |name| self.place(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_templates_dress_every_kind_of_thing() {
        assert_eq!(Looks::built_in().unwrap().try_on(), []);
    }
}
