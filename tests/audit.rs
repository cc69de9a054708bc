//! The audit file is enough to work every penny out again, and a figure of it that is changed does not go unseen.
#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails")]

#[path = "audit/changed.rs"]
mod changed;
#[path = "audit/checked.rs"]
mod checked;

use outturn::reports::finance::{Recomputed, recompute};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use tempfile::TempDir;

/// The month that comes with the project, run once.
static MONTH: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    for words in [
        &["run", "--as-at", "2026-11-03"][..],
        &["approve", "--by", "Checker", "--on", "2026-11-03"],
        &["release", "--by", "Payer", "--on", "2026-11-03"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
        let command = command.args(words).args(["--period", "2026-10"]);
        let done = command.arg("--inputs").arg(&inputs).arg("--outputs").arg(folder.path()).output().unwrap();
        assert!(done.status.code() < Some(2), "{}", String::from_utf8_lossy(&done.stderr));
    }
    folder
});

/// The folders of its councils.
fn councils() -> Vec<PathBuf> {
    let folders = fs::read_dir(MONTH.path().join("2026-10/council")).unwrap();
    let mut folders: Vec<PathBuf> = folders.map(|folder| folder.unwrap().path()).collect();
    folders.sort();
    folders
}

fn council(code: &str) -> PathBuf {
    MONTH.path().join("2026-10/council").join(code)
}

fn audit(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_outturn")).arg("audit").args(words).output().unwrap()
}

fn file_of(code: &str) -> Value {
    serde_json::from_slice(&fs::read(council(code).join("audit.json")).unwrap()).unwrap()
}

fn worked_out(file: &Value) -> Result<Recomputed, String> {
    recompute(file.to_string().as_bytes(), &|_| None)
}

#[test]
fn every_council_of_the_month_is_worked_out_again_to_the_penny() {
    let mut paid = 0;
    for folder in councils() {
        let file = folder.join("audit.json");
        let done = audit(&["recompute", file.to_str().unwrap()]);
        let says = String::from_utf8(done.stdout).unwrap();
        assert_eq!(done.status.code(), Some(0), "{says}{}", String::from_utf8_lossy(&done.stderr));
        assert!(says.ends_with("All figures agree.\n") && says.contains("payment.json: looked at"), "{says}");
        let told = recompute(&fs::read(&file).unwrap(), &|_| None).unwrap();
        paid += told.practices.iter().map(|of| of.net.count()).sum::<i64>();
        assert!(told.practices.iter().all(|of| of.given == 0 && of.lines > 0), "{told:?}");
    }
    let manifest: Value =
        serde_json::from_slice(&fs::read(MONTH.path().join("2026-10/run.json")).unwrap()).unwrap();
    let practices = manifest["practices"].as_array().unwrap();
    assert_eq!(practices.iter().map(|of| of["pence"].as_i64().unwrap()).sum::<i64>(), paid);
}

#[test]
fn no_name_of_a_child_or_file_of_a_return_is_in_it() {
    for folder in councils() {
        let text = fs::read_to_string(folder.join("audit.json")).unwrap();
        for word in ["CHILD", "header.csv", "episodes.csv"] {
            assert!(!text.contains(word), "{}: {word}", folder.display());
        }
    }
}

#[test]
fn a_file_beside_it_that_is_not_the_one_it_was_written_with_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["audit.json", "payment.json", "journal.csv", "creditors.csv"] {
        fs::copy(council("liverpool").join(name), folder.path().join(name)).unwrap();
    }
    let file = folder.path().join("audit.json");
    let exit = |file: &Path| audit(&["recompute", file.to_str().unwrap()]).status.code();
    assert_eq!(exit(&file), Some(0));
    for name in ["payment.json", "journal.csv", "creditors.csv"] {
        let path = folder.path().join(name);
        let sound = fs::read(&path).unwrap();
        fs::write(&path, [&sound[..], b" "].concat()).unwrap();
        assert_eq!(exit(&file), Some(1), "{name}");
        fs::write(&path, sound).unwrap();
    }
    fs::remove_file(folder.path().join("payment.json")).unwrap();
    assert_eq!(exit(&file), Some(0), "a file that is not there was not changed");
}
