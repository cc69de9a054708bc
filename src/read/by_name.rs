//! One file by its name, for whoever needs no other.

use super::one_file::look_at;
use super::walk::Met;
use super::{Intake, Seen, Verdict, Workbooks};
use crate::words::{because, seal_all};
use std::fs;
use std::path::Path;

/// Reads the file at `path` below `root`, as [`super::read`] reads each it meets.
///
/// # Errors
/// When there is no such plain file; links are not followed. What is wrong inside it is in its verdict.
pub fn read_named(root: &Path, path: &str, workbooks: &Workbooks) -> anyhow::Result<Intake> {
    Ok(look_at(met(root, path)?, workbooks))
}

/// The SHA-256 of the file at `path` below `root`, without reading what it says.
///
/// # Errors
/// When there is no such plain file, or it cannot be opened.
pub fn seal_of(root: &Path, path: &str) -> anyhow::Result<String> {
    let unopened = |error| anyhow::anyhow!("The file cannot be opened: {}.", because(&error));
    fs::File::open(met(root, path)?.at).and_then(seal_all).map_err(unopened)
}

/// The file at `path` below `root` as one of a run's inputs, for whoever reads it row by row; `None` when it is not there.
pub fn seen_named(root: &Path, path: &str) -> Option<Seen> {
    let Met { path, bytes, .. } = met(root, path).ok()?;
    let seal = seal_of(root, &path).ok()?;
    Some(Seen { path, bytes, seal, verdict: Verdict::Read { sheets: 1, rows: 0 } })
}

/// The file at `path` below `root`: a plain file, and no link.
pub(super) fn met(root: &Path, path: &str) -> anyhow::Result<Met> {
    let inside = path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']));
    anyhow::ensure!(inside, "'{path}' is not a file below it. Give a path such as reference/benchmarks.csv.");
    let at = root.join(path);
    let found = fs::symlink_metadata(&at)
        .map_err(|error| anyhow::anyhow!("The file cannot be opened: {}.", because(&error)))?;
    anyhow::ensure!(found.is_file(), "It is not a plain file; links are not followed.");
    Ok(Met { path: path.into(), at, bytes: found.len(), verdict: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_is_read_and_sealed_by_its_name() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("a")).unwrap();
        fs::write(root.path().join("a/b.csv"), "CHILD\nA1\n").unwrap();
        let intake = read_named(root.path(), "a/b.csv", &Workbooks::Here).unwrap();
        assert_eq!(intake.sheets[0].rows().len(), 2);
        assert_eq!(seal_of(root.path(), "a/b.csv").unwrap(), intake.files[0].seal);
        assert_eq!(seen_named(root.path(), "a/b.csv").unwrap().seal, intake.files[0].seal);
        for wrong in ["a", "a/c.csv", "../b.csv", "a//b.csv", "/etc/passwd"] {
            let error = seal_of(root.path(), wrong).unwrap_err().to_string();
            assert!(seen_named(root.path(), wrong).is_none());
            assert!(error.ends_with('.') && !error.contains(&*root.path().to_string_lossy()), "{error}");
        }
    }
}
