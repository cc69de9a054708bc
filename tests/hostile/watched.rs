//! The program, run and watched from outside, and what it wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// After this a run counts as one that hangs; it is no aim.
const HANGS: Duration = Duration::from_mins(10);

/// How a run went.
pub(crate) struct Watched {
    pub(crate) exit: i32,
    pub(crate) said: String,
    pub(crate) took: Duration,
    /// The most memory that the program's own process had, without its workers', until all was read and judged; 0 where the
    /// system does not say.
    pub(crate) reading_mib: u64,
    /// The same until its end, with every page in the making.
    pub(crate) peak_mib: u64,
}

/// Runs the program. Its memory is asked for again and again, because what the system says at the end counts its workers too.
pub(crate) fn watched(root: &Path, words: &[&str]) -> Watched {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_outturn"))
        .current_dir(root)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let said = thread::spawn(move || {
        let mut said = String::new();
        stderr.read_to_string(&mut said).unwrap();
        said
    });
    let (stdout, process) = (child.stdout.take().unwrap(), child.id());
    let reading = thread::spawn(move || {
        let judged = |line: &String| line.contains("\"stage\":\"validate\"");
        let mut lines = BufReader::new(stdout).lines().map(|line| line.unwrap());
        let reading = lines.find(judged).map(|_| peak(process));
        lines.for_each(drop);
        reading.unwrap_or_default()
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
    let (said, reading_mib) = (said.join().unwrap(), reading.join().unwrap());
    let exit = status.code().unwrap_or_else(|| panic!("the run was ended by a signal: {said}"));
    Watched { exit, said, took, reading_mib, peak_mib }
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
