//! Which examples can see a change: those of the rules that reach the changed function, through others or by themselves.

use super::item::What;
use super::source::File;
use std::collections::{BTreeMap, BTreeSet};

/// What judges a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Judge<'a> {
    /// The example of a row of a file's rules.
    Example(&'a str, usize),
    /// The tests in the file itself.
    Tests(&'a str),
}

/// A file and one of its items.
type Place = (usize, usize);

/// Who names whom.
#[derive(Debug)]
pub(crate) struct Reach<'a> {
    files: &'a [File<'a>],
    named_by: BTreeMap<Place, BTreeSet<Place>>,
}

impl<'a> Reach<'a> {
    pub(crate) fn of(files: &'a [File<'a>]) -> Self {
        let mut named_by: BTreeMap<Place, BTreeSet<Place>> = BTreeMap::new();
        for (file_at, file) in files.iter().enumerate() {
            let all: BTreeSet<&str> = file.items.iter().flat_map(|item| file.words(item)).collect();
            for (item_at, item) in file.items.iter().enumerate().filter(|(_, item)| item.kind != What::Other)
            {
                let words = file.words(item);
                for named in
                    nameable(files, file_at, &all).filter(|place| words.contains(name(files, *place)))
                {
                    named_by.entry(named).or_default().insert((file_at, item_at));
                }
            }
        }
        Self { files, named_by }
    }

    /// Everything that judges an item.
    pub(crate) fn judges(&self, place: Place) -> BTreeSet<Judge<'a>> {
        let (mut seen, mut open) = (BTreeSet::from([place]), vec![place]);
        let mut judges = BTreeSet::new();
        while let Some((file_at, item_at)) = open.pop() {
            let file = &self.files[file_at];
            if let What::Row(row) = file.items[item_at].kind {
                judges.insert(Judge::Example(file.name(), row));
            }
            if file.has_tests() {
                judges.insert(Judge::Tests(file.path));
            }
            let by = self.named_by.get(&(file_at, item_at)).into_iter().flatten();
            open.extend(by.filter(|place| seen.insert(**place)));
        }
        judges
    }
}

fn name<'a>(files: &[File<'a>], (file, item): Place) -> &'a str {
    files[file].items[item].name
}

/// What a file may mean by a name: its own items, those that shared questions show, and those of rule files that it names.
fn nameable(files: &[File<'_>], from: usize, words: &BTreeSet<&str>) -> impl Iterator<Item = Place> {
    let mut places = Vec::new();
    for (file_at, file) in files.iter().enumerate() {
        let named = !file.is_rules() || words.contains(file.name());
        for (item_at, item) in file.items.iter().enumerate() {
            let has_name = matches!(item.kind, What::Function | What::Constant | What::Type);
            if has_name && (file_at == from || named && item.shared) {
                places.push((file_at, item_at));
            }
        }
    }
    places.into_iter()
}

#[cfg(test)]
mod tests {
    use super::super::source::{File, Source};
    use super::{Judge, Reach};

    #[test]
    fn a_function_is_judged_by_the_rows_that_come_to_it() {
        let source = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
        let own = "static RULES: [Rule; 2] = [rule(1, one), rule(2, two)];\nfn one() { two() }\npub(super) fn two() {}";
        let other = "use super::own::two;\nstatic RULE: Rule = Rule { check: Check::Child(check) };\nfn check() { two() }";
        let sources = [source("rules/own.rs", own), source("rules/other.rs", other)];
        let files: Vec<File<'_>> = sources.iter().map(File::of).collect();
        let reach = Reach::of(&files);
        let named = |name| files[0].items.iter().position(|item| item.name == name).unwrap();
        let judged = |name| reach.judges((0, named(name))).into_iter().collect::<Vec<_>>();
        assert_eq!(judged("one"), [Judge::Example("own", 0)]);
        let all = [Judge::Example("other", 0), Judge::Example("own", 0), Judge::Example("own", 1)];
        assert_eq!(judged("two"), all);
    }
}
