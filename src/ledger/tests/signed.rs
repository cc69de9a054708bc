//! Nothing is posted that somebody else has not approved, whoever writes into the file; and the bytes that people approve.

use super::super::chain::{seal_of_signature, signed_bytes};
use super::super::proposal::bytes;
use super::super::{Fault, Hindrance, Signature, examine};
use super::*;
use rusqlite::Connection;

fn posting(ledger: &Ledger, due: i64) -> Posting {
    let october = month("2026-10");
    ledger.compare(
        october,
        day(2026, 11, 3),
        vec![target(october, "core", Some(due)), target(october, "x", None)],
    )
}

fn empty() -> Ledger {
    Ledger::look(Path::new("nowhere")).unwrap()
}

fn sign(ledger: &mut Ledger, posting: &Posting, deed: Deed) -> Result<usize, Hindrance> {
    let appendix = ledger.sealed(&[deed], posting).map_err(|error| error.downcast::<Hindrance>().unwrap())?;
    let entries = appendix.entries().len();
    ledger.append(appendix).unwrap();
    Ok(entries)
}

#[test]
fn a_month_is_prepared_approved_and_released_by_three_people_each_once() {
    let mut ledger = empty();
    let posting = posting(&ledger, 100);
    let of = |act, by: &str| deed(&posting, "town", act, by);
    let mut sign = |deed: Deed| sign(&mut ledger, &posting, deed);
    assert_eq!(sign(of(Act::Released, "Payer")), Err(Hindrance::NotApproved(of(Act::Released, "Payer"))));
    let own = of(Act::Approved, "  MAKER ");
    assert_eq!(sign(own.clone()), Err(Hindrance::SamePerson(own, "prepared")));
    assert_eq!(sign(of(Act::Approved, "Checker")), Ok(0));
    let own = of(Act::Released, "checker");
    assert_eq!(sign(own.clone()), Err(Hindrance::SamePerson(own, "approved")));
    let other = Deed { proposal: "0".repeat(64).into(), ..of(Act::Released, "Payer") };
    let approved = of(Act::Approved, "Checker").proposal;
    assert_eq!(sign(other.clone()), Err(Hindrance::OtherApproved(other, approved)));
    let early = Deed { on: day(2026, 11, 2), ..of(Act::Released, "Payer") };
    assert_eq!(sign(early.clone()), Err(Hindrance::TooEarly(early, day(2026, 11, 3))));
    assert_eq!(sign(of(Act::Released, "Payer")), Ok(1));
    for act in [Act::Approved, Act::Released] {
        assert_eq!(sign(of(act, "Payer")), Err(Hindrance::Released(of(act, "Payer"))));
        let before = Deed { period: month("2026-09"), ..of(act, "Payer") };
        assert_eq!(sign(before.clone()), Err(Hindrance::Later(before, month("2026-10"))));
    }
}

/// A second approval signed together with the release is the one that counts: else the file would take both, and be refused
/// whenever it is opened afterwards.
#[test]
fn deeds_at_once_are_judged_one_after_the_other() {
    let mut ledger = empty();
    let posting = posting(&ledger, 100);
    let of = |act, by: &str| deed(&posting, "town", act, by);
    sign(&mut ledger, &posting, of(Act::Approved, "Checker")).unwrap();
    let payer = of(Act::Released, "payer ");
    let hindered = ledger.sealed(&[of(Act::Approved, "Payer"), payer.clone()], &posting).unwrap_err();
    assert_eq!(hindered.downcast_ref(), Some(&Hindrance::SamePerson(payer, "approved")));
    let later = Deed { on: day(2026, 11, 9), ..of(Act::Approved, "Other") };
    let early = of(Act::Released, "Payer");
    let hindered = ledger.sealed(&[later, early.clone()], &posting).unwrap_err();
    assert_eq!(hindered.downcast_ref(), Some(&Hindrance::TooEarly(early, day(2026, 11, 9))));
    let both = ledger.sealed(&[of(Act::Approved, "Other"), of(Act::Released, "Payer")], &posting).unwrap();
    ledger.append(both).unwrap();
    assert_eq!(ledger.posted("north", month("2026-10"), "core"), Some(Pence::new(100)));
}

#[test]
fn a_later_approval_of_something_else_takes_the_place_of_the_earlier() {
    let mut ledger = empty();
    let (one, other) = (posting(&ledger, 100), posting(&ledger, 101));
    for posting in [&one, &other] {
        sign(&mut ledger, posting, deed(posting, "town", Act::Approved, "Checker")).unwrap();
    }
    let stale = deed(&one, "town", Act::Released, "Payer");
    let newest = deed(&other, "town", Act::Approved, "Checker").proposal;
    assert_eq!(sign(&mut ledger, &one, stale.clone()), Err(Hindrance::OtherApproved(stale, newest)));
}

