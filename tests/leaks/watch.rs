//! Plays commands and scans all that comes of them: what is printed, every file and its name, and what is left behind.

use crate::canary::Canary;
use crate::matrix::{Reader, may, reader_of};
use crate::played::{Said, Stage, files};
use crate::scan::{around, found, pupil_numbers};

/// What came out where it must not.
pub(crate) struct Watch<'a> {
    stage: &'a Stage,
    canaries: &'a [Canary],
    leaks: Vec<String>,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(stage: &'a Stage, canaries: &'a [Canary]) -> Self {
        Self { stage, canaries, leaks: Vec::new() }
    }

    /// Plays a command whose words are for one reader and whose messages for another.
    pub(crate) fn play(&mut self, words: &[&str], out: Reader, err: Reader) -> Said {
        let said = self.stage.play(words);
        assert!(said.exit < 100 && said.exit != 70, "{words:?} ended with {}", said.exit);
        self.look(&format!("stdout of {words:?}"), out, &said.stdout);
        self.look(&format!("stderr of {words:?}"), err, &said.stderr);
        said
    }

    /// Plays the month, and looks at all that is then below `outputs` and in the folder for temporary files.
    pub(crate) fn month(&mut self) -> Said {
        let stage = self.stage;
        let [inputs, outputs] =
            ["inputs", "outputs"].map(|name| stage.path(name).to_string_lossy().into_owned());
        let words = [
            "run",
            "--period",
            "2026-10",
            "--as-at",
            "2026-11-03",
            "-v",
            "--inputs",
            &inputs,
            "--outputs",
            &outputs,
        ];
        let said = stage.play(&words);
        for (act, who) in [("approve", "Checker"), ("release", "Payer")] {
            let words = [&[act, "--by", who, "--on"][..], &words[4..5], &words[1..3], &words[5..]].concat();
            let signed = self.play(&words, Reader::Log, Reader::Log);
            assert!(said.exit > 1 || signed.exit == 0, "{}", String::from_utf8_lossy(&signed.stderr));
        }
        let own = stage.path("").to_string_lossy().into_owned();
        let printed = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&own, "").into_bytes();
        self.look("stdout of run", Reader::Log, &printed(&said.stdout));
        self.look("stderr of run", Reader::Log, &printed(&said.stderr));
        self.written("outputs", reader_of);
        self.written("temporary", |_| Reader::Log);
        said
    }

    /// Looks at every file below a folder of the stage, and at its name.
    pub(crate) fn written(&mut self, below: &str, reader: impl Fn(&str) -> Reader) {
        for (path, bytes) in files(&self.stage.path(below)) {
            let reader = reader(&path);
            self.look(&format!("the name of {path}"), reader, path.as_bytes());
            self.look(&path, reader, &bytes);
        }
    }

    /// Looks at what one reader gets.
    pub(crate) fn look(&mut self, place: &str, reader: Reader, bytes: &[u8]) {
        for canary in found(self.canaries, bytes).into_iter().filter(|canary| !may(reader, canary.class)) {
            let (class, value) = (canary.class, &canary.value);
            self.leaks
                .push(format!("{place}: {reader:?} sees {class:?} '{value}': …{}…", around(canary, bytes)));
        }
        // Only who sent a pupil number is given any back.
        let numbers = if reader == Reader::Sender { Vec::new() } else { pupil_numbers(bytes) };
        for number in numbers {
            self.leaks.push(format!("{place}: '{number}' has the form of a pupil number"));
        }
    }

    /// Fails with everything that came out where it must not.
    pub(crate) fn end(self) {
        assert!(self.leaks.is_empty(), "{} leaks:\n{}", self.leaks.len(), self.leaks.join("\n"));
    }
}
