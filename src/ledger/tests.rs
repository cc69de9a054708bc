//! What the ledger promises.

mod frozen;
mod golden;
mod rules;
mod signed;
mod tampered;
mod versions;

use super::{Act, Deed, Ledger, Lock, Made, Posting, Target, proposal};
use crate::words::{Month, Pence, day};
use std::path::Path;

fn target(period: Month, component: &str, due: Option<i64>) -> Target {
    Target {
        scheme: "town".into(),
        contract: "1".into(),
        practice: "north".into(),
        period,
        component: component.into(),
        due: due.map(Pence::new),
    }
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// One of the deeds that let a posting be posted.
fn deed(posting: &Posting, scheme: &str, act: Act, by: &str) -> Deed {
    let made = Made { version: "1", scheme, prepared_by: "Maker", inputs: &[("returns/a.csv", "ab")] };
    Deed {
        act,
        scheme: scheme.into(),
        period: posting.run_period,
        proposal: proposal(&made, posting).into(),
        prepared_by: "Maker".into(),
        by: by.into(),
        on: posting.as_at,
    }
}

/// Approves a posting and releases it.
fn release(ledger: &mut Ledger, posting: &Posting) -> anyhow::Result<()> {
    let schemes: std::collections::BTreeSet<&str> =
        posting.movements.iter().map(|movement| &*movement.target.scheme).collect();
    for (act, by) in [(Act::Approved, "Checker"), (Act::Released, "Payer")] {
        let deeds: Vec<Deed> = schemes.iter().map(|scheme| deed(posting, scheme, act, by)).collect();
        let appendix = ledger.sealed(&deeds, posting)?;
        ledger.append(appendix)?;
    }
    Ok(())
}

/// Three entries of two runs: one paid, one corrected downwards a month later.
fn small(path: &Path) -> Ledger {
    let mut ledger = Ledger::open(path).unwrap();
    let (october, november) = (month("2026-10"), month("2026-11"));
    let due = vec![target(october, "core", Some(100)), target(october, "on-account:PS1", Some(250))];
    let first = ledger.compare(october, day(2026, 11, 3), due);
    release(&mut ledger, &first).unwrap();
    let later = ledger.compare(november, day(2026, 12, 3), vec![target(october, "on-account:PS1", Some(90))]);
    release(&mut ledger, &later).unwrap();
    ledger
}

#[test]
fn a_second_run_posts_nothing_and_leaves_the_file_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let (october, as_at) = (month("2026-10"), day(2026, 11, 3));
    let due = || vec![target(october, "core", Some(100)), target(october, "on-account:PS1", Some(0))];
    let mut ledger = Ledger::open(&path).unwrap();
    let posting = ledger.compare(october, as_at, due());
    assert_eq!((posting.total(), posting.entries()), (Pence::new(100), 1));
    release(&mut ledger, &posting).unwrap();
    drop(ledger);
    let bytes = std::fs::read(&path).unwrap();
    let mut again = Ledger::open(&path).unwrap();
    let posting = again.compare(october, as_at, due());
    assert_eq!((posting.total(), posting.this_month("north")), (Pence::ZERO, Pence::new(100)));
    assert!(release(&mut again, &posting).is_err(), "it is released");
    drop(again);
    assert!(bytes == std::fs::read(&path).unwrap());
}

#[test]
fn pay_22_a_late_return_posts_one_difference_that_names_both_sums() {
    let mut ledger = Ledger::look(std::path::Path::new("nowhere")).unwrap();
    let (october, november) = (month("2026-10"), month("2026-11"));
    let first = ledger.compare(october, day(2026, 11, 3), vec![target(october, "PS1", Some(31_681_818))]);
    release(&mut ledger, &first).unwrap();
    let later = ledger.compare(november, day(2026, 12, 3), vec![target(october, "PS1", Some(16_151_515))]);
    assert_eq!(later.total(), Pence::new(-15_530_303));
    assert_eq!(later.movements[0].reason, "correction: £316,818.18 becomes £161,515.15");
    release(&mut ledger, &later).unwrap();
    assert_eq!(ledger.posted("north", october, "PS1"), Some(Pence::new(16_151_515)));
    assert_eq!(ledger.movement(november), Pence::new(-15_530_303));
}

#[test]
fn what_is_held_leaves_what_was_posted() {
    let mut ledger = Ledger::look(std::path::Path::new("nowhere")).unwrap();
    let october = month("2026-10");
    let first = ledger.compare(october, day(2026, 11, 3), vec![target(october, "PS1", Some(500))]);
    release(&mut ledger, &first).unwrap();
    let held = ledger.compare(october, day(2026, 11, 4), vec![target(october, "PS1", None)]);
    assert_eq!((held.total(), held.this_month("north")), (Pence::ZERO, Pence::new(500)));
}

#[test]
fn a_second_run_at_once_finds_the_lock_taken() {
    let folder = tempfile::tempdir().unwrap();
    let held = Lock::take(folder.path()).unwrap();
    let Err(super::Busy::Taken(Some(holder))) = Lock::take(folder.path()) else { panic!("taken twice") };
    let (process, started) = holder.split_once(", started ").unwrap();
    assert!(process.starts_with(&format!("process {}", std::process::id())), "{holder}");
    assert!(started.starts_with("20") && started.ends_with(" UTC"), "{holder}");
    drop(held);
    assert!(Lock::take(folder.path()).is_ok());
}
