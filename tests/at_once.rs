//! Runs that meet, and runs that are killed: the ledger is posted to once, and the outputs are those of a run in peace.
#![expect(clippy::unwrap_used, reason = "a run that cannot be started fails, and says where")]

#[path = "played/mod.rs"]
#[expect(dead_code, reason = "shared with tests that look at more")]
mod played;

use outturn::ledger::{Ledger, Lock};
use played::{Files, Stage, files};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

const RUN: [&str; 3] = ["run", "--as-at", "2026-11-03"];
const APPROVE: [&str; 5] = ["approve", "--by", "Checker", "--on", "2026-11-03"];
const RELEASE: [&str; 5] = ["release", "--by", "Payer", "--on", "2026-11-03"];

fn start(stage: &Stage, outputs: &Path, words: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_outturn"))
        .args(words)
        .args(["--period", "2026-10", "--verbose", "--outputs"])
        .arg(outputs)
        .current_dir(stage.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn alder() -> Stage {
    Stage::with_alder(|_, text| text)
}

/// Everything below the outputs but the lock, whose line tells of processes and clocks.
fn left(outputs: &Path) -> Files {
    let mut left = files(outputs);
    left.remove("ledger.lock");
    left
}

fn quietly(stage: &Stage, outputs: &Path, words: &[&str]) {
    let (exit, _, stderr) = said(&start(stage, outputs, words).wait_with_output().unwrap());
    assert_eq!(exit, Some(0), "{stderr}");
}

/// What is left by the steps in peace.
fn in_peace(stage: &Stage, steps: &[&[&str]]) -> Files {
    let outputs = stage.path("in-peace");
    for words in steps {
        quietly(stage, &outputs, words);
    }
    left(&outputs)
}

#[test]
fn of_twenty_releases_at_once_one_posts_and_the_others_name_it() {
    let stage = alder();
    let truth = in_peace(&stage, &[&RUN, &APPROVE, &RELEASE]);
    let outputs = stage.path("outputs");
    quietly(&stage, &outputs, &RUN);
    quietly(&stage, &outputs, &APPROVE);
    let runs: Vec<Child> = (0..20).map(|_| start(&stage, &outputs, &RELEASE)).collect();
    let (mut posted, mut busy) = (Vec::new(), Vec::new());
    for run in runs {
        let process = run.id();
        let (exit, stdout, stderr) = said(&run.wait_with_output().unwrap());
        match exit {
            Some(75) => busy.push(stderr),
            Some(0) if stdout.contains("\nposted £65,200.00") => posted.push(process),
            // One that came late enough found everything done.
            Some(0) => assert!(stderr.contains("nothing is left to do"), "{stderr}"),
            _ => panic!("exit {exit:?}: {stderr}"),
        }
    }
    assert_eq!(posted.len(), 1, "{posted:?} posted");
    let named = busy.iter().filter(|says| says.contains(&format!("(process {}", posted[0]))).count();
    assert!(named > 0, "{} were busy, and none named {posted:?}: {busy:?}", busy.len());
    assert!(left(&outputs) == truth, "the outputs are not those of one run");
}

#[test]
fn every_run_that_finds_the_lock_taken_names_its_holder() {
    let stage = alder();
    let outputs = stage.path("outputs");
    let _lock = Lock::take(&outputs).unwrap();
    let runs: Vec<Child> = (0..20).map(|_| start(&stage, &outputs, &RUN)).collect();
    for run in runs {
        let (exit, _, stderr) = said(&run.wait_with_output().unwrap());
        assert_eq!(exit, Some(75), "{stderr}");
        let holder = format!("Another run (process {}", std::process::id());
        assert!(stderr.contains(&holder) && stderr.contains(", started 20"), "{stderr}");
    }
    assert!(!outputs.join("2026-10").exists() && !outputs.join("ledger.sqlite").exists());
}

/// Kills a step at twelve moments; whatever it has left, the month is whole, and the same step again comes to the truth.
fn killed(before: &[&[&str]], step: &[&str]) {
    let stage = alder();
    let truth = in_peace(&stage, &[before, &[step]].concat());
    let whole = |path: &&String| path.starts_with("2026-10/");
    for wait in (1..=12).map(|step| Duration::from_millis(step * step * 6)) {
        let outputs = stage.path(&format!("outputs-{}", wait.as_millis()));
        for words in before {
            quietly(&stage, &outputs, words);
        }
        let old: Vec<String> = files(&outputs).into_keys().filter(|path| whole(&path)).collect();
        let mut run = start(&stage, &outputs, step);
        sleep(wait);
        run.kill().unwrap();
        run.wait().unwrap();
        let shown: Vec<String> = files(&outputs).into_keys().filter(|path| whole(&path)).collect();
        let new: Vec<&String> = truth.keys().filter(whole).collect();
        assert!(shown == old || shown.iter().collect::<Vec<_>>() == new, "after {wait:?}: {shown:?}");
        if outputs.join("ledger.sqlite").exists() {
            // Opening finishes what the engine had not, and holds every entry to its seal.
            Ledger::open(&outputs.join("ledger.sqlite")).unwrap();
        }
        quietly(&stage, &outputs, step);
        assert!(left(&outputs) == truth, "after {wait:?}: other outputs than in peace");
    }
}

#[test]
fn runs_that_are_killed_leave_no_half_month_and_the_next_comes_to_the_same() {
    killed(&[], &RUN);
}

#[test]
fn a_release_that_is_killed_posts_once_all_the_same() {
    killed(&[&RUN, &APPROVE], &RELEASE);
}

#[test]
fn a_run_of_one_council_leaves_the_rest_of_the_month_and_what_is_somebody_elses() {
    let stage = alder();
    let truth = in_peace(&stage, &[&RUN]);
    let outputs = stage.path("in-peace");
    stage.write("in-peace/2026-10/council/alder/note.txt", b"ours");
    let mut before = left(&outputs);
    stage.write("in-peace/2026-10/practice/alder-practice/statement.html", b"spoilt");
    let words = [
        "run",
        "--period",
        "2026-10",
        "--as-at",
        "2026-11-03",
        "--council",
        "alder",
        "--outputs",
        "in-peace",
    ];
    let said = stage.play(&words);
    assert_eq!(said.exit, 0, "{}", String::from_utf8_lossy(&said.stderr));
    let mut after = left(&outputs);
    let manifest = |files: &mut Files| -> serde_json::Value {
        serde_json::from_slice(&files.remove("2026-10/run.json").unwrap()).unwrap()
    };
    let (whole, one) = (manifest(&mut before), manifest(&mut after));
    assert!(before == after, "a file other than the manifest has changed");
    assert_eq!(one, whole, "the manifest still names every file");
    // The whole month once more: the manifest is the first one's again, and the note is still there.
    assert_eq!(stage.play(&[&words[..5], &words[7..]].concat()).exit, 0);
    let mut end = left(&outputs);
    assert_eq!(end.remove("2026-10/council/alder/note.txt").as_deref(), Some(&b"ours"[..]));
    assert!(end == truth);
}
