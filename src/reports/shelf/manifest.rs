//! What a month's manifest says of its folder: which run wrote it, which files are its own, and where the ledger stood.

use super::names;
use crate::reports::{Output, Written};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The manifest's name.
pub(super) const NAME: &str = "run.json";

/// Does this manifest stand in a folder?
pub(super) fn stands_in(folder: &Path, manifest: &Output) -> bool {
    fs::read(folder.join(&manifest.path)).is_ok_and(|found| found == manifest.bytes)
}

/// Was a folder written by the run of this name?
pub(super) fn is_of(folder: &Path, run: &str) -> bool {
    fs::read(folder.join(NAME)).is_ok_and(|found| names::run(&found) == run)
}

/// The files that a folder's manifest names, and the manifest itself.
pub(super) fn own(folder: &Path) -> BTreeSet<String> {
    let manifest = read(folder);
    let paths = entries(&manifest).iter().filter_map(|entry| entry["path"].as_str());
    paths.chain([NAME]).map(String::from).collect()
}

/// The files that a folder's manifest names, each with its SHA-256.
pub(super) fn sealed(folder: &Path) -> Vec<(String, String)> {
    let manifest = read(folder);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let named = entries(&manifest).iter().filter(|entry| entry["path"].as_str().is_some_and(is_ours));
    named.map(|entry| (text(&entry["path"]), text(&entry["sha256"]))).collect()
}

/// The seals of the ledger's last entry and signature when a folder's outputs are final.
pub(super) fn heads(folder: &Path) -> Vec<String> {
    let manifest = read(folder);
    let heads = ["ledger_head", "signatures_head"].map(|name| manifest[name].as_str().map(String::from));
    heads.into_iter().flatten().collect()
}

/// What a run of some councils leaves as it is.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The files, each with the manifest's line. It keeps the seal of the run that wrote the file, so that a change since
    /// still shows.
    pub files: Vec<(Written, Value)>,
    manifest: Value,
}

impl Carried {
    /// What the manifest before says under a name, a line each.
    pub fn lines(&self, name: &str) -> &[Value] {
        self.manifest[name].as_array().map(Vec::as_slice).unwrap_or_default()
    }
}

/// Hands to `keep` every path that a folder holds by its manifest and that is not among the new ones.
pub(super) fn carry<E>(
    folder: &Path,
    new: &[Written],
    mut keep: impl FnMut(&str) -> Result<Written, E>,
) -> Result<Carried, E> {
    let manifest = read(folder);
    let new: BTreeSet<&str> = new.iter().map(|written| &*written.path).collect();
    let mut files = Vec::new();
    for entry in entries(&manifest) {
        let path = entry["path"].as_str().filter(|path| is_ours(path) && !new.contains(path));
        if let Some(path) = path.filter(|path| folder.join(path).is_file()) {
            files.push((keep(path)?, entry.clone()));
        }
    }
    Ok(Carried { files, manifest })
}

fn read(folder: &Path) -> Value {
    let bytes = fs::read(folder.join(NAME)).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

fn entries(manifest: &Value) -> &[Value] {
    manifest["outputs"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// A path that this program could have written: it never leaves the month's folder.
fn is_ours(path: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.');
    path.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_manifest_names_is_carried_and_nothing_outside_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let month = root.path().join("2026-10");
        fs::create_dir(&month).unwrap();
        for path in ["kept.html", "new.html", "theirs.txt", "../outside.html"] {
            fs::write(month.join(path), "x").unwrap();
        }
        let paths = ["kept.html", "new.html", "gone.html", "../outside.html"];
        let outputs: Vec<_> = paths.iter().map(|path| serde_json::json!({ "path": path })).collect();
        fs::write(month.join(NAME), serde_json::json!({ "outputs": outputs }).to_string()).unwrap();
        let written = |path: &str| Written::of(&Output { path: path.into(), bytes: Vec::new() });
        let keep = |path: &str| Ok::<_, std::convert::Infallible>(written(path));
        let Ok(carried) = carry(&month, &[written("new.html")], keep);
        let paths: Vec<&str> = carried.files.iter().map(|(written, _)| written.path.as_str()).collect();
        assert_eq!(paths, ["kept.html"]);
    }
}
