//! The payments' golden examples are numbered pay-01 to pay-24: each has a test of its name.

use std::collections::BTreeSet;
use std::path::Path;

/// The numbers of the tests `fn pay_NN_…` in a source text.
fn numbers(text: &str) -> impl Iterator<Item = u8> {
    text.split("fn pay_").skip(1).filter_map(|rest| rest.get(..2)?.parse().ok())
}

#[test]
fn every_golden_example_of_the_payments_has_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    for folder in ["src", "tests"] {
        for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().map(|entry| entry.unwrap()) {
            if entry.path().extension().is_some_and(|ending| ending == "rs") {
                found.extend(numbers(&std::fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    assert_eq!(found, (1..=24).collect::<BTreeSet<u8>>());
}
