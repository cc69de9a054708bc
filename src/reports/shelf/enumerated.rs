//! Every step of a publication and of what follows it fails once, or is the program's last: the month is wholly old or
//! wholly new after each, the ledger holds, and the next run comes to the same bytes as one that nothing disturbed.

use super::disk::fault::{self, Fault};
use super::{NotPublished, Staging, Unfinished, Unwritten, finish_or_discard, publish};
use crate::ledger::{Act, Appendix, Deed, Ledger, Made, Posting, Target, proposal};
use crate::reports::{Output, Written};
use crate::words::{Month, Pence, day};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

type Tree = BTreeMap<String, Vec<u8>>;

/// One of the runs that bring a month from a draft to a payment: its outputs name the sum and how far it is.
#[derive(Clone, Copy, Debug)]
struct Run {
    due: i64,
    act: Option<Act>,
}

const fn draft(due: i64) -> Run {
    Run { due, act: None }
}

const APPROVAL: Run = Run { due: 250, act: Some(Act::Approved) };
const RELEASE: Run = Run { due: 250, act: Some(Act::Released) };

/// What has been done in peace, whether a file was spoilt then, and the run that is disturbed.
struct Case {
    before: &'static [Run],
    spoilt: bool,
    now: Run,
}

static FIRST: Case = Case { before: &[], spoilt: false, now: draft(250) };
static AGAIN: Case = Case { before: &[draft(100)], spoilt: false, now: draft(250) };
static SPOILT: Case = Case { before: &[draft(250)], spoilt: true, now: draft(250) };
static APPROVED: Case = Case { before: &[draft(250)], spoilt: false, now: APPROVAL };
static RELEASED: Case = Case { before: &[draft(250), APPROVAL], spoilt: false, now: RELEASE };

fn october() -> Month {
    "2026-10".parse().unwrap()
}

fn open(root: &Path) -> Ledger {
    Ledger::open(&root.join("ledger.sqlite")).unwrap()
}

impl Run {
    fn outputs(self) -> Vec<Output> {
        let text = |path: &str, says: String| Output { path: path.into(), bytes: says.into_bytes() };
        let only = format!("only-{}-{}", self.due, self.says());
        let due = format!("due {} pence, {}", self.due, self.says());
        vec![
            text("index.html", due.clone()),
            text("practice/north/statement.json", due),
            text(&only, "x".into()),
        ]
    }

    fn says(self) -> &'static str {
        self.act.map_or("draft", Act::as_str)
    }

    fn manifest(self, ledger: &Ledger, appendix: &Appendix) -> Output {
        let entry = appendix.entries().last().or(ledger.entries().last()).map(|entry| &*entry.seal);
        let signature = appendix.signatures().last().or(ledger.signatures().last()).map(|last| &*last.seal);
        let outputs: Vec<_> =
            self.outputs().iter().map(|output| serde_json::json!({ "path": output.path })).collect();
        let text =
            serde_json::json!({ "ledger_head": entry, "signatures_head": signature, "outputs": outputs });
        Output { path: "run.json".into(), bytes: text.to_string().into_bytes() }
    }

    /// A run as the program makes it: what was cut off first, then the outputs, then the ledger.
    fn run(self, root: &Path) -> Result<Vec<Unfinished>, NotPublished<std::io::Error>> {
        let mut ledger = open(root);
        let found = finish_or_discard(root, |seal| ledger.holds(seal))?;
        let target = Target {
            scheme: "northshire".into(),
            contract: "1".into(),
            practice: "north".into(),
            period: october(),
            component: "core".into(),
            due: Some(Pence::new(self.due)),
        };
        let posting = ledger.compare(october(), day(2026, 11, 3), vec![target]);
        let deeds: Vec<Deed> = self.act.into_iter().map(|act| deed(act, &posting)).collect();
        if deeds.iter().any(|deed| ledger.signatures().iter().any(|signature| signature.deed == *deed)) {
            return Ok(found);
        }
        let appendix = ledger.sealed(&deeds, &posting).unwrap();
        let staging = Staging::begin(root, october())?;
        let outputs = self.outputs();
        let written: Vec<Written> =
            outputs.iter().map(|output| staging.put(output)).collect::<Result<_, _>>()?;
        let manifest = self.manifest(&ledger, &appendix);
        publish(staging, &written, &manifest, || {
            if self.act.is_some() {
                fault::step()?;
            }
            ledger.append(appendix).map_err(std::io::Error::other)
        })?;
        Ok(found)
    }
}

