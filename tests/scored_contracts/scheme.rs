//! One scheme: its folder, and what the command makes of figures by it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A scheme of `tests/contracts`.
#[derive(Clone, Copy)]
pub(crate) struct Scheme {
    pub(crate) name: &'static str,
    pub(crate) year: Option<u8>,
}

/// All of them.
pub(crate) const SCHEMES: [Scheme; 4] = [
    Scheme { name: "qof-like", year: Some(1) },
    Scheme { name: "hvbp-like", year: None },
    Scheme { name: "ten-points", year: None },
    Scheme { name: "pooled", year: None },
];

/// A line of the command's answer.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) practice: String,
    pub(crate) indicator: String,
    pub(crate) achievement: String,
    pub(crate) improvement: String,
    pub(crate) score: String,
    pub(crate) pence: String,
}

impl Scheme {
    pub(crate) fn folder(&self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contracts").join(self.name)
    }

    pub(crate) fn figures(&self) -> PathBuf {
        self.folder().join("figures.csv")
    }

    /// The answer in a format.
    pub(crate) fn in_format(&self, format: &str, figures: &Path) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
        command.args(["score", "--totals", "--format", format, "--figures"]).arg(figures);
        command.arg("--contract").arg(self.folder().join("contract"));
        if let Some(year) = self.year {
            command.args(["--year", &year.to_string()]);
        }
        let output = command.output().unwrap();
        let says = String::from_utf8(output.stderr).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{says}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The answer as CSV.
    pub(crate) fn scored(&self, figures: &Path) -> String {
        self.in_format("csv", figures)
    }

    pub(crate) fn lines(&self, figures: &Path) -> Vec<Line> {
        let csv = self.scored(figures);
        let line = |line: &str| {
            let mut cells = line.split(',').map(String::from);
            let mut next = || cells.next().unwrap();
            let (practice, indicator, achievement) = (next(), next(), next());
            Line { practice, indicator, achievement, improvement: next(), score: next(), pence: next() }
        };
        csv.lines().skip(1).map(line).collect()
    }
}

/// The lines of a scheme by its name.
pub(crate) fn of(name: &str) -> Vec<Line> {
    let scheme = SCHEMES.iter().find(|scheme| scheme.name == name).unwrap();
    scheme.lines(&scheme.figures())
}

/// The first line of a few figures under a scheme.
pub(crate) fn at(name: &str, figures: &str) -> Line {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("figures.csv");
    fs::write(&path, figures).unwrap();
    SCHEMES.iter().find(|scheme| scheme.name == name).unwrap().lines(&path).swap_remove(0)
}
