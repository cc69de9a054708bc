//! Is every row of the catalogue proved, here or elsewhere?

use super::catalogue::rows;
use super::elsewhere::{ELSEWHERE, OTHERWISE};
use outturn::returns::can_be_code;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How many rows each part of the catalogue has.
const PARTS: [(&str, u32); 6] = [("M", 32), ("A-", 17), ("B-", 8), ("C-", 8), ("D-", 6), ("E-", 8)];

fn all() -> BTreeSet<String> {
    PARTS.iter().flat_map(|(part, rows)| (1..=*rows).map(move |row| format!("{part}{row:02}"))).collect()
}

fn words(ids: &str) -> impl Iterator<Item = String> {
    ids.split(' ').map(String::from)
}

#[test]
fn every_row_of_the_catalogue_is_proved_here_or_elsewhere() {
    let here = rows().into_iter().flat_map(|row| words(row.ids));
    let elsewhere = ELSEWHERE.iter().flat_map(|(ids, ..)| words(ids));
    let proved: BTreeSet<String> = here.chain(elsewhere).collect();
    let missing: Vec<String> = all().difference(&proved).cloned().collect();
    assert!(missing.is_empty(), "nothing proves {missing:?}");
    for (ids, why) in OTHERWISE {
        println!("{ids}: {why}");
        assert!(words(ids).all(|id| all().contains(&id)), "{ids}");
    }
}

#[test]
fn what_is_proved_elsewhere_is_there() {
    for (ids, file, proof) in ELSEWHERE {
        let at = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let stands = at.is_dir() || fs::read_to_string(&at).is_ok_and(|text| text.contains(proof));
        assert!(stands, "{ids}: '{proof}' is not in {file}");
    }
}

/// It says so and passes where the notes are not there.
#[test]
fn the_catalogue_of_the_notes_is_ours() {
    let notes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/notes/returns.md");
    let Ok(text) = fs::read_to_string(&notes) else {
        println!("the notes are not there: their catalogue was not looked at");
        return;
    };
    let section = text.split("\n## ").find(|section| section.starts_with("8. ")).unwrap();
    let cells = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next());
    let found: BTreeSet<String> =
        cells.flat_map(|cell| cell.split(' ')).map(String::from).filter(|id| is_id(id)).collect();
    assert_eq!(found, all());
}

fn is_id(word: &str) -> bool {
    let number = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase() || letter == '-');
    number.len() == 2 && number.parse::<u32>().is_ok() && number.len() < word.len()
}

#[test]
fn no_name_leads_out_of_the_folder_or_meets_another() {
    let names = proptest::string::string_regex("[a-zA-Z0-9./\\\\:~ \u{e9}\0-]{0,12}|.{0,300}").unwrap();
    let mut runner = TestRunner::deterministic();
    let mut taken = 0;
    for _ in 0..100_000 {
        let name = names.new_tree(&mut runner).unwrap().current();
        if can_be_code(&name) {
            taken += 1;
            assert!((1..=40).contains(&name.len()) && name.to_lowercase() == name, "{name:?}");
            assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'), "{name:?}");
        }
    }
    assert!((100..60_000).contains(&taken), "{taken} of the names can be codes");
}
