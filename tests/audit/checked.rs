//! A sample from its draw to what it says of the whole.

use super::{audit, council, file_of};
use std::fs;
use std::path::Path;

/// The list of a council with an answer for each row.
fn filled(code: &str, valid: impl Fn(usize) -> &'static str) -> String {
    let text = fs::read_to_string(council(code).join("sample.csv")).unwrap();
    let mut lines = text.lines();
    let heading = lines.next().unwrap();
    let rows =
        lines.enumerate().map(|(at, line)| line.trim_end_matches(",,").to_string() + "," + valid(at) + ",\n");
    heading.to_string() + "\n" + &rows.collect::<String>()
}

fn extrapolated(folder: &Path, list: &str) -> (Option<i32>, String) {
    fs::write(folder.join("sample.csv"), list).unwrap();
    let done = audit(&["extrapolate", folder.join("sample.csv").to_str().unwrap(), "--format", "json"]);
    (done.status.code(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

fn with_audit_file(code: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(council(code).join("audit.json"), folder.path().join("audit.json")).unwrap();
    folder
}

#[test]
fn the_list_is_what_the_command_prints_and_names_no_child() {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let outputs = super::MONTH.path().to_str().unwrap();
    let words = ["sample", "liverpool", "--period", "2026-10", "--as-at", "2026-11-03"];
    let places = ["--inputs", inputs.to_str().unwrap(), "--outputs", outputs];
    let done = audit(&[&words[..], &places[..]].concat());
    let printed = String::from_utf8(done.stdout).unwrap();
    assert_eq!(printed, fs::read_to_string(council("liverpool").join("sample.csv")).unwrap());
    let headings = fs::read_to_string(council("liverpool").join("findings.html")).unwrap();
    for line in printed.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert!(cells[3].starts_with(&format!("{}-", cells[2])), "{line}");
        assert!(headings.contains(cells[3]), "the return team's page has case {}", cells[3]);
    }
    let draw = &file_of("liverpool")["sample"][0];
    let drawn: u64 = draw["clauses"].as_array().unwrap().iter().map(|of| of["drawn"].as_u64().unwrap()).sum();
    assert_eq!(printed.lines().count() as u64, drawn + 1);
}

#[test]
fn a_list_without_a_mistake_says_how_much_may_still_be_wrong() {
    let folder = with_audit_file("liverpool");
    let (exit, says) = extrapolated(folder.path(), &filled("liverpool", |_| "yes"));
    let told: serde_json::Value = serde_json::from_str(&says).unwrap();
    let of = &told["practices"][0];
    assert_eq!((exit, &of["wrong"], &of["at_stake"]["rate"]), (Some(0), &0.into(), &0.into()));
    assert!(of["at_stake"]["high"].as_i64() > Some(0));
}

#[test]
fn what_is_wrong_is_carried_over_to_what_is_paid() {
    let folder = with_audit_file("liverpool");
    let list = filled("liverpool", |at| if at % 4 == 0 { "no" } else { "Yes" });
    let (exit, says) = extrapolated(folder.path(), &list);
    let told: serde_json::Value = serde_json::from_str(&says).unwrap();
    let of = &told["practices"][0];
    let (wrong, drawn) = (of["wrong"].as_i64().unwrap(), of["drawn"].as_i64().unwrap());
    assert_eq!((exit, wrong), (Some(1), (drawn + 3) / 4));
    let [pays, stake] = [&of["pays"], &of["at_stake"]["rate"]].map(|sum| sum.as_i64().unwrap());
    assert_eq!(stake, (2 * pays * wrong + drawn) / (2 * drawn));
    let (low, high) = (of["at_stake"]["low"].as_i64(), of["at_stake"]["high"].as_i64());
    assert!(low < Some(stake) && Some(stake) < high, "{says}");
    let mut turned: Vec<&str> = list.lines().skip(1).collect();
    turned.reverse();
    let turned = format!("{}\n{}\n", list.lines().next().unwrap(), turned.join("\r\n"));
    assert_eq!(extrapolated(folder.path(), &turned), (exit, says), "a list may be sorted");
}

#[test]
fn an_altered_or_unfinished_list_is_refused() {
    let folder = with_audit_file("liverpool");
    let whole = filled("liverpool", |_| "yes");
    let refused = |list: &str, why: &str| {
        let (exit, says) = extrapolated(folder.path(), list);
        assert!(exit == Some(65) && says.contains(why), "{exit:?} {says}");
    };
    refused(
        &filled("liverpool", |at| if at == 2 { "" } else { "yes" }),
        "One case is without an answer, the first in row 4",
    );
    refused(
        &filled("liverpool", |at| if at == 2 { "perhaps" } else { "yes" }),
        "'perhaps' is neither yes nor no",
    );
    let mut fewer: Vec<&str> = whole.lines().collect();
    let row = fewer.remove(1);
    refused(&fewer.join("\n"), "Check every case and no other");
    refused(&(whole.clone() + row + "\n"), "Check every case and no other");
    refused(&whole.replacen("-001", "-999", 1), "The cases are not those that were drawn");
    let list = row.split(',').next().unwrap();
    refused(&whole.replacen(list, "GGGGGGGGGGGG", 1), "check the new list");
    refused(
        &whole.replacen("liverpool-practice", "another-practice", 1),
        "Nothing was drawn of 'another-practice'",
    );
    refused(&whole.replacen("VALID", "RIGHT", 1), "The headings are");
    let other = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(council("liverpool").join("audit.json")).unwrap();
    fs::write(other.path().join("audit.json"), text.replacen("\"net\": ", "\"net\": 1", 1)).unwrap();
    let (exit, says) = extrapolated(other.path(), &whole);
    assert!(exit == Some(65) && says.contains("does not agree with itself"), "{says}");
}
