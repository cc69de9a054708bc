//! Folders: laid one over another, and read back whole so that they can be compared byte by byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below a folder, by its path with `/`.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Reads every file below a folder; none when there is no such folder.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut all = Tree::new();
    gather(folder, "", &mut all);
    all
}

fn gather(folder: &Path, below: &str, all: &mut Tree) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            gather(&entry.path(), &path, all);
        } else {
            all.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// Lays every file of `from` over `to`, in the order of names or against it.
pub(crate) fn copy(from: &Path, to: &Path, backwards: bool) {
    let files = tree(from);
    assert!(!files.is_empty(), "{} has no files", from.display());
    let mut files: Vec<_> = files.into_iter().collect();
    if backwards {
        files.reverse();
    }
    for (path, bytes) in files {
        let path = to.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}
