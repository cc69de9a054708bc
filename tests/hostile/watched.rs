//! The program, run and watched from outside, and what it wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// After this a run counts as one that hangs; it is no aim.
const HANGS: Duration = Duration::from_secs(600);

/// How a run went.
pub(crate) struct Watched {
    pub(crate) exit: i32,
    pub(crate) said: String,
    pub(crate) took: Duration,
    /// The most memory that the program's own process had, without its workers'; 0 where the system does not say.
    pub(crate) peak_mib: u64,
}

/// Runs the program. Its memory is asked for again and again, because what the system says at the end counts its workers too.
pub(crate) fn watched(root: &Path, words: &[&str]) -> Watched {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_outturn"))
        .current_dir(root)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let said = thread::spawn(move || {
        let mut said = String::new();
        stderr.read_to_string(&mut said).unwrap();
        said
    });
    let mut peak_mib = 0;
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        peak_mib = peak(child.id()).max(peak_mib);
        if start.elapsed() > HANGS {
            child.kill().unwrap();
            panic!("the run hangs: {words:?}");
        }
        thread::sleep(Duration::from_millis(2));
    };
    let took = start.elapsed();
    let said = said.join().unwrap();
    let exit = status.code().unwrap_or_else(|| panic!("the run was ended by a signal: {said}"));
    Watched { exit, said, took, peak_mib }
}

fn peak(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kib.unwrap_or_default() / 1024
}

/// Every file of a month that belongs to a council or to a practice, those of some councils left out.
pub(crate) fn outputs(month: &Path, without: &BTreeSet<String>) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(month).into_iter().map(|entry| entry.unwrap()) {
        let path = entry.path().strip_prefix(month).unwrap().to_string_lossy().replace('\\', "/");
        let mut parts = path.split('/');
        let owner = match (parts.next(), parts.next()) {
            (Some("council"), Some(council)) => council,
            (Some("practice"), Some(practice)) => practice.trim_end_matches("-practice"),
            _ => continue,
        };
        if entry.file_type().is_file() && !without.contains(owner) {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}
