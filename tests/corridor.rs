//! Keeps the walls of the house: which room may name which, who touches files, who prints, and how long a file may be.
//! Each wall is also tried on a made-up line that breaks it, because a wall that catches nothing is none.
#![expect(clippy::unwrap_used, reason = "a source that cannot be read fails, and says which")]

#[path = "corridor/source.rs"]
mod source;
#[path = "corridor/strip.rs"]
mod strip;
#[path = "corridor/walls.rs"]
mod walls;

use source::{Source, sources};
use walls::{FLOATS, Wall};

fn hold(wall: Wall) {
    let broken: Vec<String> = sources().iter().flat_map(wall).collect();
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

fn caught(wall: Wall, path: &str, text: &str) -> bool {
    !wall(&Source::of(path, text)).is_empty()
}

#[test]
fn a_room_names_itself_and_rooms_before_it_only() {
    hold(walls::names_earlier_rooms_only);
    let tried = |path, text| caught(walls::names_earlier_rooms_only, path, text);
    assert!(tried("words/date.rs", "use crate::read::Sheet;"));
    assert!(tried(
        "payments/line.rs",
        "use crate::{contracts::Clause, ledger::{Entry, Lock}, words::Pence};"
    ));
    assert!(tried("returns/rows.rs", "fn f() { crate::validate::validate(); }"));
    assert!(tried("returns/rows.rs", "use super::super::reports;"));
    assert!(tried("read/mod.rs", "use super::returns::Return;"));
    assert!(tried("reports/book.rs", "use crate::run::Asked;"));
    assert!(tried("reports/book.rs", "use crate :: { synth };"));
    assert!(tried("synth/dice.rs", "use crate::validate::Rule;"));
    assert!(tried("run/gather.rs", "use crate::synth::Wanted;"));
    assert!(!tried(
        "payments/line.rs",
        "use crate::{contracts::Clause, payments::Line, words::{Pence, Exact}};"
    ));
    assert!(!tried(
        "payments/line.rs",
        "// crate::ledger\nconst SAYS: &str = \"crate::reports\"; /* crate::run */"
    ));
    assert!(!tried("payments/line.rs", "#[cfg(test)]\nmod tests { use crate::ledger::Ledger; }"));
    assert!(!tried("synth/dice.rs", "use crate::{read::Sheet, returns::TableId, words::Date};"));
}

#[test]
fn everything_below_src_is_a_room_or_the_run_or_the_front() {
    hold(walls::stands_in_a_known_place);
    assert!(caught(walls::stands_in_a_known_place, "utils/mod.rs", ""));
    assert!(caught(walls::stands_in_a_known_place, "helpers.rs", ""));
    assert!(!caught(walls::stands_in_a_known_place, "run/asked.rs", ""));
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    hold(walls::is_short);
    assert!(caught(walls::is_short, "words/date.rs", &"\n".repeat(401)));
    assert!(!caught(walls::is_short, "words/date.rs", &"\n".repeat(400)));
}

#[test]
fn only_reading_the_ledger_and_reports_touch_files() {
    hold(walls::leaves_files_alone);
    let tried = |path, text| caught(walls::leaves_files_alone, path, text);
    assert!(tried("run.rs", "fn f() { std::fs::create_dir_all(\"x\"); }"));
    assert!(tried("payments/line.rs", "use std::{fs, io};"));
    assert!(tried("validate/rule.rs", "use std::fs::File;"));
    assert!(tried("commands/run.rs", "let folder = tempfile::tempdir();"));
    assert!(!tried("ledger/lock.rs", "use std::fs::File;"));
    assert!(!tried("run.rs", "struct MadeFile; #[cfg(test)] mod tests { use std::fs; }"));
}

#[test]
fn only_the_front_door_prints() {
    hold(walls::prints_nothing);
    let tried = |path, text| caught(walls::prints_nothing, path, text);
    assert!(tried("run.rs", "fn f() { println!(\"x\"); }"));
    assert!(tried("run.rs", "fn f() { eprintln! { \"x\" } }"));
    assert!(tried("commands/mod.rs", "fn f() { std::io::stdout().lock(); }"));
    assert!(tried("read/walk.rs", "use std::io::stderr; fn f() { write(stderr ()); }"));
    assert!(!tried("main.rs", "fn f() { println!(\"x\"); }"));
    assert!(!tried("read/worker.rs", "let text = output.stdout; command.stdout(Stdio::piped());"));
}

#[test]
fn floats_stand_only_where_it_is_said_why() {
    hold(walls::has_no_floats);
    assert!(caught(walls::has_no_floats, "payments/earned.rs", "fn f(rate: f64) {}"));
    assert!(!caught(walls::has_no_floats, "payments/earned.rs", "// never f64\nlet buf64 = 0;"));
    let all = sources();
    for (path, why) in FLOATS {
        let file = all.iter().find(|source| source.path == path).unwrap_or_else(|| panic!("{path} is gone"));
        assert!(
            file.words().any(|word| word == "f64" || word == "f32"),
            "{path} has no float; strike it off"
        );
        assert!(!why.is_empty());
    }
}

#[test]
fn every_room_says_what_comes_in_and_what_goes_out() {
    hold(walls::says_what_comes_in);
    assert!(caught(walls::says_what_comes_in, "words/mod.rs", "//! Words.\n"));
    assert!(caught(walls::says_what_comes_in, "words/mod.rs", "//! In: nothing, and no more is said.\n"));
    assert!(!caught(walls::says_what_comes_in, "words/mod.rs", "//! In: nothing. Out: words.\n"));
}

#[test]
fn every_room_of_the_corridor_is_there() {
    let all = sources();
    for room in walls::ROOMS {
        assert!(all.iter().any(|source| source.path == format!("{room}/mod.rs")), "{room} is gone");
    }
}
