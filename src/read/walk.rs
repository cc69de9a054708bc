//! What is there: every file below a folder, in the order of the paths. Links are never followed, and what is no
//! plain file is never opened.

use super::{Verdict, limits};
use crate::words::because;
use anyhow::{anyhow, bail};
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::{DirEntry, WalkDir};

/// Folders whose files are read only by name, with the reason: megabytes that no run needs as a whole.
const KEPT: [(&str, &str); 3] = [
    (
        "keys",
        "Keys are opened only for the contracts that ask for them, and nothing is said of what is in them.",
    ),
    ("reference/published", "Published files are read when a benchmark is asked for, not by a run."),
    (
        "reference/postcodes",
        "The directory of postcodes is read row by row, for the postcodes of the returns.",
    ),
];

/// A thing found in the folder; `verdict` when it needs no reading to be judged.
pub(super) struct Met {
    pub(super) path: Arc<str>,
    pub(super) at: PathBuf,
    pub(super) bytes: u64,
    pub(super) verdict: Option<Verdict>,
}

/// Lists what lies in the folder `under` of `root`, with paths below `root`.
///
/// # Errors
/// When `under` does not lie below `root`, or is no folder that can be opened. The caller names the place.
pub(super) fn walk(root: &Path, under: &str) -> anyhow::Result<Vec<Met>> {
    let mut start = root.to_owned();
    for part in under.split('/').filter(|part| !part.is_empty()) {
        if matches!(part, "." | "..") || part.contains(['\\', ':']) {
            bail!("'{under}' is not a folder below it. Give a path such as returns/kent.");
        }
        start.push(part);
        let kind = fs::symlink_metadata(&start).map_err(|error| unopened(&error))?;
        if !kind.is_dir() {
            bail!("It is not a folder; links are not followed.");
        }
    }
    fs::read_dir(&start).map_err(|error| unopened(&error))?;
    let mut met = Vec::new();
    let mut walker = WalkDir::new(&start).min_depth(1).into_iter();
    while let Some(next) = walker.next() {
        match next {
            Ok(entry) => {
                let found = judge(root, &entry);
                if entry.file_type().is_dir() && found.is_some() {
                    walker.skip_current_dir();
                }
                met.extend(found);
            }
            Err(error) => {
                let why = "It cannot be opened. Check who may read it.".to_owned();
                let at = error.path().unwrap_or(&start);
                met.push(of(root, at, 0, Some(Verdict::Refused { why })));
            }
        }
    }
    met.sort_by(|one, next| one.path.cmp(&next.path));
    Ok(met)
}

/// One file that somebody named, judged as on the walk.
///
/// # Errors
/// When it is not there, or is a folder.
pub(super) fn one(path: &Path) -> anyhow::Result<Met> {
    let about =
        fs::metadata(path).map_err(|error| anyhow!("The file cannot be opened: {}.", because(&error)))?;
    if about.is_dir() {
        bail!("It is a folder, not a file. Give the file itself.");
    }
    let verdict = not_a_file(about.file_type()).or_else(|| too_large(about.len()));
    Ok(Met { path: path.to_string_lossy().into(), at: path.to_owned(), bytes: about.len(), verdict })
}

fn unopened(error: &std::io::Error) -> anyhow::Error {
    anyhow!("The folder cannot be opened: {}.", because(error))
}

/// What becomes of an entry before it is read; `None` for a folder to walk into.
fn judge(root: &Path, entry: &DirEntry) -> Option<Met> {
    let name = entry.file_name().to_string_lossy();
    let kind = entry.file_type();
    let below = entry.path().strip_prefix(root).ok().filter(|_| kind.is_dir());
    if let Some((_, why)) = KEPT.iter().find(|(kept, _)| below == Some(Path::new(kept))) {
        let why = (*why).to_owned();
        return Some(of(root, entry.path(), 0, Some(Verdict::Ignored { why })));
    }
    if kind.is_dir() {
        let why = "It is a folder with the name of a file. Rename it, or send the file itself.".to_owned();
        return looks_like_a_table(&name).then(|| of(root, entry.path(), 0, Some(Verdict::Refused { why })));
    }
    let bytes = entry.metadata().map_or(0, |about| about.len());
    let hidden = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let hidden = hidden.iter().any(|part| part.to_string_lossy().starts_with('.'));
    let verdict = not_a_file(kind).or_else(|| ignored(&name, hidden)).or_else(|| too_large(bytes));
    Some(of(root, entry.path(), bytes, verdict))
}

fn not_a_file(kind: FileType) -> Option<Verdict> {
    if kind.is_file() {
        return None;
    }
    let why = if kind.is_symlink() {
        "It is a link; links are not followed. Put the file itself here."
    } else {
        "It is not a plain file. Put a file here."
    };
    Some(Verdict::Refused { why: why.to_owned() })
}

