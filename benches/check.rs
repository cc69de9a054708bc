//! From the CSV files of a return on disk to its findings: one return of 2,675 children, and the same 10 and 43 times as
//! large (a country in one return), on one core and on two. The yardstick in the same run is the bare parser on the same
//! files. The most memory that each size needs is measured in a process of its own and printed first.
//!
//! The return is the published made-up one where it lies beside the project; otherwise one of the same size is made.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on stops, and says what it saw"
)]

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use outturn::read::{Sheet, Workbooks, read};
use outturn::returns::{Return, assemble};
use outturn::synth::{Wanted, numbered, synthesise};
use outturn::validate::{Validated, Year, rules, validate};
use outturn::words::{CollectionYear, Period, day};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SIZES: [usize; 3] = [1, 10, 43];
const CHILDREN: usize = 2_675;
/// The files of the published return; the folder holds others too.
const FILES: [&str; 12] = [
    "ad1.csv",
    "DoLo.csv",
    "episodes.csv",
    "header.csv",
    "missing.csv",
    "oc2.csv",
    "oc3.csv",
    "placed_for_adoption.csv",
    "previous_permanence.csv",
    "reviews.csv",
    "sw_episodes.csv",
    "uasc.csv",
];
/// In a process that only measures memory: the folder to check.
const ONCE: &str = "OUTTURN_CHECK_ONCE";

/// The files of one return.
fn one_return() -> Vec<(String, String)> {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/lac_fake");
    if published.is_dir() {
        let text = |file: &str| {
            let bytes = fs::read(published.join(file)).unwrap();
            String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).into_owned()
        };
        return FILES.iter().map(|file| ((*file).to_string(), text(file))).collect();
    }
    println!("the published return is not here; a made-up one of the same size is used");
    let councils = numbered(1, CHILDREN);
    let month = "2018-03".parse().unwrap();
    let files = synthesise(&Wanted { seed: 1, councils, month, faults: 20 });
    let of_the_month = files.into_iter().filter(|file| file.path.contains("/2018-03/"));
    of_the_month
        .map(|file| {
            let name = file.path.rsplit('/').next().unwrap().to_string();
            (name, String::from_utf8(file.bytes).unwrap())
        })
        .collect()
}

/// The same return several times as large: every copy has children of its own.
fn enlarged(files: &[(String, String)], times: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let (headings, rows) = text.split_once('\n').unwrap();
        let mut large = format!("{headings}\n");
        for copy in 0..times {
            for row in rows.lines().filter(|row| !row.trim().is_empty()) {
                let (child, rest) = row.split_once(',').unwrap();
                writeln!(large, "{child}X{copy},{rest}").unwrap();
            }
        }
        fs::write(folder.path().join(name), large).unwrap();
    }
    folder
}

fn sheets(folder: &Path) -> Vec<Sheet> {
    read(folder, "", &Workbooks::Here).unwrap().sheets
}

fn assembled(sheets: &[Sheet]) -> Return {
    let period = Period::Year(CollectionYear::ending(2018));
    assemble("bench", period, &[(period, sheets.iter().collect())])
}

fn checked(folder: &Path) -> Validated {
    let year = CollectionYear::ending(2027);
    let judged = Year::of(Period::Year(year)).ending(day(2018, 3, 31));
    let sheets = sheets(folder);
    let given = assembled(&sheets);
    drop(sheets);
    validate(given, &judged, &rules::in_force(year).unwrap())
}

fn parsed(folder: &Path) -> usize {
    let mut cells = 0;
    for file in fs::read_dir(folder).unwrap() {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file.unwrap().path()).unwrap();
        let mut row = csv::ByteRecord::new();
        while reader.read_byte_record(&mut row).unwrap() {
            cells += row.len();
        }
    }
    cells
}

/// The most memory that this process has needed, in MiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}

fn print_memory(folders: &[(usize, tempfile::TempDir)]) {
    for (times, folder) in folders {
        let mut once = Command::new(std::env::current_exe().unwrap());
        let said = once.env(ONCE, folder.path()).output().unwrap().stdout;
        println!("{times} x: {}", String::from_utf8_lossy(&said).lines().next().unwrap_or_default());
    }
}

fn check(criterion: &mut Criterion) {
    if let Some(folder) = std::env::var_os(ONCE) {
        let validated = checked(&PathBuf::from(folder));
        let rows = validated.cleared.given().count.read;
        println!("{rows} rows, {} findings, at most {} MiB", validated.findings.len(), peak());
        std::process::exit(0);
    }
    let files = one_return();
    let folders: Vec<_> = SIZES.into_iter().map(|times| (times, enlarged(&files, times))).collect();
    print_memory(&folders);
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10);
    for (times, folder) in &folders {
        let folder = folder.path();
        group.bench_function(BenchmarkId::new("bare csv (yardstick)", times), |bencher| {
            bencher.iter(|| parsed(folder));
        });
        for cores in [1, 2] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(cores).build().unwrap();
            let named = |what: &str| BenchmarkId::new(format!("{what}, {cores} core"), times);
            group.bench_function(named("read"), |bencher| {
                bencher.iter(|| pool.install(|| sheets(folder)));
            });
            group.bench_function(named("read and assemble"), |bencher| {
                bencher.iter(|| pool.install(|| assembled(&sheets(folder))));
            });
            group.bench_function(named("check"), |bencher| {
                bencher.iter(|| pool.install(|| checked(folder)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
