//! The exact bytes that are sealed. Nothing in a compiler stops a field from changing its place, and each such change would
//! break every seal that was ever told.

use super::super::chain::{sealed_bytes, verify};
use super::*;

#[test]
fn the_bytes_of_an_expense_and_of_a_recovery_are_frozen() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = small(&folder.path().join("ledger.sqlite"));
    let bytes: Vec<String> = ledger.entries().iter().map(sealed_bytes).collect();
    let first = "outturn ledger 2\n1:1\n1:1\n7:2026-10\n10:2026-11-03\n4:town\n5:north\n7:2026-10\n4:core\n1:1\n3:100\n\
                 13:first posting\n4:none\n1:2\n12:expense:core\n3:100\n1:0\n14:creditor:north\n1:0\n3:100\n\
                 64:0000000000000000000000000000000000000000000000000000000000000000\n";
    assert_eq!(bytes[0], first);
    let recovery = format!(
        "outturn ledger 2\n1:3\n1:2\n7:2026-11\n10:2026-12-03\n4:town\n5:north\n7:2026-10\n14:on-account:PS1\n1:1\n2:90\n\
         33:correction: £2.50 becomes £0.90\n1:2\n1:2\n14:creditor:north\n3:160\n1:0\n22:expense:on-account:PS1\n1:0\n\
         3:160\n64:{}\n",
        ledger.entries()[1].seal
    );
    assert_eq!(bytes[2], recovery);
    let seals: Vec<&str> = ledger.entries().iter().map(|entry| &*entry.seal).collect();
    assert_eq!(
        seals,
        [
            "e5e949b3179ab76fa29e42f728c11c8332ba6e5fbcd14ad2f7da6815c389a865",
            "f013eb71002f234f36fcad79dea500ce42995b7c04741aec9cbb40672824e924",
            "6886d871f7e826e5b516f54120b1ed01d3f9d583bcd9e31a142c5f898ca97f2b"
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
