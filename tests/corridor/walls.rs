//! The walls: each looks at one file and says what is wrong with it.

use super::source::Source;

/// A wall.
pub(crate) type Wall = fn(&Source) -> Vec<String>;

/// The rooms, in the order that data walks.
pub(crate) const ROOMS: [&str; 10] = [
    "words",
    "read",
    "returns",
    "validate",
    "indicators",
    "contracts",
    "payments",
    "ledger",
    "publish",
    "reports",
];

/// What lies outside the corridor.
const OUTSIDE: [&str; 5] = ["run", "synth", "commands", "main", "lib"];

/// What the made-up councils may know of the house.
const KNOWN_TO_SYNTH: [&str; 4] = ["words", "read", "returns", "synth"];

/// Rooms that touch files.
const FILES: [&str; 3] = ["read", "ledger", "reports"];

/// Where floats stand, and why.
pub(crate) const FLOATS: [(&str, &str); 23] = [
    (
        "indicators/small_numbers/count_interval.rs",
        "cube roots of counts; rounded to a millionth, never priced",
    ),
    ("indicators/small_numbers/difference.rs", "square roots; rounded to a millionth, never priced"),
    (
        "indicators/small_numbers/dispersion.rs",
        "arcsines; rounded, and frozen in a table before anybody uses them",
    ),
    ("indicators/small_numbers/funnel.rs", "arcsines; rounded to a millionth, for reading only"),
    (
        "indicators/small_numbers/power.rs",
        "square roots; counts of children and rounded probabilities leave it",
    ),
    ("indicators/small_numbers/rounded.rs", "the one way out of floats: to fixed decimals"),
    ("indicators/small_numbers/tails.rs", "long sums of terms; rounded to a millionth, never priced"),
    (
        "indicators/small_numbers/wilson.rs",
        "square roots; rounded to a millionth at once, for reading only, never priced",
    ),
    ("payments/lints/in_hundred.rs", "a chance is shown as a percentage; never priced"),
    ("payments/lints/together.rs", "chances of sums; never priced"),
    ("payments/lints/whole_year.rs", "odds are compared with sums; never priced"),
    ("payments/odds/beta.rs", "log odds of true rates; never priced"),
    ("payments/odds/chances.rs", "probabilities of counts; never priced"),
    ("payments/odds/clause.rs", "odds of a clause; never priced"),
    ("payments/odds/month.rs", "odds of a month's payment; never priced"),
    ("payments/odds/pays.rs", "means of scores; what is paid stays pence"),
    ("payments/odds/sums.rs", "probabilities of sums, which stay pence"),
    ("payments/odds/year.rs", "odds of a year; never priced"),
    ("payments/simulate/draws.rs", "random draws; never priced"),
    ("payments/simulate/rounded.rs", "the one way out of odds: to whole pounds and millionths"),
    ("read/cell_text.rs", "a workbook's numbers are floats; they become text at once"),
    ("reports/dress/contrast.rs", "how a colour stands out from white; nothing is paid by it"),
    ("reports/dress/workbook/numbers.rs", "a workbook's numbers are floats; the last step to a cell"),
];

/// A room may name itself and rooms before it, the run every room, the made-up councils the first three.
pub(crate) fn names_earlier_rooms_only(source: &Source) -> Vec<String> {
    let room = source.room();
    let may_name = |named: &str| match ROOMS.iter().position(|name| *name == room) {
        Some(own) => ROOMS[..=own].contains(&named),
        None if room == "synth" => KNOWN_TO_SYNTH.contains(&named),
        None => !["synth", "commands"].contains(&named) || ["commands", "main", "lib"].contains(&room),
    };
    let is_wing = |named: &&str| ROOMS.contains(named) || OUTSIDE.contains(named);
    let named = named_from_the_root(source);
    let wrong = named.into_iter().filter(is_wing).filter(|named| !may_name(named));
    wrong.map(|named| format!("src/{}: {room} may not name {named}", source.path)).collect()
}