/// What becomes of a file by its name.
pub(super) fn ignored(name: &str, hidden: bool) -> Option<Verdict> {
    let lower = name.to_lowercase();
    let ending = Path::new(&lower).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let why = if let Some(open) = name.strip_prefix("~$") {
        let why = format!("Someone has {open} open. Close it and run again.");
        // What is in the making is not read as if it were whole.
        return Some(if looks_like_a_table(open) {
            Verdict::Refused { why }
        } else {
            Verdict::Ignored { why }
        });
    } else if hidden {
        "Its name, or its folder's, starts with a dot. Rename it if it is part of the return.".to_owned()
    } else if matches!(ending, "tmp" | "part") {
        "It is a file in the making. Rename it when it is whole.".to_owned()
    } else if matches!(lower.as_str(), "thumbs.db" | "desktop.ini") {
        "The system put it there; it is not a table.".to_owned()
    } else if ending == "key" {
        "It is a key, not a table. Give the folder of keys with --keys.".to_owned()
    } else if lower == "readme" || matches!(ending, "md" | "txt") {
        "It is not a table. Save it as .csv if it is one.".to_owned()
    } else {
        return None;
    };
    Some(Verdict::Ignored { why })
}

pub(super) fn too_large(bytes: u64) -> Option<Verdict> {
    (bytes > limits::FILE_BYTES).then(|| Verdict::Refused {
        why: format!(
            "The file has {}; the limit is {}. Split it, or save it as CSV.",
            limits::in_mb(bytes),
            limits::in_mb(limits::FILE_BYTES)
        ),
    })
}

fn looks_like_a_table(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    matches!(ending.as_str(), "csv" | "xlsx" | "xlsm" | "xls" | "xlsb" | "ods" | "xml")
}

fn of(root: &Path, at: &Path, bytes: u64, verdict: Option<Verdict>) -> Met {
    let below = at.strip_prefix(root).unwrap_or(at);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Met { path: parts.join("/").into(), at: at.to_owned(), bytes, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdicts(root: &Path, under: &str) -> Vec<String> {
        let said = |met: Met| match met.verdict {
            None => format!("{} read", met.path),
            Some(Verdict::Read { .. }) => format!("{} read already", met.path),
            Some(Verdict::Ignored { why }) => format!("{} ignored: {why}", met.path),
            Some(Verdict::Refused { why }) => format!("{} refused: {why}", met.path),
        };
        walk(root, under).unwrap().into_iter().map(said).collect()
    }

    #[test]
    fn everything_in_the_folder_is_listed_in_order() {
        let root = tempfile::tempdir().unwrap();
        let put = |path: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "A\n").unwrap();
        };
        for path in [
            "b/a.csv",
            "b.csv",
            "~$b.xlsx",
            ".git/x",
            "c.tmp",
            "d.part",
            "Thumbs.db",
            "README",
            "e.MD",
            "kent.key",
        ] {
            put(path);
        }
        put("folder.xlsx/inside.csv");
        put("keys/kent.csv");
        fs::File::create(root.path().join("huge.csv")).unwrap().set_len(limits::FILE_BYTES + 1).unwrap();
        let expected = [
            ".git/x ignored: Its name",
            "README ignored: It is not a table",
            "Thumbs.db ignored: The system",
            "b.csv read",
            "b/a.csv read",
            "c.tmp ignored: It is a file in the making",
            "d.part ignored: It is a file in the making",
            "e.MD ignored: It is not a table",
            "folder.xlsx refused: It is a folder",
            "huge.csv refused: The file has 51 MB; the limit is 50 MB",
            "kent.key ignored: It is a key",
            "keys ignored: Keys are opened only",
            "~$b.xlsx refused: Someone has b.xlsx open",
        ];
        let found = verdicts(root.path(), "");
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found} / {expected}");
        }
        assert_eq!(verdicts(root.path(), "b"), ["b/a.csv read"]);
    }

    #[test]
    fn a_folder_that_cannot_be_walked_is_an_error_without_the_machine_in_it() {
        let root = tempfile::tempdir().unwrap();
        for under in ["nowhere", "../etc", "a/../../etc"] {
            let error = format!("{:#}", walk(root.path(), under).err().unwrap());
            assert!(error.ends_with('.') && !error.contains("os error"), "{error}");
            assert!(!error.contains(&*root.path().to_string_lossy()), "{error}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_are_refused_and_never_opened() {
        use std::os::unix::fs::symlink;
        let root = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret.csv"), "A\n").unwrap();
        symlink(outside.path().join("secret.csv"), root.path().join("link.csv")).unwrap();
        symlink(outside.path(), root.path().join("other")).unwrap();
        let pipe = root.path().join("pipe.csv");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let found = verdicts(root.path(), "");
        assert!(found[0].starts_with("link.csv refused: It is a link"), "{found:?}");
        assert!(found[1].starts_with("other refused: It is a link"), "{found:?}");
        assert!(found[2].starts_with("pipe.csv refused: It is not a plain file"), "{found:?}");
        assert!(walk(root.path(), "other").is_err());
    }
}
