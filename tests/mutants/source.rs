//! The files whose conditions are broken: the rules, and the questions that rules share.

use super::item::{Item, items};
use super::token::{Kind, Token, tokens};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Questions that rules share, below `src/validate`.
const SHARED: [&str; 7] = [
    "adoption.rs",
    "asylum.rs",
    "codes/mod.rs",
    "following.rs",
    "in_care.rs",
    "looked_after.rs",
    "registered.rs",
];

/// A source file.
#[derive(Debug)]
pub(crate) struct Source {
    /// Its path below `src/validate`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A source file, taken to pieces.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) items: Vec<Item<'a>>,
}

/// Every file that is broken, in order.
pub(crate) fn sources(project: &Path) -> Vec<Source> {
    let below = project.join("src/validate");
    let mut paths: Vec<String> = fs::read_dir(below.join("rules"))
        .unwrap()
        .map(|file| format!("rules/{}", file.unwrap().file_name().to_string_lossy()))
        .filter(|path| path != "rules/mod.rs")
        .chain(SHARED.map(String::from))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| Source { text: fs::read_to_string(below.join(&path)).unwrap(), path })
        .collect()
}

impl<'a> File<'a> {
    pub(crate) fn of(source: &'a Source) -> Self {
        let tokens = tokens(&source.text);
        let items = items(&tokens);
        Self { path: &source.path, text: &source.text, tokens, items }
    }

    /// The file's name without its ending.
    pub(crate) fn name(&self) -> &'a str {
        let name = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        name.rsplit('/').next().unwrap_or(name)
    }

    pub(crate) fn is_rules(&self) -> bool {
        self.path.starts_with("rules/")
    }

    pub(crate) fn has_tests(&self) -> bool {
        self.text.contains("#[cfg(test)]")
    }

    /// The words of some of its tokens.
    pub(crate) fn words(&self, item: &Item<'_>) -> BTreeSet<&'a str> {
        let within = self.tokens[item.at.clone()].iter();
        within.filter(|token| token.kind == Kind::Word).map(|token| token.text).collect()
    }

    /// The first and the last line of an item.
    pub(crate) fn lines(&self, item: &Item<'_>) -> (usize, usize) {
        let line = |at: usize| 1 + self.text[..at].matches('\n').count();
        (line(self.tokens[item.at.start].at.start), line(self.tokens[item.at.end - 1].at.end))
    }
}

/// The columns of every table, as they stand in the sources.
pub(crate) fn headings(project: &Path) -> String {
    let tables = fs::read_dir(project.join("src/returns/tables")).unwrap();
    tables.map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}
