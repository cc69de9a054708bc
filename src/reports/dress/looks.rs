//! The looks: templates that are built into the program, each of which a folder may replace by a file of the same name.

use super::{DressError, page, specimen, workbook};
use crate::words::{because, nearest};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use tera::{Context, Tera};

/// The templates by name. A file of this list in a `--templates` folder takes the place of the built-in one.
const BUILT_IN: [(&str, &str); 14] = [
    ("catalogue.html", include_str!("../../../templates/catalogue.html")),
    ("catalogue.js", include_str!("../../../templates/catalogue.js")),
    ("cell.html", include_str!("../../../templates/cell.html")),
    ("chart_bands.html", include_str!("../../../templates/chart_bands.html")),
    ("chart_bars.html", include_str!("../../../templates/chart_bars.html")),
    ("chart_parts.html", include_str!("../../../templates/chart_parts.html")),
    ("controls.js", include_str!("../../../templates/controls.js")),
    ("facts.html", include_str!("../../../templates/facts.html")),
    ("page.html", include_str!("../../../templates/page.html")),
    ("section.html", include_str!("../../../templates/section.html")),
    ("style.css", include_str!("../../../templates/style.css")),
    ("table.html", include_str!("../../../templates/table.html")),
    ("table.js", include_str!("../../../templates/table.js")),
    ("workbook.txt", include_str!("../../../templates/workbook.txt")),
];

/// How pages look and what workbooks say on their covers.
#[derive(Clone)]
pub struct Looks {
    tera: Tera,
    /// Where each template that a folder replaced came from.
    replaced: BTreeMap<String, String>,
}

impl Looks {
    /// The looks that are built in.
    ///
    /// # Errors
    /// Never with the templates that come with the program; a test says so.
    pub fn built_in() -> Result<Self, DressError> {
        Self::of(&BTreeMap::new(), BTreeMap::new())
    }

    /// The built-in looks with each template that the folder has in place of the built-in one. All of them are tried on
    /// a specimen with every kind of cell, chart and section, so that a fault is told now and not on one council's page.
    ///
    /// # Errors
    /// When the folder or a template cannot be read, has a name that no template has, does not parse, or uses a value
    /// that documents do not give.
    pub fn with_folder(folder: &Path) -> Result<Self, DressError> {
        let mut texts = BTreeMap::new();
        let mut replaced = BTreeMap::new();
        for name in names_in(folder)? {
            let path = folder.join(&name).display().to_string();
            let text = std::fs::read_to_string(folder.join(&name)).map_err(|error| {
                DressError::new(
                    &path,
                    format!("The template cannot be read: {}. Give a file of UTF-8 text.", because(&error)),
                )
            })?;
            texts.insert(name.clone(), text);
            replaced.insert(name, path);
        }
        let looks = Self::of(&texts, replaced)?;
        looks.try_on()?;
        Ok(looks)
    }

    fn of(texts: &BTreeMap<String, String>, replaced: BTreeMap<String, String>) -> Result<Self, DressError> {
        let mut looks = Self { tera: Tera::new(), replaced };
        looks.tera.autoescape_on([".html"]);
        let templates = BUILT_IN.map(|(name, text)| (name, texts.get(name).map_or(text, String::as_str)));
        let added = looks.tera.add_raw_templates(templates);
        added.map_err(|error| looks.fault("", &error))?;
        Ok(looks)
    }

    fn try_on(&self) -> Result<(), DressError> {
        let stamp = specimen::stamp();
        for mut document in specimen::documents() {
            page(&document, self, &stamp)?;
            document.sections.push(specimen::long_section());
            page(&document, self, &stamp)?;
            workbook(&document, self, &stamp)?;
        }
        Ok(())
    }

    /// A whole template.
    pub(super) fn render(&self, name: &str, values: &impl Serialize) -> Result<String, DressError> {
        let context = Context::from_serialize(values).map_err(|error| self.fault(name, &error))?;
        self.tera.render(name, &context).map_err(|error| self.fault(name, &error))
    }

