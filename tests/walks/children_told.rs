//! Who is told of which children: the return team of all, with the cells behind each; the practice of its own, as far as the
//! contract says; finance and everybody else of none. Alder's children get numbers that nothing else looks like.

use crate::harness::{Stage, tree};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// Children by their names, each with what it is counted as.
type Counted = BTreeMap<String, String>;

/// What every number of a child begins with.
const NUMBER: &str = "Q77";

const KEY: &str = "a-key-of-a-walk-that-no-council-has-4711";

/// Alder's stage; `switch` is the contract's item `children`.
fn stage(switch: Option<&str>) -> Stage {
    let stage = Stage::with_alder("corrected_return_the_month_after");
    if let Some(switch) = switch {
        let path = "inputs/contracts/alder-practice/contract.csv";
        let items = std::fs::read_to_string(stage.path(path)).unwrap();
        stage.write(path, format!("{items}children,{switch},schedule 6\n").as_bytes());
    }
    renumber(&stage);
    stage
}

/// `C01` becomes `Q7701`: a legal status or the name of a cell could look like the former.
fn renumber(stage: &Stage) {
    for (path, bytes) in tree(&stage.path("inputs/returns")) {
        let mut text = String::from_utf8(bytes).unwrap();
        for number in 1..=11 {
            text = text.replace(&format!("\nC{number:02},"), &format!("\n{NUMBER}{number:02},"));
        }
        stage.write(&format!("inputs/returns/{path}"), text.as_bytes());
    }
}

fn october(stage: &Stage) {
    let played = stage.play(&["run", "--period", "2026-10", "--as-at", "2026-11-03"], &[]);
    assert_eq!((played.exit, played.stderr.as_str()), (0, ""));
}

fn read(stage: &Stage, below: &str) -> String {
    std::fs::read_to_string(stage.path("outputs").join(below)).unwrap()
}

/// The children that the statement names, by clause.
fn told(stage: &Stage, month: &str) -> BTreeMap<String, Counted> {
    let path = format!("{month}/practice/alder-practice/statement.json");
    let statement: Value = serde_json::from_str(&read(stage, &path)).unwrap();
    let sections = statement["sections"].as_array().unwrap().iter();
    let tables = sections.flat_map(|section| section["tables"].as_array().unwrap());
    let of_children = tables.filter(|table| table["name"] == "children").map(|table| {
        let clause = table["caption"].as_str().unwrap().split(' ').next().unwrap();
        let rows = table["rows"].as_array().unwrap().iter().map(|row| {
            let shown = |at: usize| row[at]["shown"].as_str().unwrap().to_string();
            (shown(0), shown(1))
        });
        (clause.to_string(), rows.collect())
    });
    of_children.collect()
}

/// The rows of the evidence of a month: clause, child, counted as, how, rests on.
fn evidence(stage: &Stage, month: &str) -> Vec<[String; 5]> {
    let page = read(stage, &format!("{month}/council/alder/evidence.html"));
    let rows = page.lines().filter_map(|line| line.strip_prefix("<tr id=\"of-alder-practice-"));
    let rows = rows.map(|row| {
        let clause = row.split('-').next().unwrap().to_uppercase();
        let cells = row.split(['<', '>']).skip(1).step_by(2).map(str::to_string);
        let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
        let [child, counted_as, how, rests_on] = cells.try_into().unwrap();
        [clause, child, counted_as, how, rests_on]
    });
    rows.collect()
}

/// Those of a clause who were counted or should have been, by number.
fn asked_about(stage: &Stage, month: &str, clause: &str) -> Counted {
    let rows = evidence(stage, month).into_iter().filter(|row| row[0] == clause);
    let rows = rows.map(|[_, child, state, ..]| (child, state));
    rows.filter(|(_, state)| state != "out of population" && state != "excluded").collect()
}

