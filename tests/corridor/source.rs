//! The files below `src`, each with its code freed of comments, texts and tests.

use super::strip::{strip, without_tests};
use std::fs;
use std::path::Path;

/// A source file.
pub(crate) struct Source {
    /// Its path below `src`, with `/`.
    pub(crate) path: String,
    /// The file as it stands.
    pub(crate) text: String,
    /// The code without comments, texts and tests.
    pub(crate) code: String,
}

/// Every source file; those that are compiled for tests alone have no code here.
pub(crate) fn sources() -> Vec<Source> {
    let mut all = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut all);
    assert!(all.len() > 100, "the sources were not found");
    let tests: Vec<String> = all.iter().flat_map(Source::test_modules).collect();
    for source in &mut all {
        let below = |test: &String| {
            source.path == format!("{test}.rs") || source.path.starts_with(&format!("{test}/"))
        };
        if tests.iter().any(below) {
            source.code.clear();
        }
    }
    all
}

fn gather(folder: &Path, below: &str, all: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(Result::unwrap).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().into_string().unwrap();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &path, all);
        } else if Path::new(&path).extension().is_some_and(|ending| ending == "rs") {
            all.push(Source::of(&path, &fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

impl Source {
    /// A source file of this path and text.
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into(), code: without_tests(&strip(text)) }
    }

    /// The room, or the file at the top.
    pub(crate) fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// The words and signs of the code, in order; `::` is one sign.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        words(&self.code)
    }

    /// How many modules lie between the crate's root and this file's code.
    pub(crate) fn depth(&self) -> usize {
        let parts = self.path.split('/').count();
        if self.path.ends_with("/mod.rs") { parts - 1 } else { parts }
    }

    /// The modules that this file declares for tests alone, as paths without `.rs`.
    fn test_modules(&self) -> Vec<String> {
        let folder = match self.path.rsplit_once('/') {
            Some((folder, "mod.rs")) => format!("{folder}/"),
            _ if self.path == "main.rs" || self.path == "lib.rs" => String::new(),
            _ => format!("{}/", self.path.trim_end_matches(".rs")),
        };
        let stripped = strip(&self.text);
        let found = stripped.split("#[cfg(test)]").skip(1);
        let names = found.filter_map(|after| after.trim_start().strip_prefix("mod ")?.split_once(';'));
        let one_word = |name: &&str| name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
        names.map(|(name, _)| name).filter(one_word).map(|name| format!("{folder}{name}")).collect()
    }
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = code;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let length = if is_word(first) {
            rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        Some(word)
    })
}
