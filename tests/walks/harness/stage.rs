//! The stage: a temporary folder with `inputs` and `outputs`, the program, and the transcript of what happened.

use super::compare::hold_against;
use super::folder::copy;
use super::outcome::outcome;
use outturn::reports::finance::recompute;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A story on its stage.
pub(crate) struct Stage {
    story: PathBuf,
    folder: TempDir,
    transcript: String,
}

/// What one run came to.
pub(crate) struct Played {
    /// The exit code.
    pub(crate) exit: i32,
    /// What it printed.
    pub(crate) stdout: String,
    /// What it told of itself.
    pub(crate) stderr: String,
}

/// The folder of all stories.
fn walks() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/walks")
}

impl Stage {
    /// An empty stage.
    pub(crate) fn empty(story: &str) -> Self {
        Self { story: walks().join(story), folder: tempfile::tempdir().unwrap(), transcript: String::new() }
    }

    /// A stage with Alder's contract and returns as they are when all is in order.
    pub(crate) fn with_alder(story: &str) -> Self {
        let stage = Self::empty(story);
        copy(&walks().join("base/alder"), &stage.path("inputs"), false);
        stage
    }

    /// Adds a council and a practice that are Alder's under another name, with the parts of the inputs asked for.
    pub(crate) fn add(&self, council: &str, parts: &[&str]) {
        let (lower, capital) = (council, format!("{}{}", council[..1].to_uppercase(), &council[1..]));
        let renamed = |text: &str| text.replace("alder", lower).replace("Alder", &capital);
        for (path, bytes) in super::tree(&walks().join("base/alder")) {
            let path = renamed(&path);
            if parts.iter().any(|part| path.starts_with(part)) {
                // Children of its own, because no child is two councils': BI01 for birch where alder has C01.
                let own = council[..2].to_uppercase();
                let text = renamed(std::str::from_utf8(&bytes).unwrap());
                let text = if council == "alder" {
                    text
                } else {
                    text.replace("\nC", &format!("\n{own}")).replace(",C0", &format!(",{own}0"))
                };
                self.write(&format!("inputs/{path}"), text.as_bytes());
            }
        }
    }

    /// Lays a folder of the story over the inputs.
    pub(crate) fn lay(&mut self, overlay: &str) {
        copy(&self.story.join(overlay), &self.path("inputs"), false);
    }

    /// A path on the stage.
    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    /// Writes a file on the stage.
    pub(crate) fn write(&self, below: &str, bytes: &[u8]) {
        let path = self.path(below);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Tells the reader of the transcript what comes next, or what was found to hold.
    pub(crate) fn tell(&mut self, says: &str) {
        writeln!(self.transcript, "# {says}").unwrap();
    }

    /// Prepares a month and writes all of it down.
    pub(crate) fn run(&mut self, period: &str, as_at: &str) -> Played {
        let played = self.say(&["run", "--period", period, "--as-at", as_at, "-v"]);
        self.come_to(period);
        played
    }

    /// Prepares a month, has it approved and released by two more people on the same day, and writes all of it down: what
    /// the run says of it, and what the release says.
    pub(crate) fn settle(&mut self, period: &str, as_at: &str) -> (Played, Played) {
        let prepared = self.say(&["run", "--period", period, "--as-at", as_at, "-v"]);
        let by = |act: &'static str, who: &'static str| {
            [act, "--period", period, "--by", who, "--on", as_at, "-v"]
        };
        let approved = self.say(&by("approve", "Checker"));
        assert_eq!(approved.exit, 0, "{}{}", prepared.stderr, approved.stderr);
        let released = self.say(&by("release", "Payer"));
        assert_eq!(released.exit, 0, "{}", released.stderr);
        self.come_to(period);
        (prepared, released)
    }

    fn say(&mut self, words: &[&str]) -> Played {
        let played = self.play(words, &[]);
        writeln!(self.transcript, "$ outturn {}", words.join(" ")).unwrap();
        writeln!(self.transcript, "exit {}", played.exit).unwrap();
        for (name, text) in [("stdout", &played.stdout), ("stderr", &played.stderr)] {
            for line in text.lines() {
                writeln!(self.transcript, "{name}: {line}").unwrap();
            }
        }
        played
    }

    fn come_to(&mut self, period: &str) {
        for line in outcome(&self.path(&format!("outputs/{period}"))) {
            writeln!(self.transcript, "{line}").unwrap();
        }
        self.work_out_again(period);
        self.transcript.push('\n');
    }

    /// Whatever the story, the audit file of each council of the month comes to the same pence by itself.
    fn work_out_again(&self, period: &str) {
        let Ok(councils) = fs::read_dir(self.path(&format!("outputs/{period}/council"))) else { return };
        for council in councils {
            let folder = council.unwrap().path();
            let file = fs::read(folder.join("audit.json")).unwrap();
            let told = recompute(&file, &|name| fs::read(folder.join(name)).ok()).unwrap();
            assert!(told.differences.is_empty(), "{}: {:#?}", folder.display(), told.differences);
        }
    }

    /// Runs the program on the stage without writing anything down.
    pub(crate) fn play(&self, words: &[&str], surroundings: &[(&str, &str)]) -> Played {
        let mut program = Command::new(env!("CARGO_BIN_EXE_outturn"));
        let ran = program.args(words).envs(surroundings.iter().copied()).current_dir(self.folder.path());
        let Output { status, stdout, stderr } = ran.output().unwrap();
        Played {
            exit: status.code().unwrap(),
            stdout: String::from_utf8(stdout).unwrap(),
            stderr: String::from_utf8(stderr).unwrap(),
        }
    }

    /// Holds the transcript against the story's `expected.txt`.
    pub(crate) fn expect(self) {
        hold_against(&self.story.join("expected.txt"), &self.transcript);
    }
}
