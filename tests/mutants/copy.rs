//! A copy of the rooms up to the rules, in which the changes are made, built and judged.

use super::reach::Judge;
use super::source::{File, Source};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use walkdir::WalkDir;

/// The rooms that the rules are built with.
const ROOMS: [&str; 4] = ["read", "returns", "validate", "words"];

/// A check of the examples takes a fraction of a second; one that takes this long never ends.
const PATIENCE: Duration = Duration::from_secs(30);

/// The copy.
pub(crate) struct Copy {
    folder: tempfile::TempDir,
    target: PathBuf,
    /// The families in the order of the list of rules.
    families: Vec<String>,
}

/// Where the compiler found something wrong.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) file: usize,
    pub(crate) lines: RangeInclusive<usize>,
}

/// What a run of the judges ended with.
pub(crate) enum Verdict<'a> {
    /// Those that fail.
    Fail(BTreeSet<Judge<'a>>),
    /// This one never ends.
    Endless(Judge<'a>),
}

impl Copy {
    /// Copies the project. What is built stays in `target/mutants`, so that the next run finds it.
    pub(crate) fn of(project: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for room in ROOMS {
            copy_folder(project, folder.path(), &format!("src/{room}"));
        }
        let manifest = fs::read_to_string(project.join("Cargo.toml")).unwrap();
        let (before, after) = manifest.split_once("[[bench]]").unwrap();
        let after = &after[after.find("[profile").unwrap()..];
        fs::write(folder.path().join("Cargo.toml"), format!("{before}{after}")).unwrap();
        fs::copy(project.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
        let rooms = ROOMS.map(|room| format!("pub mod {room};\n")).concat();
        fs::write(folder.path().join("src/lib.rs"), rooms).unwrap();
        let rules = folder.path().join("src/validate/rules");
        fs::write(rules.join("judge.rs"), include_str!("judge.rs")).unwrap();
        let list = fs::read_to_string(rules.join("mod.rs")).unwrap();
        fs::write(rules.join("mod.rs"), format!("{list}\n#[cfg(test)]\nmod judge;\n")).unwrap();
        Self { folder, target: project.join("target/mutants"), families: families(&list) }
    }

    /// Writes a file of the rules anew, if it is another.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.path().join("src/validate").join(path);
        if fs::read_to_string(&path).unwrap() != text {
            fs::write(path, text).unwrap();
        }
    }

    /// Builds the copy: the program that judges, or the places that do not compile, by file and lines.
    pub(crate) fn build(&self, sources: &[Source]) -> Result<PathBuf, Vec<Wrong>> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["test", "--lib", "--no-run", "--offline", "--message-format=json", "--quiet"]);
        cargo.current_dir(self.folder.path()).env("CARGO_TARGET_DIR", &self.target).env("RUSTFLAGS", "");
        let output = cargo.stderr(Stdio::null()).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        let messages: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if output.status.success() {
            let program = messages.iter().rev().find_map(|message| message["executable"].as_str());
            return Ok(program.unwrap().into());
        }
        let wrong = wrong_places(&messages, sources);
        assert!(!wrong.is_empty(), "the copy does not compile:\n{text}");
        Err(wrong)
    }

    /// Runs the examples, and the tests beside them.
    pub(crate) fn judge<'a>(&self, program: &Path, files: &[File<'a>]) -> Verdict<'a> {
        let (examples, ended) = self.run(program, &["judge::", "--nocapture"]);
        let mut fail = BTreeSet::new();
        let mut begun = None;
        for line in examples.lines().filter_map(|line| line.split_once("judge ")).map(|(_, rest)| rest) {
            let parts: Vec<&str> = line.split(' ').collect();
            let family = &self.families[parts[0].parse::<usize>().unwrap()];
            let file = files.iter().find(|file| file.is_rules() && file.name() == family).unwrap();
            let judge = Judge::Example(file.name(), parts[1].parse().unwrap());
            match parts[2] {
                "begins" => begun = Some(judge),
                "fails" => drop(fail.insert(judge)),
                _ => {}
            }
        }
        if !ended {
            return Verdict::Endless(begun.unwrap());
        }
        let (tests, ended) = self.run(program, &["validate::", "--skip", "rules::"]);
        assert!(ended, "a test beside the rules never ends:\n{tests}");
        for file in files.iter().filter(|file| file.has_tests()) {
            let module = file.path.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
            let failed =
                |line: &str| line.contains(&format!("validate::{module}::")) && line.ends_with("FAILED");
            if tests.lines().any(failed) {
                fail.insert(Judge::Tests(file.path));
            }
        }
        Verdict::Fail(fail)
    }

    /// What the program prints, and whether it came to an end.
    fn run(&self, program: &Path, arguments: &[&str]) -> (String, bool) {
        let printed = self.folder.path().join("printed");
        let to = fs::File::create(&printed).unwrap();
        let mut child = Command::new(program);
        child.args(arguments).current_dir(self.folder.path()).stdout(to).stderr(Stdio::null());
        let mut child = child.spawn().unwrap();
        let begun = Instant::now();
        let ended = loop {
            if child.try_wait().unwrap().is_some() {
                break true;
            }
            if begun.elapsed() > PATIENCE {
                child.kill().unwrap();
                child.wait().unwrap();
                break false;
            }
            std::thread::sleep(Duration::from_millis(10));
        };
        (fs::read_to_string(printed).unwrap(), ended)
    }
}

fn copy_folder(from: &Path, to: &Path, below: &str) {
    for entry in WalkDir::new(from.join(below)) {
        let entry = entry.unwrap();
        let path = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::copy(entry.path(), path).unwrap();
        }
    }
}

/// The families of the list, in its order.
fn families(rules: &str) -> Vec<String> {
    let list = rules.split_once("static LIST").unwrap().1.split_once("];").unwrap().0;
    let lines = list.lines().filter_map(|line| line.trim().split_once("::RULE"));
    lines.map(|(name, _)| name.trim_start_matches("from_ref(").trim_start_matches('&').to_string()).collect()
}

/// The lines at which the compiler found something wrong.
fn wrong_places(messages: &[Value], sources: &[Source]) -> Vec<Wrong> {
    let errors = messages.iter().filter(|message| message["message"]["level"] == "error");
    let spans = errors.flat_map(|error| error["message"]["spans"].as_array().into_iter().flatten());
    let place = |span: &Value| {
        let name = span["file_name"].as_str()?.strip_prefix("src/validate/")?;
        let file = sources.iter().position(|source| source.path == name)?;
        let line = |end: &str| span[end].as_u64().and_then(|line| usize::try_from(line).ok());
        Some(Wrong { file, lines: line("line_start")?..=line("line_end")? })
    };
    spans.filter(|span| span["is_primary"] == true).filter_map(place).collect()
}
