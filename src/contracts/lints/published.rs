//! L502, L504, L505: what was frozen at signature, against the published files as they are now.

use crate::contracts::{BenchmarkKind, BenchmarkUse, Contract, Lint};
use crate::words::{Date, Exact, short_date};
use std::collections::BTreeMap;

/// What is known of a published file.
#[derive(Clone, Debug, Default)]
pub struct PublishedFile {
    /// Its name.
    pub name: Box<str>,
    /// Its SHA-256.
    pub sha256: Box<str>,
    /// The newest release of its publication that is known of.
    pub newest: Option<Date>,
    /// By indicator, the rate that comes out when all its regional rows are added up, London, its two parts and all.
    pub regional_sums: BTreeMap<Box<str>, Exact>,
    /// By indicator, how many of the council's ten statistical neighbours are among its authorities.
    pub neighbours: BTreeMap<Box<str>, usize>,
}

/// What has become of a contract's benchmarks since they were frozen.
pub fn against_published(contract: &Contract, files: &[PublishedFile]) -> Vec<Lint> {
    let published = contract.benchmarks.iter().filter(|used| used.kind.is_published());
    published.flat_map(|used| of_use(contract, used, files)).collect()
}

fn of_use(contract: &Contract, used: &BenchmarkUse, files: &[PublishedFile]) -> Vec<Lint> {
    let Some(file) = files.iter().find(|file| file.name == used.file) else {
        let says = format!("There is no published file '{}' here to compare with. Give its name.", used.file);
        return vec![error("L502", used, "FILE", says)];
    };
    let mut lints = Vec::new();
    if *file.sha256 != *used.sha256 {
        let says = format!(
            "The file's checksum is {}, not the one that was signed, {}. Find the file that was signed.",
            short(&file.sha256),
            short(&used.sha256)
        );
        lints.push(error("L502", used, "SHA256", says));
    }
    if let (Some(newest), Some(frozen)) = (file.newest, used.released)
        && newest > frozen
    {
        let says = format!(
            "The benchmark was released on {}, and a newer release of {} is there. It stays as frozen; accept it by name, or sign anew.",
            short_date(frozen),
            short_date(newest)
        );
        lints.push(warning("L504", used, "RELEASED", says));
    }
    lints.extend(contract.clause(&used.clause).and_then(|clause| wrong_set(used, file, &clause.measure.id)));
    lints
}

/// A sum in which London stands twice, or a set in which an authority is missing.
fn wrong_set(used: &BenchmarkUse, file: &PublishedFile, indicator: &str) -> Option<Lint> {
    if file.regional_sums.get(indicator) == Some(&used.value) {
        let says =
            "The rate is that of all regional rows added up, which count London twice. Give England's own.";
        return Some(warning("L505", used, "FROZEN", says.into()));
    }
    let neighbours = file.neighbours.get(indicator).filter(|_| used.kind == BenchmarkKind::Neighbours)?;
    (*neighbours < 10).then(|| {
        let says = format!(
            "Of the ten statistical neighbours {neighbours} are in the file: an authority was abolished. Take another benchmark, or accept it by name."
        );
        warning("L505", used, "KIND", says)
    })
}

fn error(code: &'static str, used: &BenchmarkUse, column: &'static str, says: String) -> Lint {
    Lint::error(code, used.place.clone().at_column(column), says).of_clause(&used.clause)
}

fn warning(code: &'static str, used: &BenchmarkUse, column: &'static str, says: String) -> Lint {
    Lint::warning(code, used.place.clone().at_column(column), says).of_clause(&used.clause)
}

/// Enough of a checksum to tell it by.
fn short(sha256: &str) -> String {
    format!("{}…", sha256.chars().take(12).collect::<String>())
}