/// What is named by `crate::…`, or by so many `super::` that they lead to the root; within braces too.
fn named_from_the_root(source: &Source) -> Vec<&str> {
    let words: Vec<&str> = source.words().collect();
    let mut named = Vec::new();
    for at in 0..words.len() {
        let supers = words[at..].chunks(2).take_while(|pair| *pair == ["super", "::"]).count();
        let begins = at < 2 || words[at - 1] != "::" || words[at - 2] != "super";
        let past = if words[at] == "crate" && words.get(at + 1) == Some(&"::") {
            at + 2
        } else if begins && supers > 0 && supers >= source.depth() {
            at + 2 * supers
        } else {
            continue;
        };
        named.extend(firsts(&words[past..]));
    }
    named
}

/// The first name of a path, or of each path within braces.
fn firsts<'a>(words: &[&'a str]) -> Vec<&'a str> {
    if words.first() != Some(&"{") {
        return words.first().copied().into_iter().collect();
    }
    let (mut open, mut firsts) = (0, Vec::new());
    for (at, word) in words.iter().enumerate() {
        match *word {
            "{" => open += 1,
            "}" if open == 1 => break,
            "}" => open -= 1,
            word if open == 1 && ["{", ","].contains(&words[at - 1]) => firsts.push(word),
            _ => {}
        }
    }
    firsts
}

/// Every file or folder is a room or a known part of the front.
pub(crate) fn stands_in_a_known_place(source: &Source) -> Vec<String> {
    let known = ROOMS.contains(&source.room()) || OUTSIDE.contains(&source.room());
    complaint(!known, source, "is no room of the house")
}

/// A file has no more than four hundred lines, tests included.
pub(crate) fn is_short(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    complaint(lines > 400, source, &format!("has {lines} lines; no file has more than 400"))
}

/// Only three rooms touch files.
pub(crate) fn leaves_files_alone(source: &Source) -> Vec<String> {
    let touches = source.words().find(|word| ["fs", "File", "OpenOptions", "tempfile"].contains(word));
    let wrong = touches.filter(|_| !FILES.contains(&source.room()));
    wrong
        .map(|word| format!("src/{} names {word}; only {} touch files", source.path, FILES.join(", ")))
        .into_iter()
        .collect()
}

/// Only `main.rs` prints.
pub(crate) fn prints_nothing(source: &Source) -> Vec<String> {
    let words: Vec<&str> = source.words().collect();
    let macros = ["print", "println", "eprint", "eprintln", "dbg"];
    let mut pairs = words.windows(3);
    let first = words.first_chunk::<2>().is_some_and(|[word, sign]| macros.contains(word) && *sign == "!");
    let prints = first
        || pairs.any(|three| match three {
            [_, word, "!"] => macros.contains(word),
            [before, "stdout" | "stderr", "("] => *before != ".",
            _ => false,
        });
    complaint(prints && source.path != "main.rs", source, "prints; only main.rs does")
}

/// No floats but in the files listed.
pub(crate) fn has_no_floats(source: &Source) -> Vec<String> {
    let has = source.words().any(|word| ["f32", "f64"].contains(&word));
    let listed = FLOATS.iter().any(|(path, _)| *path == source.path);
    complaint(has && !listed, source, "has a float; sums, rates and shares are exact")
}

/// A room opens with what comes in and what goes out.
pub(crate) fn says_what_comes_in(source: &Source) -> Vec<String> {
    let is_door = source.path == format!("{}/mod.rs", source.room()) && source.room() != "commands";
    let opens = source.text.starts_with("//! In: ");
    let head: String = source.text.lines().take_while(|line| line.starts_with("//!")).collect();
    complaint(
        is_door && !(opens && head.contains("Out: ")),
        source,
        "does not open with `//! In:` and `Out:`",
    )
}

fn complaint(wrong: bool, source: &Source, says: &str) -> Vec<String> {
    if wrong { vec![format!("src/{} {says}", source.path)] } else { Vec::new() }
}
