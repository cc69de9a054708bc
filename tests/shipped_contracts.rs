//! The contracts that come with the project: lint finds nothing in them that nobody has accepted by name.
#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

use outturn::contracts::{Accepted, Lint};
use outturn::read::{Workbooks, read};
use outturn::run::{draw, linted, published_files};
use std::path::PathBuf;

const PRACTICES: [&str; 6] = [
    "blackburn-with-darwen-practice",
    "hillingdon-practice",
    "kent-practice",
    "liverpool-practice",
    "sandwell-practice",
    "staffordshire-practice",
];

fn each(look: impl Fn(&str, Vec<Lint>, Vec<(Lint, Accepted)>)) {
    let inputs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let intake = read(&inputs, "contracts", &Workbooks::Here).unwrap();
    for practice in PRACTICES {
        let drawn = draw(&intake, practice);
        let contract = drawn.contract.as_ref().unwrap_or_else(|| panic!("{practice}: {:?}", drawn.lints));
        let published = published_files(&inputs, &Workbooks::Here, contract);
        let linted = linted(drawn, &published);
        look(practice, linted.found, linted.accepted);
    }
}

#[test]
fn lint_finds_nothing_in_any_of_them() {
    each(|practice, found, _| {
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{practice}:\n{}", found.join("\n"));
    });
}

#[test]
fn what_is_accepted_is_accepted_by_a_made_up_officer_with_a_reason() {
    each(|practice, _, accepted| {
        assert!(!accepted.is_empty(), "{practice}: a contract of this size has traps that are accepted");
        for (lint, accepted) in accepted {
            let why = &accepted.reason;
            assert!(accepted.by.ends_with("(example)") && why.len() > 20, "{practice}: {}: {why}", lint.code);
        }
    });
}
