//! The sentences that stand in the code, so that none of them goes unseen.

use super::shown::whole;
use std::path::Path;

/// Sentences that no folder can show, each with the reason.
pub(crate) const CANNOT_BE_SHOWN: &[(&str, &str)] = &[
    (
        "its values did not fit the headings when it was first sent",
        "tests/returned.rs sends such a row again",
    ),
    ("The return is in {}, each wrong cell marked", "what it writes is in tests/returned.rs"),
    ("lies in the folder of the return, where it would be read", "a guard before anything is read"),
    ("The file cannot be written: {why}. Put that right and check again", "a guard: a disk that is full"),
    (
        "has a cell of more than {} letters. Close the quotation mark",
        "a file of thousands of letters; src/read/each_row.rs tests its words",
    ),
    (
        "A run that was cut off after its last step",
        "a run that dies between its last two steps; src/reports/shelf/enumerated.rs tests that it is found",
    ),
    ("The file cannot be read: {}", "a guard: a disk that fails while a large file is read"),
    ("the heading (row {heading}) has {width}", "the room that uses the row tells it: returns and contracts"),
    (
        "is not a declared practice",
        "it stands on the findings page; src/returns/practices.rs tests its words",
    ),
    (
        "The exception takes no effect",
        "it stands on the findings page; src/indicators/tests/decided.rs tests its words",
    ),
    ("The program cannot find itself", "the system always knows what it has started"),
    ("The date cannot be read", "a guard: days out of range are told before"),
    ("The file cannot be read as CSV", "a guard: the reader takes any text"),
    ("The file has too many lines", "the limit on a file's size comes first"),
    (
        "holds more than {} of text",
        "making 128 MB of text takes too long; a test in src/read/grid.rs stands for it",
    ),
    ("It changed while it was read", "it needs a sender who writes at that very moment"),
    ("The workbook cannot be read. Save", "only where workbooks are read without the worker, as tests do"),
    ("its parts overlap", "no writer of zips makes such a one; a test in src/read/preflight.rs does"),
    (
        "The workbook unpacks to",
        "making 256 MB takes too long; a test in src/read/preflight.rs stands for it",
    ),
    ("has more than {} elements", "thousands of elements; src/read/xml/tests.rs tests its words"),
    ("names in the file are not part of a return", "a thousand names; src/read/xml/tests.rs tests its words"),
    (
        "a name has more than {NAME} letters",
        "nobody writes such a name; src/read/xml/tests.rs tests its words",
    ),
    ("The file has more than {} values", "millions of values; src/read/xml/tests.rs tests its words"),
    ("its files overlap", "no writer of zips makes such a one"),
    ("The zip unpacks to", "making 256 MB takes too long; a test in src/read/zip_set.rs stands for it"),
    ("is not a folder below it", "no command takes such a path"),
    ("is not a file below it", "no command takes such a path; src/read/by_name.rs tests it"),
    ("It holds no table.", "a guard: what was read has a table"),
    (
        "reads workbooks could not be started",
        "it needs a system without room for a process; src/read/worker.rs tests it",
    ),
    ("Reading the workbook took more than", "it needs a minute; src/read/worker.rs tests it"),
    ("or needs more than {} to read", "it needs a worker that breaks down; src/read/worker.rs tests it"),
    (
        "bears a seal that holds, but breaks the rules",
        "it needs a forger who seals anew; src/ledger/tests/tampered.rs is one",
    ),
    (
        "bears a seal that holds, but could not be given",
        "it needs a forger who seals anew; src/ledger/tests/signed.rs is one",
    ),
    (
        "bears a seal that holds, but was not posted by",
        "it needs a forger who seals anew; src/ledger/tests/signed.rs is one",
    ),
    (
        "The file is damaged, although every entry",
        "it needs a disk that fails beside the entries; src/ledger/tests/tampered.rs flips every byte",
    ),
    ("It has the same bytes as", "it stands on the findings page; src/run/received/tests.rs tests its words"),
    ("The register cannot be written", "a guard: the folder was written to a moment before"),
    ("Another program is using this register", "it needs a program that reads at that very moment"),
    ("are free, and", "it needs a disk that is nearly full"),
    (
        "This is a fault of the program",
        "a guard over the sums of money, which the tests of the sums stand for",
    ),
];

/// Do people meet what a file says? Rules, indicators and documents have examples and pages of their own.
pub(crate) fn may_speak(path: &Path) -> bool {
    let rooms = [
        "read",
        "read/csv_text",
        "read/xml",
        "returns",
        "contracts",
        "contracts/lints",
        "payments/lints",
        "run",
        "run/score",
        "run/received",
        "ledger/register",
        "commands",
        "ledger",
        "words",
        "reports/finance/recompute",
        "reports/finance/sampling",
    ];
    let files = [
        "prove.rs",
        "exceptions.rs",
        "benchmarks.rs",
        "looks.rs",
        "folder.rs",
        "order.rs",
        "try_on.rs",
        "own.rs",
        "contrast.rs",
        "error.rs",
        "run.rs",
    ];
    let within =
        |room: &&str| path.parent().is_some_and(|parent| parent.ends_with(Path::new("src").join(room)));
    rooms.iter().any(within) || files.iter().any(|file| path.ends_with(file))
}

/// A sentence with blanks in it.
pub(crate) struct Sentence {
    pub(crate) text: String,
}

impl Sentence {
    /// Do all its fixed parts stand in one line, in order?
    pub(crate) fn is_in(&self, shown: &str) -> bool {
        let parts = fixed_parts(&self.text);
        shown.lines().any(|line| {
            let mut rest = line;
            parts.iter().all(|part| match rest.find(part.trim()) {
                Some(at) => {
                    rest = &rest[at + part.trim().len()..];
                    true
                }
                None => false,
            })
        })
    }
}

/// What stands between the blanks `{…}`.
fn fixed_parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' => {
                inside = true;
                parts.push(String::new());
            }
            '}' => inside = false,
            _ if inside => {}
            _ => parts.last_mut().expect("there is one").push(letter),
        }
    }
    parts
}

/// The literals of a file that end as a sentence does. Examples of several lines are no messages.
pub(crate) fn sentences(code: &str) -> Vec<Sentence> {
    let without_comments = whole(code.lines().filter(|line| !line.trim_start().starts_with("//")));
    let spoken = |text: &String| text.contains(' ') && text.ends_with(['.', '?']) && !text.contains('\n');
    literals(&without_comments).into_iter().filter(spoken).map(|text| Sentence { text }).collect()
}

fn literals(code: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // The character literal of a quotation mark opens nothing.
            '\'' if letters.peek() == Some(&'"') => drop(letters.next()),
            '"' => literals.push(literal(&mut letters)),
            _ => {}
        }
    }
    literals
}

fn literal(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('\n') => while letters.next_if(|next| next.is_whitespace()).is_some() {},
                Some('n') => text.push('\n'),
                Some('u') => {
                    while letters.next_if(|next| *next != '}').is_some() {}
                    text.push('{');
                }
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}
