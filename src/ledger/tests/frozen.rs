//! After the freeze there are adjustments only, each with its reason and the entry that it adjusts.

use super::*;

#[test]
fn an_adjustment_names_the_entry_that_it_adjusts_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = small(&folder.path().join("ledger.sqlite"));
    let adjusted: Vec<Option<u64>> = ledger.entries().iter().map(|entry| entry.adjusts).collect();
    assert_eq!(adjusted, [None, None, Some(2)]);
    let october = month("2026-10");
    let again = Target { contract: "2".into(), ..target(october, "on-account:PS1", Some(95)) };
    let third = ledger.compare(month("2026-12"), day(2027, 1, 4), vec![again]);
    release(&mut ledger, &third).unwrap();
    let newest = &ledger.entries()[3];
    assert_eq!((newest.adjusts, newest.run), (Some(3), 3));
    assert_eq!(&*newest.reason, "contract 1 became 2: £0.90 becomes £0.95");
}

#[test]
fn a_month_is_frozen_for_a_council_once_a_later_one_is_released() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = small(&folder.path().join("ledger.sqlite"));
    let (october, as_at) = (month("2026-10"), day(2026, 12, 9));
    let late = ledger.compare(october, as_at, vec![target(october, "core", Some(101))]);
    let says = "October 2026 is frozen for north, because November 2026 has been released. Run November 2026 or a later month: \
                what has changed since stands there as an adjustment.";
    assert_eq!(late.frozen[0].to_string(), says);
    assert!(release(&mut ledger, &late).is_err());
    assert_eq!(ledger.entries().len(), 3);
    let same = ledger.compare(october, as_at, vec![target(october, "core", Some(100))]);
    assert!(same.frozen.is_empty(), "nothing would be posted");
    let south =
        Target { scheme: "city".into(), practice: "south".into(), ..target(october, "core", Some(7)) };
    let other = ledger.compare(october, as_at, vec![south]);
    release(&mut ledger, &other).unwrap();
    assert_eq!(ledger.entries().len(), 4);
}

#[test]
fn a_month_that_is_released_is_frozen_itself() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let again =
        ledger.compare(month("2026-11"), day(2026, 12, 9), vec![target(month("2026-11"), "core", Some(5))]);
    let says = "November 2026 is frozen for north, because it has been released. Run December 2026: what has changed since \
                stands there as an adjustment.";
    assert_eq!(again.frozen[0].to_string(), says);
}

#[test]
fn a_month_is_prepared_upon_the_same_head_however_often_it_is_run() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let posting = |run: &str| ledger.compare(month(run), day(2026, 12, 9), Vec::new());
    let upon = |run: &str| posting(run).prepared_upon.to_string();
    assert_eq!(upon("2026-10"), "0".repeat(64));
    assert_eq!(posting("2026-10").entry_before(), None, "nothing had been posted");
    assert_eq!(posting("2026-11").entry_before(), Some(&*upon("2026-11")));
    assert_eq!(upon("2026-11"), *ledger.entries()[1].seal);
    assert_eq!(upon("2026-12"), *ledger.entries()[2].seal);
}
