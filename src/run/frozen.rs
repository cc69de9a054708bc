//! What is known now of a published file that a contract names: for the lints on benchmarks.

use crate::indicators::published::{FOLDER, SOURCES, Sources};
use crate::read::{Workbooks, read_named, seal_of};
use std::path::Path;

/// A published file as it lies in the inputs folder now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenFile {
    /// Its SHA-256; `None` when it is not there.
    pub seal: Option<String>,
    /// The day of its release; `None` when `SOURCES.csv` does not know it.
    pub released: Option<Box<str>>,
    /// The day of the newest later release of the same publication, if one is known.
    pub newer: Option<Box<str>>,
}

/// Looks at one published file by its name. Only this file and `SOURCES.csv` are opened, and it is not parsed.
pub fn frozen_file(inputs: &Path, file: &str, workbooks: &Workbooks) -> FrozenFile {
    let sources = read_named(inputs, &format!("{FOLDER}/{SOURCES}"), workbooks).ok();
    let sources = sources.and_then(|intake| Sources::of(intake.sheets.first()?).ok()).unwrap_or_default();
    FrozenFile {
        seal: seal_of(inputs, &format!("{FOLDER}/{file}")).ok(),
        released: sources.named(file).map(|source| source.released.clone()),
        newer: sources.newer_than(file).map(|source| source.released.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_a_contract_names_is_known_by_seal_and_release() {
        let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
        let of = |file| frozen_file(&inputs, file, &Workbooks::Here);
        let stability = of("la_cla_placement_stability_2022_2025.csv");
        let seal = "18a70d75ed60512938ab09fcb299e0e01079244be051fb6e1b9ef3b1c9288eec";
        assert_eq!(stability.seal.as_deref(), Some(seal));
        assert_eq!((stability.released.as_deref(), stability.newer), (Some("2025-11-26"), None));
        for unknown in ["nowhere.csv", "../benchmarks.csv"] {
            assert_eq!(of(unknown), FrozenFile { seal: None, released: None, newer: None }, "{unknown}");
        }
    }
}
