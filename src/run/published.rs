//! What is known of the published files that a contract's benchmarks were frozen from.

use super::{FrozenFile, frozen_file};
use crate::contracts::{Contract, PublishedFile};
use crate::indicators::published::{FOLDER, NEIGHBOURS, Neighbours, Published, SERIES};
use crate::read::{Sheet, Workbooks, read_named};
use crate::returns::read_councils;
use crate::words::{Exact, exact, read_exact, show_decimal, whole};
use std::collections::BTreeMap;
use std::path::Path;

/// London, which stands in the files beside its inner and its outer part.
const LONDON: &str = "E12000007";

/// The files that the contract names and that are there.
pub fn published_files(inputs: &Path, workbooks: &Workbooks, contract: &Contract) -> Vec<PublishedFile> {
    let mut names: Vec<&str> =
        contract.benchmarks.iter().map(|used| &*used.file).filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    let beside = Beside::of(inputs, workbooks, contract);
    names.into_iter().filter_map(|name| file(inputs, workbooks, name, &beside)).collect()
}

/// What stands beside the files.
struct Beside {
    neighbours: Neighbours,
    /// The statistics office's code of the contract's council.
    council: Option<Box<str>>,
}

impl Beside {
    fn of(inputs: &Path, workbooks: &Workbooks, contract: &Contract) -> Self {
        let sheet = |path: &str| sheet(inputs, workbooks, path);
        let neighbours =
            sheet(&format!("{FOLDER}/{NEIGHBOURS}")).and_then(|sheet| Neighbours::of(&sheet).ok());
        let councils = sheet("councils.csv").and_then(|sheet| read_councils(&sheet).ok()).unwrap_or_default();
        let council = councils.into_iter().find(|council| council.code == contract.council);
        Self { neighbours: neighbours.unwrap_or_default(), council: council.map(|council| council.gss) }
    }
}

fn sheet(inputs: &Path, workbooks: &Workbooks, path: &str) -> Option<Sheet> {
    read_named(inputs, path, workbooks).ok()?.sheets.into_iter().next()
}

fn file(inputs: &Path, workbooks: &Workbooks, name: &str, beside: &Beside) -> Option<PublishedFile> {
    let FrozenFile { seal, released, newer } = frozen_file(inputs, name, workbooks);
    let (sha256, sheet) = (seal?.into(), sheet(inputs, workbooks, &format!("{FOLDER}/{name}"))?);
    let newest = newer.or(released).and_then(|day| day.parse().ok());
    let (mut regional_sums, mut neighbours) = (BTreeMap::new(), BTreeMap::new());
    for series in SERIES.iter().filter(|series| series.file == name) {
        let id = series.indicator.split('@').next().unwrap_or_default();
        // Of several periods the newest stands first.
        let Some(published) = Published::of(series, &sheet).ok().filter(|_| !neighbours.contains_key(id))
        else {
            continue;
        };
        if let Some(sum) = all_rows(&published) {
            regional_sums.insert(id.into(), sum);
        }
        let ten = beside
            .council
            .as_deref()
            .map_or(10, |council| beside.neighbours.in_file(&published, council).len());
        neighbours.insert(id.into(), ten);
    }
    Some(PublishedFile { name: name.into(), sha256, newest, regional_sums, neighbours })
}

/// The rate of all regional rows added up, London and its parts, as a contract would freeze it: with four decimals.
fn all_rows(published: &Published) -> Option<Exact> {
    let london = published.regions.iter().filter(|(code, _)| &***code == LONDON);
    let all = published.regions.iter().chain(london);
    let mut sum = (whole(0), whole(0));
    for (_, (_, value)) in all {
        sum = (sum.0 + value.having.get()?, sum.1 + value.among.get()?);
    }
    let rate = (sum.1 > whole(0)).then(|| sum.0 / sum.1)?;
    read_exact(&show_decimal(rate * whole(100), 4)).map(|percent| percent * exact(1, 100))
}
