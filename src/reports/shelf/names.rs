//! The names under which a month's folder and what stands beside it during a run are found again.

use crate::reports::Output;
use crate::words::{Month, seal};
use std::path::{Path, PathBuf};

/// How many letters of its manifest's seal name a run.
const LETTERS: usize = 12;

/// The folders of one run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// The folder of all outputs.
    pub(super) outputs: PathBuf,
    /// Which month.
    pub(super) of: Month,
    /// The first letters of the seal of the run's manifest.
    pub(super) run: String,
    /// The month's folder.
    pub(super) month: PathBuf,
    /// Where the new outputs are staged, and where the old ones are after an exchange.
    pub(super) partial: PathBuf,
    /// Where the old ones are when names cannot be exchanged.
    pub(super) aside: PathBuf,
}

impl Names {
    pub(super) fn of(outputs: &Path, month: Month, manifest: &Output) -> Self {
        Self::named(outputs, month, &run(&manifest.bytes))
    }

    fn named(outputs: &Path, month: Month, run: &str) -> Self {
        Self {
            outputs: outputs.to_path_buf(),
            of: month,
            run: run.into(),
            month: outputs.join(month.to_string()),
            partial: outputs.join(format!(".{month}-{run}.partial")),
            aside: outputs.join(format!(".{month}-{run}.aside")),
        }
    }

    /// The names of the run that left a folder behind; nothing for a folder that no run makes.
    pub(super) fn read(outputs: &Path, folder: &str) -> Option<Self> {
        let (name, kind) = folder.strip_prefix('.')?.rsplit_once('.')?;
        let (month, run) = name.rsplit_once('-')?;
        let is_run = run.len() == LETTERS && run.bytes().all(|letter| b"0123456789abcdef".contains(&letter));
        let names = Self::named(outputs, month.parse().ok()?, run);
        (is_run && matches!(kind, "partial" | "aside")).then_some(names)
    }
}

/// Where a month's outputs are while they are made: the run has no name yet, because its manifest comes last.
pub(super) fn rendering(outputs: &Path, month: Month) -> PathBuf {
    outputs.join(format!(".{month}.rendering"))
}

/// The month that was being made in a folder; nothing for a folder that no run makes.
pub(super) fn rendered_in(folder: &str) -> Option<Month> {
    let month: Month = folder.strip_prefix('.')?.strip_suffix(".rendering")?.parse().ok()?;
    (rendering(Path::new(""), month) == Path::new(folder)).then_some(month)
}

/// The name of the run that wrote a manifest.
pub(super) fn run(manifest: &[u8]) -> String {
    let mut name = seal(manifest);
    name.truncate(LETTERS);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_that_a_run_makes_are_known() {
        let outputs = Path::new("outputs");
        let names = Names::read(outputs, ".2026-10-0123456789ab.partial").unwrap();
        assert_eq!(names.month, outputs.join("2026-10"));
        assert_eq!(Names::read(outputs, ".2026-10-0123456789ab.aside"), Some(names));
        for other in [
            "2026-10",
            ".2026-10-short.partial",
            ".2026-13-0123456789ab.partial",
            ".2026-10-0123456789ab.mine",
        ] {
            assert_eq!(Names::read(outputs, other), None, "{other}");
            assert_eq!(rendered_in(other), None, "{other}");
        }
    }

    #[test]
    fn a_month_in_the_making_is_known_by_its_folder() {
        let month = rendered_in(".2026-10.rendering").unwrap();
        assert_eq!(rendering(Path::new("outputs"), month), Path::new("outputs/.2026-10.rendering"));
        for other in
            ["2026-10.rendering", ".2026-13.rendering", ".2026-+1.rendering", ".2026-10.rendering.mine"]
        {
            assert_eq!(rendered_in(other), None, "{other}");
        }
        assert_eq!(Names::read(Path::new("outputs"), ".2026-10.rendering"), None);
    }
}