#[test]
fn a_release_posts_its_own_council_only() {
    let mut ledger = empty();
    let october = month("2026-10");
    let city = Target { scheme: "city".into(), practice: "south".into(), ..target(october, "core", Some(7)) };
    let both = ledger.compare(october, day(2026, 11, 3), vec![target(october, "core", Some(5)), city]);
    for (act, by) in [(Act::Approved, "Checker"), (Act::Released, "Payer")] {
        sign(&mut ledger, &both, deed(&both, "town", act, by)).unwrap();
    }
    let posted: Vec<&str> = ledger.entries().iter().map(|entry| &*entry.practice).collect();
    assert_eq!(posted, ["north"]);
}

#[test]
fn the_bytes_that_are_approved_and_signed_are_frozen() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let october = posting(&empty(), 100);
    let made =
        Made { version: "1", scheme: "town", prepared_by: "Maker", inputs: &[("returns/a.csv", "ab")] };
    let approved = "outturn proposal 1\n1:1\n4:town\n5:Maker\n7:2026-10\n10:2026-11-03\n1:1\n13:returns/a.csv\n2:ab\n1:2\n\
                    5:north\n7:2026-10\n4:core\n1:1\n3:100\n1:0\n3:100\n\
                    5:north\n7:2026-10\n1:x\n1:1\n4:held\n1:0\n1:0\n";
    assert_eq!(bytes(&made, &october), approved);
    let signed = format!(
        "outturn signature 1\n1:2\n8:released\n4:town\n7:2026-10\n64:{}\n5:Maker\n5:Payer\n10:2026-11-03\n64:{}\n64:{}\n",
        ledger.signatures()[0].deed.proposal,
        "0".repeat(64),
        ledger.signatures()[0].seal
    );
    assert_eq!(signed_bytes(&ledger.signatures()[1]), signed);
}

#[test]
fn any_other_figure_or_input_is_another_proposal_and_a_release_is_not() {
    let mut ledger = empty();
    let hash = |posting: &Posting, input: &str, prepared_by: &str| {
        proposal(&Made { version: "1", scheme: "town", prepared_by, inputs: &[("a", input)] }, posting)
    };
    let truth = hash(&posting(&ledger, 100), "1", "Maker");
    for other in [
        hash(&posting(&ledger, 101), "1", "Maker"),
        hash(&posting(&ledger, 100), "2", "Maker"),
        hash(&posting(&ledger, 100), "1", "Other"),
    ] {
        assert_ne!(other, truth);
    }
    let prepared = posting(&ledger, 100);
    release(&mut ledger, &prepared).unwrap();
    let again = posting(&ledger, 100);
    assert_eq!((again.entries(), hash(&again, "1", "Maker")), (0, truth));
}

/// What a fresh copy of the small ledger says to a signature written past the program.
fn told(change: impl Fn(&mut Signature)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let ledger = small(&path);
    let last = ledger.signatures().last().unwrap();
    let mut forged = Signature { number: last.number + 1, previous: last.seal.clone(), ..last.clone() };
    forged.deed.period = month("2026-12");
    change(&mut forged);
    forged.seal = seal_of_signature(&forged).into();
    let connection = Connection::open(&path).unwrap();
    match super::super::rows::sign(&connection, &forged) {
        Ok(()) => match examine(folder.path(), None) {
            Ok(_) => "taken".into(),
            Err(error) => format!("{:?}", error.downcast::<Fault>().unwrap()),
        },
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_file_itself_refuses_a_release_that_nobody_has_approved() {
    let approved = |forged: &mut Signature| forged.deed.act = Act::Approved;
    assert_eq!(told(approved), "taken");
    assert!(told(|_| ()).contains("as somebody else has approved it"));
    assert!(told(|forged| forged.deed.period = month("2026-11")).contains("released once"));
    let own = told(|forged| {
        approved(forged);
        forged.deed.by = "Maker".into();
    });
    assert!(own.contains("CHECK"), "{own}");
    // What no trigger can tell is told when the ledger is opened.
    let own = told(|forged| {
        approved(forged);
        forged.deed.by = "MAKER".into();
    });
    assert_eq!(own, "SignatureRule(5)");
    let elsewhere = told(|forged| {
        approved(forged);
        forged.head = "f".repeat(64).into();
    });
    assert_eq!(elsewhere, "SignatureRule(5)");
}

#[test]
fn an_entry_put_under_a_release_after_it_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ledger.sqlite");
    let ledger = small(&path);
    let mut forged = ledger.entries().last().unwrap().clone();
    forged.component = "again".into();
    (forged.number, forged.run, forged.adjusts) = (4, 3, None);
    forged.previous = ledger.head().into();
    forged.seal = super::super::chain::seal_of(&forged).into();
    drop(ledger);
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("BEGIN;").unwrap();
    super::super::rows::insert(&connection, &forged).unwrap();
    connection.execute_batch("COMMIT;").unwrap();
    let error = examine(folder.path(), None).unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&Fault::Unreleased(4)));
}
