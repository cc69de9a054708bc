//! The exact bytes that are sealed. Nothing in a compiler stops a field from changing its place, and each such change would
//! break every seal that was ever told.

use super::super::chain::{sealed_bytes, verify};
use super::*;

#[test]
fn the_bytes_of_an_expense_and_of_a_recovery_are_frozen() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let bytes: Vec<String> = ledger.entries().iter().map(sealed_bytes).collect();
    let [first_release, second_release] = [1, 3].map(|at: usize| &ledger.signatures()[at].seal);
    let first = format!(
        "outturn ledger 3\n1:1\n1:1\n7:2026-10\n10:2026-11-03\n4:town\n5:north\n7:2026-10\n4:core\n1:1\n3:100\n\
                 13:first posting\n4:none\n1:2\n12:expense:core\n3:100\n1:0\n14:creditor:north\n1:0\n3:100\n\
         64:{first_release}\n64:{}\n",
        "0".repeat(64)
    );
    assert_eq!(bytes[0], first);
    let recovery = format!(
        "outturn ledger 3\n1:3\n1:2\n7:2026-11\n10:2026-12-03\n4:town\n5:north\n7:2026-10\n14:on-account:PS1\n1:1\n2:90\n\
         33:correction: £2.50 becomes £0.90\n1:2\n1:2\n14:creditor:north\n3:160\n1:0\n22:expense:on-account:PS1\n1:0\n\
         3:160\n64:{second_release}\n64:{}\n",
        ledger.entries()[1].seal
    );
    assert_eq!(bytes[2], recovery);
    let seals: Vec<&str> = ledger.entries().iter().map(|entry| &*entry.seal).collect();
    assert_eq!(
        seals,
        [
            "cbc50707b91f9b773fca9c6b7d1beb5c654d6dc6f70a2736e852eac744bd0f9f",
            "3f7f1eb06d07a84c3ac6d020033dbac031790041f657d10542880c8d8ebae92e",
            "5b354a807ecca5ab7cb57be5620fb516977a306d1db35dac141787ea12a4288c"
        ]
    );
}

#[test]
fn a_letter_that_ends_a_field_cannot_make_one_entry_look_like_another() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let mut one = ledger.entries()[0].clone();
    let mut other = one.clone();
    (one.scheme, one.practice) = ("a\n1:b".into(), "c".into());
    (other.scheme, other.practice) = ("a".into(), "b\n1:c".into());
    assert_ne!(sealed_bytes(&one), sealed_bytes(&other));
    assert!(verify(&[one]).is_err());
}
