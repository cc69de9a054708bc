//! Every step of a publication and of what follows it fails once, or is the program's last: the month is wholly old or
//! wholly new after each, the ledger holds, and the next run comes to the same bytes as one that nothing disturbed.

use super::disk::fault::{self, Fault};
use super::{NotPublished, Unfinished, Unwritten, finish_or_discard, publish};
use crate::ledger::{Ledger, Target};
use crate::reports::Output;
use crate::words::{Month, Pence, day};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

type Tree = BTreeMap<String, Vec<u8>>;

/// What one run says and posts: its outputs name the sum that is due.
#[derive(Clone, Copy)]
struct Said(i64);

fn october() -> Month {
    "2026-10".parse().unwrap()
}

fn open(root: &Path) -> Ledger {
    Ledger::open(&root.join("ledger.sqlite")).unwrap()
}

impl Said {
    fn outputs(self) -> Vec<Output> {
        let text = |path: &str, says: String| Output { path: path.into(), bytes: says.into_bytes() };
        let only = if self.0 == 100 { "old" } else { "new" };
        let due = format!("due {} pence", self.0);
        vec![
            text("index.html", due.clone()),
            text("practice/north/statement.json", due),
            text(only, "x".into()),
        ]
    }

    fn manifest(self, ledger: &Ledger, posting: &crate::ledger::Posting) -> Output {
        let sealed = ledger.sealed(posting);
        let head = sealed.last().or(ledger.entries().last()).map(|entry| entry.seal.to_string());
        let outputs: Vec<_> =
            self.outputs().iter().map(|output| serde_json::json!({ "path": output.path })).collect();
        let text = serde_json::json!({ "ledger_head": head, "outputs": outputs }).to_string();
        Output { path: "run.json".into(), bytes: text.into_bytes() }
    }

    /// A run as the program makes it: what was cut off first, then the outputs, then the ledger.
    fn run(self, root: &Path) -> Result<Vec<Unfinished>, NotPublished<std::io::Error>> {
        let mut ledger = open(root);
        let seals: Vec<_> = ledger.entries().iter().map(|entry| entry.seal.clone()).collect();
        let found = finish_or_discard(root, |seal| seals.iter().any(|held| **held == *seal))?;
        let target = Target {
            scheme: "northshire".into(),
            contract: "1".into(),
            practice: "north".into(),
            period: october(),
            component: "core".into(),
            due: Some(Pence::new(self.0)),
        };
        let posting = ledger.compare(october(), day(2026, 11, 3), vec![target]);
        let manifest = self.manifest(&ledger, &posting);
        publish(root, october(), &self.outputs(), &manifest, || {
            fault::step()?;
            ledger.post(&posting).map_err(std::io::Error::other)
        })?;
        Ok(found)
    }
}

fn tree(folder: &Path) -> Tree {
    let mut all = Tree::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder.join(&below)) else { continue };
        for entry in entries.map(Result::unwrap) {
            let path = below.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                all.insert(path.to_str().unwrap().into(), fs::read(entry.path()).unwrap());
            }
        }
    }
    all
}

/// Thousands of runs wait for the disk many times each, so they have one in memory where the system offers it.
fn in_memory() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Outputs before the disturbed run: none, or those of an earlier one with a file of somebody's among them.
fn before(with_old: bool) -> TempDir {
    let root = in_memory();
    fault::set(Fault::None, false);
    if with_old {
        Said(100).run(root.path()).unwrap();
        fs::write(root.path().join("2026-10/practice/north/theirs.txt"), "a note").unwrap();
    }
    root
}

/// The month as readers see it: what the program wrote. Somebody's file may be on its way; it is looked for at the end.
fn shown(root: &Path) -> Tree {
    let mut month = tree(&root.join("2026-10"));
    month.remove("practice/north/theirs.txt");
    month
}

/// The states that a month may be in, and what is there at the end: the ledger's file and nothing beside the month.
struct Truth {
    old: Tree,
    new: Tree,
    end: Tree,
    steps: usize,
}

fn truth(with_old: bool, without_exchange: bool) -> Truth {
    let root = before(with_old);
    let old = shown(root.path());
    fault::set(Fault::None, without_exchange);
    Said(250).run(root.path()).unwrap();
    let steps = fault::steps();
    Truth { old, new: shown(root.path()), end: tree(root.path()), steps }
}

fn entries(root: &Path) -> usize {
    open(root).entries().len()
}

