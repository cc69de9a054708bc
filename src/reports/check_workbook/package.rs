//! The zip as a package: its parts, what kind each is, and which part names which.

use super::xml::{Node, tree};
use crate::read::Part;
use std::collections::{BTreeMap, BTreeSet};

/// One part naming another, or something outside.
#[derive(Debug)]
pub(super) struct Relation {
    /// The part that names; empty for the package itself.
    pub(super) from: String,
    pub(super) id: String,
    /// The last word of its type: `worksheet`, `table`, `hyperlink`.
    pub(super) kind: String,
    /// The part named, or the address outside.
    pub(super) target: String,
    pub(super) external: bool,
}

/// The parts and what they say of one another.
#[derive(Debug, Default)]
pub(super) struct Package {
    pub(super) parts: Vec<Part>,
    /// The kind of each part that has one.
    types: BTreeMap<String, String>,
    by_ending: BTreeMap<String, String>,
    pub(super) relations: Vec<Relation>,
    /// What cannot be understood: the part, and why.
    pub(super) broken: Vec<(String, String)>,
    names: BTreeSet<String>,
    /// The parts that were read: nobody can have one read over and over.
    read: BTreeSet<String>,
}

impl Package {
    pub(super) fn new(parts: Vec<Part>, room: &mut usize) -> Self {
        let names = parts.iter().map(|part| part.name.to_lowercase()).collect();
        let mut package = Self { parts, names, ..Self::default() };
        if let Some(types) = package.tree("[Content_Types].xml", room) {
            let pair = |node: &Node, key: &str| {
                Some((
                    node.get(key)?.trim_start_matches('/').to_lowercase(),
                    node.get("ContentType")?.to_string(),
                ))
            };
            package.types = types.all("Override").filter_map(|node| pair(node, "PartName")).collect();
            package.by_ending = types.all("Default").filter_map(|node| pair(node, "Extension")).collect();
        }
        let names: Vec<String> = package.parts.iter().map(|part| part.name.clone()).collect();
        for name in names.iter().filter(|name| name.contains("_rels/")) {
            if let Some(node) = package.tree(name, room) {
                package.relations.extend(node.all("Relationship").map(|node| relation(name, node)));
            }
        }
        package
    }

    /// The part of that name, whatever its case: readers do not mind it.
    pub(super) fn part(&self, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(&name.to_lowercase())
    }

    /// A part as a tree; nothing for one that is missing, or broken, which is remembered.
    pub(super) fn tree(&mut self, name: &str, room: &mut usize) -> Option<Node> {
        let read = if self.read.insert(name.to_lowercase()) {
            tree(&self.part(name)?.content, room)
        } else {
            Err("several others say that they are this part".into())
        };
        read.map_err(|why| self.broken.push((name.to_string(), why))).ok()
    }

    /// The kind of a part as the content types say it.
    pub(super) fn type_of(&self, name: &str) -> Option<&str> {
        let name = name.to_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        self.types.get(&name).or_else(|| self.by_ending.get(ending)).map(String::as_str)
    }

    /// What a part names.
    pub(super) fn named_by<'a>(&'a self, part: &'a str) -> impl Iterator<Item = &'a Relation> {
        self.relations.iter().filter(move |relation| relation.from.eq_ignore_ascii_case(part))
    }

    /// The part that a part names by an id.
    pub(super) fn target<'a>(&'a self, part: &'a str, id: &str) -> Option<&'a str> {
        self.named_by(part).find(|relation| relation.id == id).map(|relation| relation.target.as_str())
    }
}

/// `xl/worksheets/_rels/sheet1.xml.rels` speaks for `xl/worksheets/sheet1.xml`, and its targets are beside that.
fn relation(rels: &str, node: &Node) -> Relation {
    let from = rels.replacen("_rels/", "", 1);
    let from = from.strip_suffix(".rels").unwrap_or(&from).to_string();
    let external = node.get("TargetMode") == Some("External");
    let target = node.get("Target").unwrap_or("");
    let target = if external { target.to_string() } else { beside(&from, target) };
    let kind = node.get("Type").unwrap_or("").rsplit('/').next().unwrap_or("").to_string();
    Relation { id: node.get("Id").unwrap_or("").to_string(), from, kind, target, external }
}

/// A target beside the part that names it, without `..`.
fn beside(from: &str, target: &str) -> String {
    let folder =
        if target.starts_with('/') { "" } else { from.rsplit_once('/').map_or("", |(folder, _)| folder) };
    let mut path: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_target_is_found_beside_the_part_that_names_it() {
        assert_eq!(beside("xl/worksheets/sheet1.xml", "../tables/table1.xml"), "xl/tables/table1.xml");
        assert_eq!(beside("xl/workbook.xml", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(beside("", "../../../etc"), "etc");
    }
}
