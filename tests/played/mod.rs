//! A council's month played with the built program in a folder of its own: shared by the tests that look at everything
//! that comes out.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Files by their path with `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// What one command said.
pub(crate) struct Said {
    pub(crate) exit: i32,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
}

/// A folder with Alder's inputs, and a folder for temporary files that is the program's alone.
pub(crate) struct Stage {
    folder: TempDir,
}

impl Stage {
    /// Lays out Alder's inputs, each file of text as `edited` gives it back.
    pub(crate) fn with_alder(edited: impl Fn(&str, String) -> String) -> Self {
        let stage = Self { folder: tempfile::Builder::new().prefix("stage-canary-").tempdir().unwrap() };
        fs::create_dir(stage.path("temporary")).unwrap();
        let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks/base/alder");
        for (path, bytes) in files(&base) {
            let text = edited(&path, String::from_utf8(bytes).unwrap());
            stage.write(&format!("inputs/{path}"), text.as_bytes());
        }
        stage
    }

    /// A path on the stage.
    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(&self, below: &str, bytes: &[u8]) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Edits a file of text, which must change by it.
    pub(crate) fn edit(&self, below: &str, edited: impl Fn(&str) -> String) {
        let path = self.path(below);
        let text = fs::read_to_string(&path).unwrap();
        let after = edited(&text);
        assert_ne!(text, after, "{below} stays as it is");
        fs::write(path, after).unwrap();
    }

    /// Runs the program on the stage.
    pub(crate) fn play(&self, words: &[&str]) -> Said {
        let mut program = Command::new(env!("CARGO_BIN_EXE_outturn"));
        let temporary = self.path("temporary");
        let surroundings = ["TMPDIR", "TMP", "TEMP"].map(|name| (name, &temporary));
        let ran = program.args(words).envs(surroundings).current_dir(self.folder.path()).output().unwrap();
        Said { exit: ran.status.code().unwrap(), stdout: ran.stdout, stderr: ran.stderr }
    }

    /// Prepares the month of the inputs and has it approved and released: with all that is ever written for it. What the run
    /// said is given back.
    pub(crate) fn month(&self) -> Said {
        let said = self.play(&["run", "--period", "2026-10", "--as-at", "2026-11-03", "-v"]);
        let steps = [("approve", "Checker"), ("release", "Payer")];
        for (act, who) in steps.into_iter().filter(|_| said.exit <= 1) {
            let signed = self.play(&[act, "--period", "2026-10", "--by", who, "--on", "2026-11-03"]);
            assert_eq!(signed.exit, 0, "{}", String::from_utf8_lossy(&signed.stderr));
        }
        said
    }
}

/// Every file below a folder; none when there is no such folder.
pub(crate) fn files(folder: &Path) -> Files {
    let found = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let plain = found.filter(|entry| entry.file_type().is_file());
    plain
        .map(|entry| {
            let below = entry.path().strip_prefix(folder).unwrap();
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            (parts.join("/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The parts of a workbook or any other archive; none when it is not one.
pub(crate) fn unzipped(bytes: &[u8]) -> Files {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Files::new() };
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}