/// Every file below a part of the outputs as text, workbooks part by part.
fn texts(stage: &Stage, below: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (path, bytes) in tree(&stage.path("outputs")).into_iter().filter(|(path, _)| path.contains(below)) {
        texts.push((path.clone(), String::from_utf8_lossy(&bytes).into_owned()));
        if path.strip_suffix("xlsx").is_some() {
            let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for at in 0..book.len() {
                let mut text = String::new();
                book.by_index(at).unwrap().read_to_string(&mut text).unwrap();
                texts.push((format!("{path} part {at}"), text));
            }
        }
    }
    assert!(!texts.is_empty(), "there is nothing below {below}");
    texts
}

fn nowhere(stage: &Stage, below: &str, word: &str) {
    let (upper, lower) = (word.to_string(), word.to_lowercase());
    for (path, text) in texts(stage, below) {
        assert!(!text.contains(&upper) && !text.contains(&lower), "{word} stands in {path}");
    }
}

/// Whoever is not of the return team sees no child's number, and no link to the page that has them.
fn only_the_return_team_sees_numbers(stage: &Stage) {
    for below in ["/payment.", "england/", "/index.html", "run.json"] {
        nowhere(stage, below, NUMBER);
    }
    for below in ["/payment.", "/practice/", "england/"] {
        nowhere(stage, below, "evidence.html");
    }
}

#[test]
fn evidence_names_the_cells_that_a_verdict_rests_on() {
    let stage = stage(None);
    october(&stage);
    let rows = evidence(&stage, "2026-10");
    assert_eq!(rows.len(), 44, "eleven children under each of four clauses");
    let mut cells = 0;
    for [clause, child, _, _, rests_on] in &rows {
        for file in rests_on.split("; ") {
            let (file, numbers) = file.split_once(" · ").unwrap();
            let text = std::fs::read_to_string(stage.path("inputs/returns/alder").join(file)).unwrap();
            let numbers = numbers.trim_start_matches("rows").trim_start_matches("row");
            for number in numbers.split(", ").map(|number| number.trim().parse::<usize>().unwrap()) {
                let line = text.lines().nth(number - 1).unwrap();
                assert!(line.starts_with(&format!("{child},")), "{clause} {child}: {file} {number}: {line}");
                cells += 1;
            }
        }
    }
    assert!(cells > 88, "an assignment and a record for each at the least: {cells}");
    let of = |clause: &str, child: &str| rows.iter().find(|row| row[0] == clause && row[1] == child).unwrap();
    let moved = of("PS1", "Q7703");
    assert_eq!((moved[2].as_str(), moved[3].as_str()), ("has", "1 of 1"));
    assert!(moved[4].contains("2026-10/episodes.csv · rows "), "three placements: {}", moved[4]);
    assert!(of("PS1", "Q7711")[3].starts_with("because not held on the last day"));
    only_the_return_team_sees_numbers(&stage);
    assert!(read(&stage, "2026-10/council/alder/findings.html").contains("href=\"evidence.html\""));
    assert!(read(&stage, "2026-10/council/alder/gaming.html").contains("href=\"evidence.html\""));
}

#[test]
fn a_statement_names_no_child_unless_the_contract_says_so() {
    let (silent, none) = (stage(None), stage(Some("none")));
    for stage in [&silent, &none] {
        october(stage);
        assert!(told(stage, "2026-10").is_empty());
        nowhere(stage, "/practice/", NUMBER);
        nowhere(stage, "/practice/", "id=\"children\"");
    }
    let practice = |stage: &Stage| tree(&stage.path("outputs/2026-10/practice"));
    assert!(practice(&silent) == practice(&none));
}

#[test]
fn by_number_a_statement_names_the_practices_own_children_and_nobody_else() {
    let stage = stage(Some("CHILD"));
    let path = "inputs/returns/alder/2026-10/assignments.csv";
    let text = std::fs::read_to_string(stage.path(path)).unwrap();
    stage.write(path, text.replace("Q7705,alder-practice", "Q7705,birch-practice").as_bytes());
    stage.play(&["run", "--period", "2026-10", "--as-at", "2026-11-03"], &[]);
    let told = told(&stage, "2026-10");
    let clauses: Vec<&str> = told.keys().map(String::as_str).collect();
    assert_eq!(clauses, ["PS1", "RV1", "SW1"], "H1 would tell of a child's health");
    for (clause, children) in &told {
        assert_eq!(*children, asked_about(&stage, "2026-10", clause), "{clause}");
        assert!(children.len() > 5);
    }
    assert!(read(&stage, "2026-10/practice/alder-practice/statement.html").contains("H1 (health)"));
    nowhere(&stage, "/practice/", "Q7705");
    nowhere(&stage, "/practice/", "Q7711");
    only_the_return_team_sees_numbers(&stage);
}

