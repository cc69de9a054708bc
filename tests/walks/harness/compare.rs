//! Holds a transcript against the one that was accepted, and shows where they part.

use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Fails with a readable difference unless the file holds exactly this text; with `OUTTURN_ACCEPT=1` writes it instead.
pub(crate) fn hold_against(path: &Path, transcript: &str) {
    if std::env::var_os("OUTTURN_ACCEPT").is_some_and(|accept| accept == "1") {
        fs::write(path, transcript).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == transcript,
        "the walk is not as {} says (- expected, + found). Read it; if it is right, run `make accept`.\n{}",
        path.file_name().unwrap().display(),
        difference(&expected, transcript)
    );
}

/// The lines that differ, each with `-` or `+`, by the longest common run of lines.
fn difference(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for at in (0..old.len()).rev() {
        for to in (0..new.len()).rev() {
            common[at][to] = if old[at] == new[to] {
                common[at + 1][to + 1] + 1
            } else {
                common[at + 1][to].max(common[at][to + 1])
            };
        }
    }
    let (mut at, mut to, mut text) = (0, 0, String::new());
    while at < old.len() || to < new.len() {
        if at < old.len() && to < new.len() && old[at] == new[to] {
            (at, to) = (at + 1, to + 1);
        } else if to == new.len() || (at < old.len() && common[at + 1][to] >= common[at][to + 1]) {
            writeln!(text, "- {}", old[at]).unwrap();
            at += 1;
        } else {
            writeln!(text, "+ {}", new[to]).unwrap();
            to += 1;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn a_changed_line_is_shown_as_it_was_and_as_it_is() {
        assert_eq!(difference("a\nb\nc\n", "a\nx\nc\nd\n"), "- b\n+ x\n+ d\n");
        assert_eq!(difference("a\n", "a\n"), "");
    }
}
