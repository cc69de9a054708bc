//! What an earlier run of the month wrote and this one did not: a statement whose contract has turned out to be wrong
//! must not lie there as if it still held.

use super::Output;
use std::fs;
use std::io;
use std::path::Path;

/// Removes the files that the month's manifest names and that are not among the outputs of this run. Files that no
/// manifest names are somebody else's and stay.
///
/// # Errors
/// When a file cannot be removed; the message names it.
pub fn remove_stale(folder: &Path, outputs: &[Output]) -> io::Result<()> {
    let Ok(manifest) = fs::read(folder.join("run.json")) else { return Ok(()) };
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    let written = manifest["outputs"].as_array().map(Vec::as_slice).unwrap_or_default();
    for path in written.iter().filter_map(|output| output["path"].as_str()) {
        if outputs.iter().any(|output| output.path == path) || !is_ours(path) {
            continue;
        }
        match fs::remove_file(folder.join(path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
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
    fn only_what_the_manifest_names_and_this_run_did_not_write_goes() {
        let root = tempfile::tempdir().unwrap();
        let month = root.path().join("2026-10");
        fs::create_dir(&month).unwrap();
        for path in ["kept.html", "stale.html", "theirs.txt", "../outside.html"] {
            fs::write(month.join(path), "x").unwrap();
        }
        let paths = ["kept.html", "stale.html", "gone.html", "../outside.html"];
        let outputs: Vec<_> = paths.iter().map(|path| serde_json::json!({ "path": path })).collect();
        fs::write(month.join("run.json"), serde_json::json!({ "outputs": outputs }).to_string()).unwrap();
        remove_stale(&month, &[Output { path: "kept.html".into(), bytes: Vec::new() }]).unwrap();
        let there = |path: &str| month.join(path).exists();
        assert!(there("kept.html") && there("theirs.txt") && there("../outside.html"));
        assert!(!there("stale.html"));
    }
}
