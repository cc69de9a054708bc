//! Every message that a person can meet, shown once with its exact text: a folder `tests/gallery/<room>/<slug>` each.
//!
//! `inputs/…` in the folder is laid over `tests/gallery/base`. `message.txt` holds, in this order: `first:` a command run
//! before; `make:` what `makers.rs` makes or changes; `only:` words, where only lines with one of them matter; the command
//! as typed, what it says on stdout and stderr, and the exit code. `OUTTURN_ACCEPT=1` writes the true output into it, so
//! that the difference can be read before it is committed.

#![expect(clippy::unwrap_used, reason = "all of it is a test: what cannot be made ends it")]

#[path = "gallery/makers.rs"]
mod makers;
#[path = "gallery/sentences.rs"]
mod sentences;
#[path = "gallery/shown.rs"]
mod shown;
#[path = "gallery/workbooks.rs"]
mod workbooks;

use rayon::prelude::*;
use sentences::{CANNOT_BE_SHOWN, sentences};
use shown::{Shown, all_shown};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    files
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|is| is == "rs"))
        .collect()
}

/// The text of every source file up to its tests.
fn code() -> Vec<(PathBuf, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let of = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("\nmod tests {").next().unwrap_or_default().to_string();
        (path, code)
    };
    sources(&source).into_iter().filter(|path| !path.ends_with("tests.rs")).map(of).collect()
}

/// The messages of traps in contracts, which `tests/traps.rs` makes one by one.
const TRAPS: &str = include_str!("traps/messages.txt");

/// The gallery; with `OUTTURN_ACCEPT` set, as it is once the true output stands in it.
static GALLERY: LazyLock<Vec<Shown>> = LazyLock::new(|| {
    if std::env::var_os("OUTTURN_ACCEPT").is_some() {
        all_shown().par_iter().for_each(|one| {
            if let Some(truth) = one.really() {
                one.accept(&truth);
            }
        });
    }
    all_shown()
});

#[test]
fn every_message_reads_exactly_as_its_folder_says() {
    assert!(GALLERY.len() > 200, "only {} messages were found", GALLERY.len());
    let differs = |one: &Shown| {
        let truth = one.really().filter(|truth| *truth != one.transcript)?;
        Some(format!("{}\nexpected:\n{}\nreally:\n{truth}", one.name, one.transcript))
    };
    let differ: Vec<String> = GALLERY.par_iter().filter_map(differs).collect();
    assert!(differ.is_empty(), "{} messages differ\n\n{}", differ.len(), differ.join("\n\n"));
}

#[test]
fn every_code_of_a_contract_fault_is_shown() {
    let mut codes: Vec<String> = Vec::new();
    for (_, text) in code() {
        let quoted = text.split('"').filter(|word| {
            word.len() == 4 && word.starts_with('L') && word[1..].bytes().all(|byte| byte.is_ascii_digit())
        });
        codes.extend(quoted.map(String::from));
    }
    assert!(codes.len() > 20, "the sources were not read: {codes:?}");
    codes.sort();
    codes.dedup();
    let unseen: Vec<&String> = codes
        .iter()
        .filter(|code| {
            let told = format!(": {code}: ");
            !TRAPS.contains(&told) && !GALLERY.iter().any(|one| one.output().contains(&told))
        })
        .collect();
    assert!(unseen.is_empty(), "no folder of the gallery shows {unseen:?}");
}

/// Exit codes that no inputs can bring about, each with the reason.
const NEVER_HAPPENS: [(&str, &str); 1] = [("70", "it says that the program itself is at fault")];

#[test]
fn every_exit_code_is_shown() {
    let stopped = include_str!("../src/run/stopped.rs");
    let codes: Vec<&str> = stopped
        .lines()
        .filter_map(|line| line.trim().strip_suffix(',')?.split_once(" = "))
        .map(|(_, code)| code)
        .filter(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    assert!(codes.len() > 8, "the codes were not found: {codes:?}");
    for code in codes {
        let seen = GALLERY.iter().any(|one| one.transcript.ends_with(&format!("exit {code}\n")));
        let never = NEVER_HAPPENS.iter().any(|(never, _)| *never == code);
        assert!(seen != never, "exit code {code}: shown {seen}, said never to happen {never}");
    }
}

#[test]
fn every_sentence_in_the_code_is_shown_or_it_is_said_why_not() {
    let shown: String = GALLERY.iter().map(Shown::output).chain([TRAPS.to_string()]).collect();
    let mut unseen = Vec::new();
    let mut needed = vec![false; CANNOT_BE_SHOWN.len()];
    for (path, text) in code().into_iter().filter(|(path, _)| sentences::may_speak(path)) {
        for sentence in sentences(&text) {
            if sentence.is_in(&shown) {
                continue;
            }
            match CANNOT_BE_SHOWN.iter().position(|(start, _)| sentence.text.contains(start)) {
                Some(at) => needed[at] = true,
                None => unseen.push(format!("{}: {}", path.display(), sentence.text)),
            }
        }
    }
    assert!(unseen.is_empty(), "{} sentences are not shown:\n{}", unseen.len(), unseen.join("\n"));
    let idle = CANNOT_BE_SHOWN.iter().zip(&needed).filter(|(_, needed)| !**needed);
    let idle: Vec<&str> = idle.map(|((start, _), _)| *start).collect();
    assert!(idle.is_empty(), "these are shown, or are no longer in the code: {idle:?}");
}

#[test]
fn messages_are_plain_english() {
    for one in GALLERY.iter() {
        for line in one.output().lines() {
            let lower = line.to_lowercase();
            for word in ["invalid", "panick", "unwrap", "os {", "..", " ,", "  ", "/tmp", "none.", "some("] {
                let example = line.starts_with("  ") || line.contains("../") || line.contains(" | ");
                assert!(example || !lower.contains(word), "{}: '{word}' in: {line}", one.name);
            }
            let twice = line.strip_prefix("outturn: ").is_some_and(|rest| rest.starts_with("outturn: "));
            assert!(!twice, "{}: {line}", one.name);
        }
    }
}