    /// One named block of a template, without the space around it.
    pub(super) fn block(
        &self,
        name: &str,
        block: &str,
        values: &impl Serialize,
    ) -> Result<String, DressError> {
        let context = Context::from_serialize(values).map_err(|error| self.fault(name, &error))?;
        let text = self.tera.render_block(name, block, &context).map_err(|error| self.fault(name, &error))?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn fault(&self, template: &str, error: &tera::Error) -> DressError {
        DressError::of_template(error, template, |name| {
            self.replaced.get(name).cloned().unwrap_or_else(|| format!("templates/{name}"))
        })
    }
}

/// The templates in a folder, by name. Other kinds of file (a note on who changed what) may lie beside them.
fn names_in(folder: &Path) -> Result<Vec<String>, DressError> {
    let place = folder.display().to_string();
    let unread = |error: std::io::Error| {
        DressError::new(
            &place,
            format!(
                "The folder of templates cannot be read: {}. Give a folder that exists.",
                because(&error)
            ),
        )
    };
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let name = entry.map_err(unread)?.file_name().to_string_lossy().into_owned();
        if BUILT_IN.iter().any(|(known, _)| *known == name) {
            names.push(name);
        } else if let Some((_, "html" | "css" | "js" | "txt")) = name.rsplit_once('.') {
            let known = BUILT_IN.map(|(known, _)| known);
            let near = nearest(&name, known).map_or(String::new(), |near| format!(" Is it {near}?"));
            let wrong = format!("No template has this name.{near} The names are {}.", known.join(", "));
            return Err(DressError::new(folder.join(&name).display().to_string(), wrong));
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn refused(files: &[(&str, &str)]) -> String {
        let folder = folder(files);
        let error = Looks::with_folder(folder.path()).err().unwrap().to_string();
        error.replace(&folder.path().display().to_string(), "looks").replace('\\', "/")
    }

    #[test]
    fn the_built_in_templates_dress_every_kind_of_thing() {
        Looks::built_in().unwrap().try_on().unwrap();
    }

    #[test]
    fn every_template_of_the_folder_is_built_in_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        assert_eq!(names_in(&folder).unwrap(), BUILT_IN.map(|(name, _)| name));
    }

    #[test]
    fn a_folder_replaces_one_template_and_leaves_the_others() {
        let folder =
            folder(&[("facts.html", "<p>Our own facts: {{ facts | length }}</p>"), ("README.md", "ours")]);
        let looks = Looks::with_folder(folder.path()).unwrap();
        let [document, _] = specimen::documents();
        let page = page(&document, &looks, &specimen::stamp()).unwrap();
        assert!(page.contains("<p>Our own facts: 4</p>"));
        assert!(page.contains("<h1>Specimen"));
    }

    #[test]
    fn a_broken_template_is_named_with_its_line() {
        let broken = refused(&[("facts.html", "<dl>\n{% for fact in facts %}\n{{ fact.key }}\n")]);
        assert!(broken.starts_with("looks/facts.html · line "), "{broken}");
        let unknown = refused(&[("facts.html", "<dl>\n{{ facts | loud }}\n")]);
        assert!(unknown.starts_with("looks/facts.html · line 2: Unknown filter `loud`"), "{unknown}");
    }

    #[test]
    fn a_value_that_documents_do_not_give_is_found_at_once() {
        let missing = refused(&[("table.html", "<p>\n\n{{ table.colour }}</p>")]);
        assert!(
            missing.starts_with("looks/table.html · line 3: Field `colour` is not defined."),
            "{missing}"
        );
        let lost = refused(&[("workbook.txt", "{% block example %}Made up.{% endblock %}")]);
        assert!(lost.contains("looks/workbook.txt") && lost.contains("`profile_statement`"), "{lost}");
    }

    #[test]
    fn a_file_that_no_template_is_called_is_refused_with_the_nearest_name() {
        let wrong = refused(&[("fact.html", "")]);
        assert!(
            wrong.starts_with("looks/fact.html: No template has this name. Is it facts.html?"),
            "{wrong}"
        );
    }
}
