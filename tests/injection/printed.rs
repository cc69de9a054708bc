//! What is printed: no letter of it commands a terminal, no cell of it is calculated, and what machines read comes back as
//! it was.

use crate::played::{Said, Stage};
use crate::town;

/// Fails when a letter would do anything to a terminal but stand there: controls, and what turns the reading direction.
pub(crate) fn is_fit_for_a_terminal(command: &str, said: &Said) {
    for (name, bytes) in [("stdout", &said.stdout), ("stderr", &said.stderr)] {
        let text = std::str::from_utf8(bytes).unwrap();
        let commands = |letter: &char| letter.is_control() && *letter != '\n' || is_turning(*letter);
        let found = text.chars().find(commands);
        let line = text.lines().find(|line| found.is_some_and(|letter| line.contains(letter)));
        assert!(found.is_none(), "{name} of {command}: {found:?} in {line:?}");
        // Within a table's quoted cell a line may begin with anything; nobody reads such a table line by line.
        let forged = text
            .lines()
            .filter(|_| !command.ends_with("csv"))
            .find(|line| line.starts_with("outturn: all is well"));
        assert!(forged.is_none(), "{name} of {command}: a sender wrote a line of its own");
    }
}

fn is_turning(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Fails when a spreadsheet would calculate a cell.
fn is_calculated_nowhere(command: &[&str], bytes: &[u8]) {
    let mut table = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    for row in table.records().map(Result::unwrap) {
        for cell in &row {
            let signs =
                ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
            assert!(!cell.trim_start_matches(['\u{feff}', ' ']).starts_with(signs), "{command:?}: {cell:?}");
        }
    }
}

#[test]
fn every_command_prints_hostile_texts_as_text() {
    let texts = town::all();
    let stage = town::town(&texts);
    let folder = town::one_return(&stage);
    let told = ["text", "csv", "json"].map(|format| {
        let words = ["check", folder, "--year", "2026-10", "--format", format];
        String::from_utf8(looked_at(&stage, &words).stdout).unwrap()
    });
    let findings: serde_json::Value = serde_json::from_str(&told[2]).unwrap();
    let findings = findings["findings"].as_array().unwrap();
    let says = |of: &serde_json::Value, text: &str| of["message"].as_str().unwrap().contains(text);
    let kept = texts.iter().filter(|text| findings.iter().any(|of| says(of, text.trim()))).count();
    assert!(kept * 4 > texts.len() * 3, "{kept} of {} texts come back from JSON", texts.len());
    assert!(told[1].contains("'=1+1") && told[0].contains("=1+1"));
    for (at, format) in (0..texts.len()).zip(["text", "csv", "json"].into_iter().cycle()) {
        let practice = format!("{}-practice", town::code(at));
        looked_at(&stage, &["contract", "lint", &practice, "--format", format]);
    }
}

/// Plays a command; what it prints must be fit for whoever reads it.
fn looked_at(stage: &Stage, words: &[&str]) -> Said {
    let said = stage.play(words);
    is_fit_for_a_terminal(&words.join(" "), &said);
    match words.last() {
        Some(&"csv") => is_calculated_nowhere(words, &said.stdout),
        Some(&"json") => drop(serde_json::from_slice::<serde_json::Value>(&said.stdout).unwrap()),
        _ => {}
    }
    said
}

#[test]
fn hostile_words_on_the_command_line_are_repeated_as_text() {
    let stage = Stage::with_alder(|_, text| text);
    for text in town::all().iter().filter(|text| !text.contains('\0') && text.len() < 1000) {
        for words in [
            &["explain", "--", text][..],
            &["check", "--", text],
            &["rules", "--year", text],
            &["contract", "lint", "--", text],
            &["run", "--period", text],
            &["explain", "statement", "--period=2026-10", "--as-at=2026-11-03", "--", text, text],
        ] {
            let said = stage.play(words);
            assert!(said.exit != 70 && said.exit < 100, "{words:?} ended with {}", said.exit);
            is_fit_for_a_terminal(&words.join(" "), &said);
        }
    }
}
