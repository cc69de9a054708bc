//! One message of the gallery: its folder, what must be made first, and what the program really says.

use super::makers::{Making, make, unlock};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use walkdir::WalkDir;

/// A folder of the gallery.
pub(crate) struct Shown {
    /// `<room>/<slug>`.
    pub(crate) name: String,
    folder: PathBuf,
    /// `make:`, `first:` and `only:` lines, as they stand.
    preparations: Vec<String>,
    /// The command, the output and the exit code.
    pub(crate) transcript: String,
}

/// Every folder that holds a `message.txt`, in order.
pub(crate) fn all_shown() -> Vec<Shown> {
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery");
    let files = WalkDir::new(&gallery).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    let messages = files.filter(|entry| entry.file_name() == "message.txt");
    messages.map(|entry| Shown::of(&gallery, entry.path().parent().unwrap())).collect()
}

impl Shown {
    fn of(gallery: &Path, folder: &Path) -> Self {
        let name = folder.strip_prefix(gallery).unwrap().to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(folder.join("message.txt")).unwrap();
        let command =
            if text.starts_with("$ ") { 0 } else { text.find("\n$ ").map_or(text.len(), |at| at + 1) };
        let (before, transcript) = text.split_at(command);
        assert!(transcript.starts_with("$ outturn"), "{name}: there is no line '$ outturn …'");
        let preparations = before.lines().map(String::from).collect();
        Self { name, folder: folder.to_owned(), preparations, transcript: transcript.to_string() }
    }

    fn prepared(&self, word: &str) -> impl Iterator<Item = &str> {
        self.preparations.iter().filter_map(move |line| line.strip_prefix(word)?.strip_prefix(": "))
    }

    fn command(&self) -> &str {
        self.transcript.lines().next().unwrap_or_default().trim_start_matches("$ outturn").trim()
    }

    /// What the program says, without the command and the exit code.
    pub(crate) fn output(&self) -> String {
        let lines =
            self.transcript.lines().filter(|line| !line.starts_with("$ ") && !line.starts_with("exit "));
        whole(lines)
    }

    /// Runs the command on base and overlay; `None` where this machine cannot make what is needed.
    pub(crate) fn really(&self) -> Option<String> {
        let root = tempfile::tempdir().unwrap();
        lay_over(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/base"), root.path());
        lay_over(&self.folder, root.path());
        for line in &self.preparations {
            let known = ["make: ", "first: ", "only: "].iter().any(|word| line.starts_with(word));
            assert!(known, "{}: nobody knows what to do with '{line}'", self.name);
        }
        for first in self.prepared("first") {
            run(root.path(), first.trim_start_matches("outturn "));
        }
        let (mut held, mut open) = (Vec::new(), Vec::new());
        for wanted in self.prepared("make") {
            match make(root.path(), wanted) {
                Making::Done => {}
                Making::Holds(file) => held.push(file),
                Making::Opens(connection) => open.push(connection),
                Making::Impossible => return None,
            }
        }
        let (output, exit) = run(root.path(), self.command());
        self.prepared("make").for_each(|wanted| unlock(root.path(), wanted));
        let machine = root.path().to_string_lossy().into_owned();
        assert!(!output.contains(&machine), "{}: the message names a folder of this machine", self.name);
        let only: Vec<&str> = self.prepared("only").collect();
        let matters = |line: &&str| only.is_empty() || only.iter().any(|word| line.contains(word));
        let lines = whole(output.lines().filter(matters));
        Some(format!("$ outturn {}\n{lines}exit {exit}\n", self.command()))
    }

    /// Writes the true output in place of the expected one.
    pub(crate) fn accept(&self, truth: &str) {
        let before = whole(self.preparations.iter().map(String::as_str));
        fs::write(self.folder.join("message.txt"), before + truth).unwrap();
    }
}

/// Lines, each ended.
pub(crate) fn whole<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Copies every file below `from`, save the message itself.
fn lay_over(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).into_iter().map(|entry| entry.unwrap()) {
        let below = entry.path().strip_prefix(from).unwrap();
        if entry.file_type().is_dir() {
            fs::create_dir_all(to.join(below)).unwrap();
        } else if below != Path::new("message.txt") {
            fs::copy(entry.path(), to.join(below)).unwrap();
        }
    }
}

/// What the program says on stdout, then on stderr, and its exit code.
fn run(root: &Path, words: &str) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
    let done = command.current_dir(root).env("COLUMNS", "200").args(typed(words)).output().unwrap();
    let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    (said, done.status.code().unwrap())
}

/// Words as typed: blanks part them, quotation marks hold them together.
fn typed(words: &str) -> Vec<String> {
    let mut typed = Vec::new();
    for (at, part) in words.split('"').enumerate() {
        if at % 2 == 1 {
            typed.push(part.to_string());
        } else {
            typed.extend(part.split_whitespace().map(String::from));
        }
    }
    typed
}