fn deed(act: Act, posting: &Posting) -> Deed {
    let made = Made { version: "1", scheme: "northshire", prepared_by: "Maker", inputs: &[] };
    Deed {
        act,
        scheme: "northshire".into(),
        period: october(),
        proposal: proposal(&made, posting).into(),
        prepared_by: "Maker".into(),
        by: act.as_str().into(),
        on: posting.as_at,
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

/// Outputs before the disturbed run, with a file of somebody's among them where there are any.
fn before(case: &Case) -> TempDir {
    let root = in_memory();
    fault::set(Fault::None, false);
    for run in case.before {
        run.run(root.path()).unwrap();
        fs::write(root.path().join("2026-10/practice/north/theirs.txt"), "a note").unwrap();
    }
    if case.spoilt {
        fs::write(root.path().join("2026-10/practice/north/statement.json"), "spoilt").unwrap();
    }
    root
}

/// The same outputs in a new place: made once, and written anew for each of the thousands of disturbances.
fn placed(all: &Tree) -> TempDir {
    let root = in_memory();
    for (path, bytes) in all {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    root
}

/// The month as readers see it: what the program wrote. Somebody's file may be on its way; it is looked for at the end.
fn shown(root: &Path) -> Tree {
    let mut month = tree(&root.join("2026-10"));
    month.remove("practice/north/theirs.txt");
    month
}

/// Is a folder of a run left beside the months, be it empty?
fn is_left(root: &Path) -> bool {
    let mut names = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().file_name());
    names.any(|name| name.to_string_lossy().starts_with('.'))
}

/// What there is before, the states that a month may be in, and what is there at the end: the ledger's file and nothing
/// beside the month.
struct Truth {
    start: Tree,
    old: Tree,
    new: Tree,
    end: Tree,
    steps: usize,
}

fn truth(case: &Case, without_exchange: bool) -> Truth {
    let root = before(case);
    let (start, old) = (tree(root.path()), shown(root.path()));
    fault::set(Fault::None, without_exchange);
    case.now.run(root.path()).unwrap();
    let steps = fault::steps();
    Truth { start, old, new: shown(root.path()), end: tree(root.path()), steps }
}

/// Does the ledger hold what the disturbed run signs? Of a draft, which signs nothing, it is not asked. A file that is as it
/// was at the start or is at the end is not opened to be asked.
fn signed(case: &Case, root: &Path, truth: &Truth) -> Option<bool> {
    case.now.act?;
    let bytes = fs::read(root.join("ledger.sqlite")).unwrap();
    if bytes == truth.start["ledger.sqlite"] || bytes == truth.end["ledger.sqlite"] {
        return Some(bytes == truth.end["ledger.sqlite"]);
    }
    Some(open(root).signatures().len() == case.before.len())
}

/// Plays one disturbance and a second one in the run after it, then a run in peace.
fn disturbed(case: &Case, without_exchange: bool, first: Fault, second: Fault, truth: &Truth) {
    let root = placed(&truth.start);
    let what = format!("{:?}, without exchange {without_exchange}, {first:?}, then {second:?}", case.now);
    // What a program that died has left may stand until a run can put it right.
    let died = matches!(first, Fault::Dies(_));
    for fault in [first, second] {
        fault::set(fault, without_exchange);
        let ended = case.now.run(root.path());
        whole(root.path(), truth, case, without_exchange, died, &what);
        if ended.is_ok() && fault != Fault::None {
            assert_eq!(shown(root.path()), truth.new, "{what}: it said that all was well");
        }
        if ended.is_err() && !died {
            assert!(!is_left(root.path()), "{what}: a run that failed once has left something");
        }
    }
    fault::set(Fault::None, without_exchange);
    case.now.run(root.path()).unwrap_or_else(|_| panic!("{what}: the run in peace failed"));
    let end = tree(root.path());
    assert_eq!(end.keys().collect::<Vec<_>>(), truth.end.keys().collect::<Vec<_>>(), "{what}");
    assert!(end == truth.end, "{what}: other bytes");
    assert!(!is_left(root.path()), "{what}: something is left at the end");
}

/// Wholly old or wholly new, and new only when it is signed unless the program died between the two.
fn whole(root: &Path, truth: &Truth, case: &Case, without_exchange: bool, died: bool, what: &str) {
    let (month, signed) = (shown(root), signed(case, root, truth));
    if month == truth.new {
        assert!(signed != Some(false) || died, "{what}: shown, and not signed");
        return;
    }
    let between = without_exchange && died && !root.join("2026-10").exists();
    assert!(month == truth.old || between, "{what}: {:?}", month.keys());
    assert!(signed != Some(true), "{what}: signed, and not shown");
}

/// What has been left is put in order by a run that goes no further: new when the ledger has the signature, else old, and
/// nothing stays beside the month.
fn set_in_order(case: &Case, without_exchange: bool, fault: Fault, truth: &Truth) {
    let root = placed(&truth.start);
    fault::set(fault, without_exchange);
    let _ = case.now.run(root.path());
    fault::set(Fault::None, without_exchange);
    let ledger = open(root.path());
    let found = finish_or_discard(root.path(), |seal| ledger.holds(seal)).unwrap();
    let new = signed(case, root.path(), truth).unwrap_or_else(|| shown(root.path()) == truth.new);
    let what = format!("{:?}, without exchange {without_exchange}, {fault:?}", case.now);
    // A month that only had to be put right is so before the run that did it has ended.
    assert!(found.iter().all(|found| found.whole == (new && !case.spoilt)), "{what}: {found:?}");
    assert!(shown(root.path()) == if new { truth.new.clone() } else { truth.old.clone() }, "{what}");
    assert!(!is_left(root.path()), "{what}: something is left");
    let theirs = root.path().join("2026-10/practice/north/theirs.txt");
    assert_eq!(theirs.exists(), !case.before.is_empty(), "{what}: somebody's file");
}

fn enumerate(case: &Case, without_exchange: bool) {
    let truth = truth(case, without_exchange);
    assert!(truth.steps > 20, "only {} steps", truth.steps);
    assert_ne!(truth.old, truth.new);
    for at in 1..=truth.steps {
        for first in [Fault::Fails(at), Fault::Dies(at)] {
            disturbed(case, without_exchange, first, Fault::None, &truth);
        }
        set_in_order(case, without_exchange, Fault::Dies(at), &truth);
        // What is found is put in order first: the steps of that, and a few more.
        for again in 1..=12 {
            for second in [Fault::Fails(again), Fault::Dies(again)] {
                disturbed(case, without_exchange, Fault::Dies(at), second, &truth);
            }
        }
    }
}

#[test]
fn a_first_draft_is_nothing_or_whole_whatever_fails() {
    enumerate(&FIRST, false);
}

#[test]
fn a_draft_is_wholly_old_or_wholly_new_whatever_fails() {
    enumerate(&AGAIN, false);
}

#[test]
fn a_month_that_stands_is_put_right_whatever_fails() {
    enumerate(&SPOILT, false);
}

#[test]
fn an_approval_is_shown_and_signed_or_neither_whatever_fails() {
    enumerate(&APPROVED, false);
}

#[test]
fn a_release_is_shown_signed_and_posted_or_nothing_of_it_whatever_fails() {
    enumerate(&RELEASED, false);
}

#[test]
fn without_an_exchange_of_names_a_month_is_old_new_or_for_a_moment_away() {
    enumerate(&FIRST, true);
    enumerate(&RELEASED, true);
}

#[test]
fn what_is_found_is_told_as_whole_or_not() {
    let told = |at: usize| {
        let root = before(&RELEASED);
        fault::set(Fault::Dies(at), false);
        assert!(RELEASE.run(root.path()).is_err() || at > 1);
        fault::set(Fault::None, false);
        RELEASE.run(root.path()).unwrap()
    };
    let steps = truth(&RELEASED, false).steps;
    assert_eq!(told(5), [Unfinished { month: october(), whole: false }]);
    // The very last step only waits for the disk: nothing is left to be found after it.
    assert_eq!(told(steps - 1), [Unfinished { month: october(), whole: true }]);
}

#[test]
fn what_was_made_and_never_published_goes_with_all_that_lies_beside_it() {
    let root = before(&AGAIN);
    let old = tree(root.path());
    let [first, ..] = &AGAIN.now.outputs()[..] else { panic!("no outputs") };
    let staging = Staging::begin(root.path(), october()).unwrap();
    let written = staging.put(first).unwrap();
    assert_eq!(fs::read(root.path().join(".2026-10.rendering").join(&written.path)).unwrap(), first.bytes);
    drop(staging);
    assert_eq!(tree(root.path()), old);
    // A program that was killed drops nothing, and whatever came into its folder since is nobody's.
    fs::create_dir_all(root.path().join(".2026-10.rendering/practice/theirs")).unwrap();
    fs::write(root.path().join(".2026-10.rendering/practice/theirs/note.txt"), "a note").unwrap();
    let found = finish_or_discard(root.path(), |_| true).unwrap();
    assert_eq!(found, [Unfinished { month: october(), whole: false }]);
    assert_eq!(tree(root.path()), old);
}

#[test]
fn what_reads_back_as_something_else_is_not_shown() {
    let root = before(&AGAIN);
    let old = tree(root.path());
    let staging = Staging::begin(root.path(), october()).unwrap();
    let outputs = AGAIN.now.outputs();
    let written: Vec<Written> = outputs.iter().map(|output| staging.put(output).unwrap()).collect();
    fs::write(root.path().join(".2026-10.rendering/index.html"), "due 950 pence, draft").unwrap();
    let ledger = open(root.path());
    let manifest = AGAIN.now.manifest(&ledger, &Appendix::default());
    let refused = publish(staging, &written, &manifest, || -> Result<(), ()> { panic!("it was shown") });
    assert!(
        matches!(refused, Err(NotPublished::Unwritten(Unwritten { path, .. })) if path.ends_with("2026-10/index.html"))
    );
    drop(ledger);
    assert_eq!(tree(root.path()), old);
}

#[test]
fn a_folder_of_somebody_in_the_way_is_refused_before_anything_is_touched() {
    let root = before(&AGAIN);
    let old = tree(root.path());
    fs::create_dir_all(root.path().join("2026-10/only-250-draft")).unwrap();
    let refused = AGAIN.now.run(root.path());
    assert!(
        matches!(refused, Err(NotPublished::Unwritten(Unwritten { path, .. })) if path.ends_with("2026-10/only-250-draft"))
    );
    assert_eq!(tree(root.path()), old);
    assert!(!is_left(root.path()));
}

#[test]
fn a_file_of_somebody_under_the_name_of_the_folder_in_the_making_is_named_and_stays() {
    let root = before(&AGAIN);
    let theirs = root.path().join(".2026-10.rendering");
    fs::write(&theirs, "a note").unwrap();
    assert_eq!(finish_or_discard(root.path(), |_| true).unwrap(), []);
    let refused = AGAIN.now.run(root.path());
    assert!(matches!(refused, Err(NotPublished::Unwritten(Unwritten { path, .. })) if path == theirs));
    assert_eq!(fs::read(&theirs).unwrap(), b"a note");
}