#[test]
fn without_a_key_the_statement_says_how_to_make_one_and_the_run_goes_on() {
    let stage = stage(Some("pseudonym"));
    october(&stage);
    let page = read(&stage, "2026-10/practice/alder-practice/statement.html");
    assert!(page.contains("because its key cannot be read: there is no such file or folder"));
    assert!(page.contains("openssl rand -hex 32 &gt; inputs/keys/alder.key"));
    nowhere(&stage, "/practice/", NUMBER);
    stage.write("inputs/keys/alder.key", b"too-short\n");
    october(&stage);
    let page = read(&stage, "2026-10/practice/alder-practice/statement.html");
    assert!(page.contains("its key has 9 characters"));
    // The key of the example must not hide a real council's children.
    let councils = std::fs::read_to_string(stage.path("inputs/councils.csv")).unwrap();
    stage.write("inputs/councils.csv", councils.replace(",yes", ",no").as_bytes());
    stage.write("inputs/keys/alder.key", format!("example-{KEY}").as_bytes());
    october(&stage);
    let page = read(&stage, "2026-10/practice/alder-practice/statement.html");
    assert!(page.contains("its key is an example, which everybody knows"));
    nowhere(&stage, "/practice/", NUMBER);
}

#[test]
fn a_child_keeps_its_pseudonym_and_no_output_holds_number_or_key() {
    let mut stage = stage(Some("pseudonym"));
    stage.lay("corrected");
    renumber(&stage);
    stage.write("inputs/keys/alder.key", KEY.as_bytes());
    october(&stage);
    stage.play(&["run", "--period", "2026-11", "--as-at", "2026-12-03"], &[]);
    let (october_told, november_told) = (told(&stage, "2026-10"), told(&stage, "2026-11"));
    let names =
        |told: &BTreeMap<String, Counted>| -> BTreeSet<String> { told["PS1"].keys().cloned().collect() };
    let numbers = |month| -> BTreeSet<String> { asked_about(&stage, month, "PS1").into_keys().collect() };
    let alike = names(&october_told).intersection(&names(&november_told)).count();
    let same = numbers("2026-10").intersection(&numbers("2026-11")).count();
    assert!(alike > 5 && alike == same, "{alike} pseudonyms and {same} children stay");
    assert!(names(&october_told).iter().all(|name| name.len() == 14 && name.as_bytes()[4] == b'-'));
    for (clause, children) in &october_told {
        let states = |counted: &Counted| counted.values().cloned().fold(BTreeMap::new(), count);
        assert_eq!(states(children), states(&asked_about(&stage, "2026-10", clause)), "{clause}");
    }
    nowhere(&stage, "/practice/", NUMBER);
    nowhere(&stage, "", KEY);
    only_the_return_team_sees_numbers(&stage);
    // Kept elsewhere, the same key gives the same names; another key gives others.
    stage.write("safe/alder.key", format!("{KEY}\r\n").as_bytes());
    stage.write("inputs/keys/alder.key", KEY.replace("4711", "4712").as_bytes());
    let words = ["run", "--period", "2026-10", "--as-at", "2026-11-03"];
    assert_eq!(stage.play(&[&words[..], &["--keys", "safe"]].concat(), &[]).exit, 0);
    assert_eq!(told(&stage, "2026-10"), october_told);
    october(&stage);
    assert!(names(&told(&stage, "2026-10")).is_disjoint(&names(&october_told)));
}

fn count(mut counts: BTreeMap<String, usize>, state: String) -> BTreeMap<String, usize> {
    *counts.entry(state).or_default() += 1;
    counts
}
