//! Every trap of the catalogue, made in the clean contract by its own change, with the exact message it gives.
//! `OUTTURN_ACCEPT=1` writes the messages anew, so that the difference can be read before it is committed.

#[path = "traps/more.rs"]
mod more;

use more::MORE;
use outturn::contracts::traps::{self, Edit, Trap};
use outturn::contracts::{Lint, Severity};
use outturn::read::Sheet;
use outturn::run::{Linted, lint};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

fn linted(edits: &[Edit]) -> Linted {
    let sheets = traps::sheets(edits);
    lint(traps::PRACTICE, &sheets.iter().collect::<Vec<&Sheet>>(), &traps::published())
}

/// Every trap with what it raises.
static MADE: LazyLock<Vec<(&Trap, Vec<Lint>)>> = LazyLock::new(|| {
    let all: Vec<&Trap> = traps::all().collect();
    all.into_par_iter().map(|trap| (trap, linted(trap.raises).found)).collect()
});

fn told(lint: &Lint) -> String {
    format!("{}: {lint}", lint.severity.word())
}

#[test]
fn the_clean_contract_raises_nothing_at_all() {
    let clean = linted(&[]);
    let found: Vec<String> = clean.found.iter().map(told).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(
        clean.accepted.len(),
        clean.contract.unwrap().accepted.len(),
        "every acceptance is of something"
    );
}

#[test]
fn every_trap_is_raised_by_its_own_change_and_by_no_other_than_it_says() {
    let mut differ = String::new();
    for (trap, found) in MADE.iter() {
        let codes: BTreeSet<&str> = found.iter().map(|lint| lint.code).collect();
        if codes != trap.with.iter().copied().chain([trap.code]).collect() {
            let told: Vec<String> = found.iter().map(told).collect();
            let _ = writeln!(differ, "{}:\n{}", trap.code, told.join("\n"));
        }
    }
    assert!(differ.is_empty(), "{differ}");
}

#[test]
fn a_trap_is_as_grave_as_the_catalogue_says() {
    for (trap, found) in MADE.iter() {
        for lint in found.iter().filter(|lint| lint.code == trap.code) {
            assert_eq!(lint.severity, trap.severity, "{}", told(lint));
        }
    }
}

#[test]
fn every_message_names_a_place_and_what_would_be_accepted() {
    for lint in MADE.iter().flat_map(|(_, found)| found) {
        assert!(lint.place.to_string().starts_with("contracts/example-practice"), "{}", told(lint));
        let sentences = lint.says.trim_end_matches(['.', '?']).split(['.', '?', ';']).count();
        assert!(sentences >= 2, "it says what is wrong, and not what to do: {}", told(lint));
    }
}

#[test]
fn every_message_reads_exactly_as_the_expected_file_says() {
    let mut messages = String::new();
    let mut show = |code: &str, edits: &[Edit], found: &[Lint]| {
        let edits: Vec<String> = edits.iter().map(ToString::to_string).collect();
        let told: Vec<String> = found.iter().map(told).collect();
        let _ = writeln!(messages, "# {code}: {}\n{}", edits.join("; "), told.join("\n"));
    };
    MADE.iter().for_each(|(trap, found)| show(trap.code, trap.raises, found));
    for (code, edits) in MORE {
        let found = linted(edits).found;
        assert!(found.iter().any(|lint| lint.code == *code), "{code} is not raised: {found:?}");
        show(code, edits, &found);
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/traps/messages.txt");
    if std::env::var_os("OUTTURN_ACCEPT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &messages).unwrap();
    }
    assert_eq!(messages, std::fs::read_to_string(&path).unwrap_or_default());
}

fn codes_in(text: &str) -> BTreeSet<String> {
    let is_code = |word: &&str| {
        word.len() == 4 && word.starts_with('L') && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split('"').filter(is_code).map(String::from).collect()
}

#[test]
fn every_code_of_the_source_is_in_the_catalogue_and_the_other_way_round() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut in_source = BTreeSet::new();
    for entry in walkdir::WalkDir::new(&source).into_iter().map(|entry| entry.unwrap()) {
        let path = entry.path().strip_prefix(&source).unwrap();
        if path.extension().is_some_and(|is| is == "rs") && !path.starts_with("contracts/traps") {
            in_source.extend(codes_in(&std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
    let catalogue: Vec<String> = traps::all().map(|trap| trap.code.to_string()).collect();
    assert!(catalogue.is_sorted_by(|one, next| one < next), "in order, and each once");
    assert_eq!(catalogue.into_iter().collect::<BTreeSet<String>>(), in_source);
}

#[test]
fn nobody_can_accept_an_error() {
    let accepts = Edit::Add { table: "accepted", row: "L502,PS1,head of commissioning,the file was lost" };
    let edits = [traps::named("L502").unwrap().raises, &[accepts]].concat();
    let found = linted(&edits).found;
    assert!(found.iter().any(|lint| lint.code == "L502" && lint.severity == Severity::Error));
    assert!(found.iter().any(|lint| lint.code == "L109"), "and the acceptance is idle");
}

#[test]
fn a_trap_says_what_it_is_and_why() {
    for Trap { code, says, why, raises, .. } in traps::all() {
        assert!(says.ends_with('.') && why.ends_with('.') && !raises.is_empty(), "{code}");
    }
}
