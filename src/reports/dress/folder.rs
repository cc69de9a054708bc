//! A folder of templates in place of the built-in ones, and everything that is wrong with it.

use super::blocks::{Block, blocks, line_outside};
use super::built_in::{BUILT_IN, has_blocks};
use super::{DressError, Looks};
use crate::words::{because, nearest};
use std::path::Path;

impl Looks {
    /// The built-in looks with each template that the folder has in place of the built-in one, and each block of a
    /// template of words. All of them are tried on specimens, so that a fault is told now and not on one council's page.
    ///
    /// # Errors
    /// Everything that is wrong with the folder: it or a file cannot be read, has a name that no template has, does not
    /// parse, uses a value that documents do not give or names a section that there is not.
    pub fn with_folder(folder: &Path) -> Result<Self, Vec<DressError>> {
        let (looks, faults) = Self::read(folder).map_err(|error| vec![error])?;
        if faults.is_empty() { Ok(looks) } else { Err(faults) }
    }

    fn read(folder: &Path) -> Result<(Self, Vec<DressError>), DressError> {
        let mut looks = Self::built_in()?;
        let (names, mut faults) = names_in(folder)?;
        let mut texts = Vec::new();
        for name in names {
            let path = folder.join(name).display().to_string();
            match std::fs::read_to_string(folder.join(name)) {
                Ok(text) => texts.push((name, text)),
                Err(error) => faults.push(DressError::new(
                    &path,
                    format!("The template cannot be read: {}. Give a file of UTF-8 text.", because(&error)),
                )),
            }
            looks.replaced.insert(name.to_string(), path);
        }
        let given: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
        for (name, text) in given.iter().filter(|(name, _)| has_blocks(name)) {
            faults.extend(blocks(text).iter().filter_map(|block| looks.unknown_block(name, block)));
            faults.extend(line_outside(text).map(|line| looks.never_shown(name, line)));
        }
        // Pages include one another, so they are put in together; only when that fails, each alone says what is wrong.
        if looks.put(given.clone()).is_err() {
            faults.extend(given.iter().filter_map(|one| looks.put(vec![*one]).err()));
        }
        faults.extend(looks.try_on());
        Ok((looks, faults))
    }

    /// A block that no template asks for.
    fn unknown_block(&self, name: &str, block: &Block) -> Option<DressError> {
        let of = format!("{name}#");
        let mut known = self.sources.keys().filter_map(|source| source.strip_prefix(&of));
        if known.any(|known| known == block.name) {
            return None;
        }
        let known = self.sources.keys().filter_map(|source| source.strip_prefix(&of));
        let near = nearest(&block.name, known).map_or(String::new(), |near| format!(" Is it {near}?"));
        Some(DressError::new(
            format!("{} · line {}", self.place(name), block.line),
            format!("No block is called '{}'.{near} The built-in {name} has them all.", block.name),
        ))
    }

    fn never_shown(&self, name: &str, line: usize) -> DressError {
        let wrong =
            "This stands in no block, so it is never shown. Put it between {% block … %} and {% endblock %}.";
        DressError::new(format!("{} · line {line}", self.place(name)), wrong)
    }
}

/// The templates in a folder, by name, and files that seem to be templates but have no template's name. Other kinds of file
/// (a note on who changed what) may lie beside them.
fn names_in(folder: &Path) -> Result<(Vec<&'static str>, Vec<DressError>), DressError> {
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
    let (mut names, mut faults) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let name = entry.map_err(unread)?.file_name().to_string_lossy().into_owned();
        let known = BUILT_IN.iter().map(|template| template.name);
        if let Some(known) = known.clone().find(|known| *known == name) {
            names.push(known);
        } else if let Some((_, "html" | "css" | "js" | "txt")) = name.rsplit_once('.') {
            let near = nearest(&name, known.clone()).map_or(String::new(), |near| format!(" Is it {near}?"));
            let known: Vec<&str> = known.collect();
            let wrong = format!("No template has this name.{near} The names are {}.", known.join(", "));
            faults.push(DressError::new(folder.join(&name).display().to_string(), wrong));
        }
    }
    names.sort_unstable();
    faults.sort_by(|one, other| one.place.cmp(&other.place));
    Ok((names, faults))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::dress::{page, specimen};
    use specimen::{folder, refused};

    #[test]
    fn every_template_of_the_folder_is_built_in_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let (names, faults) = names_in(&folder).unwrap();
        assert_eq!(names, BUILT_IN.iter().map(|template| template.name).collect::<Vec<_>>());
        assert_eq!(faults, []);
    }

    #[test]
    fn a_folder_replaces_one_template_and_leaves_the_others() {
        let folder =
            folder(&[("facts.html", "<p>Our own facts: {{ facts | length }}</p>"), ("README.md", "ours")]);
        let looks = Looks::with_folder(folder.path()).unwrap();
        let [document, ..] = specimen::documents();
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
        let lost = refused(&[("workbook.txt", "{% block examples %}Made up.{% endblock %}")]);
        assert!(
            lost.starts_with("looks/workbook.txt · line 1: No block is called 'examples'. Is it example?"),
            "{lost}"
        );
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