/// Plays one disturbance and a second one in the run after it, then a run in peace.
fn disturbed(with_old: bool, without_exchange: bool, first: Fault, second: Fault, truth: &Truth) {
    let root = before(with_old);
    let what = format!("old {with_old}, without exchange {without_exchange}, {first:?}, then {second:?}");
    // What a program that died has left may stand until a run can put it right.
    let died = matches!(first, Fault::Dies(_));
    for fault in [first, second] {
        fault::set(fault, without_exchange);
        let ended = Said(250).run(root.path());
        whole(root.path(), truth, with_old, without_exchange, died, &what);
        if ended.is_ok() && fault != Fault::None {
            assert_eq!(shown(root.path()), truth.new, "{what}: it said that all was well");
        }
    }
    fault::set(Fault::None, without_exchange);
    Said(250).run(root.path()).unwrap_or_else(|_| panic!("{what}: the run in peace failed"));
    let end = tree(root.path());
    assert_eq!(end.keys().collect::<Vec<_>>(), truth.end.keys().collect::<Vec<_>>(), "{what}");
    assert!(end == truth.end, "{what}: other bytes");
}

/// Wholly old or wholly new, and new only with its entry unless the program died between the two.
fn whole(root: &Path, truth: &Truth, with_old: bool, without_exchange: bool, died: bool, what: &str) {
    let (month, posted) = (shown(root), entries(root) > usize::from(with_old));
    if month == truth.new {
        assert!(posted || died, "{what}: shown, and not posted");
        return;
    }
    let between = without_exchange && died && !root.join("2026-10").exists();
    assert!(month == truth.old || between, "{what}: {:?}", month.keys());
    assert!(!posted, "{what}: posted, and not shown");
}

/// What has been left is put in order by a run that goes no further: new when the ledger has the entry, else old, and
/// nothing stays beside the month.
fn set_in_order(with_old: bool, without_exchange: bool, fault: Fault, truth: &Truth) {
    let root = before(with_old);
    fault::set(fault, without_exchange);
    let _ = Said(250).run(root.path());
    fault::set(Fault::None, without_exchange);
    let seals: Vec<_> = open(root.path()).entries().iter().map(|entry| entry.seal.clone()).collect();
    let found = finish_or_discard(root.path(), |seal| seals.iter().any(|held| **held == *seal)).unwrap();
    let posted = seals.len() > usize::from(with_old);
    let what = format!("old {with_old}, without exchange {without_exchange}, {fault:?}");
    assert!(found.iter().all(|found| found.posted == posted), "{what}: {found:?}");
    assert!(shown(root.path()) == if posted { truth.new.clone() } else { truth.old.clone() }, "{what}");
    assert!(!tree(root.path()).keys().any(|path| path.starts_with('.')), "{what}: something is left");
    let theirs = root.path().join("2026-10/practice/north/theirs.txt");
    assert_eq!(theirs.exists(), with_old, "{what}: somebody's file");
}

fn enumerate(with_old: bool, without_exchange: bool) {
    let truth = truth(with_old, without_exchange);
    assert!(truth.steps > 20, "only {} steps", truth.steps);
    assert_ne!(truth.old, truth.new);
    for at in 1..=truth.steps {
        for first in [Fault::Fails(at), Fault::Dies(at)] {
            disturbed(with_old, without_exchange, first, Fault::None, &truth);
        }
        set_in_order(with_old, without_exchange, Fault::Dies(at), &truth);
        // What is found is put in order first: the steps of that, and a few more.
        for again in 1..=12 {
            for second in [Fault::Fails(again), Fault::Dies(again)] {
                disturbed(with_old, without_exchange, Fault::Dies(at), second, &truth);
            }
        }
    }
}

#[test]
fn a_first_month_is_nothing_or_whole_whatever_fails() {
    enumerate(false, false);
}

#[test]
fn a_month_is_wholly_old_or_wholly_new_whatever_fails() {
    enumerate(true, false);
}

#[test]
fn without_an_exchange_of_names_a_month_is_old_new_or_for_a_moment_away() {
    enumerate(false, true);
    enumerate(true, true);
}

#[test]
fn what_is_found_is_told_as_posted_or_not() {
    let told = |at: usize| {
        let root = before(true);
        fault::set(Fault::Dies(at), false);
        assert!(Said(250).run(root.path()).is_err() || at > 1);
        fault::set(Fault::None, false);
        Said(250).run(root.path()).unwrap()
    };
    let steps = truth(true, false).steps;
    assert_eq!(told(5), [Unfinished { month: october(), posted: false }]);
    // The very last step only waits for the disk: nothing is left to be found after it.
    assert_eq!(told(steps - 1), [Unfinished { month: october(), posted: true }]);
}

#[test]
fn a_folder_of_somebody_in_the_way_is_refused_before_anything_is_touched() {
    let root = before(true);
    let old = tree(root.path());
    fs::create_dir_all(root.path().join("2026-10/new")).unwrap();
    let refused = Said(250).run(root.path());
    assert!(
        matches!(refused, Err(NotPublished::Unwritten(Unwritten { path, .. })) if path.ends_with("2026-10/new"))
    );
    assert_eq!(tree(root.path()), old);
}
