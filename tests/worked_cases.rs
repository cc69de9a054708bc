//! Runs our rules on published worked cases, where the folder `../shared/cases/ssda903` exists, and says how many agree.
//!
//! The expected answers are those of a public program (csc-validator-be-903, MIT). It is sometimes wrong: every answer
//! that is not ours is listed in `src/validate/disagreements.rs` with the reason, and the test fails when a listed one agrees after all.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that reads published cases and says how many agree"
)]

use outturn::read::{Sheet, Workbooks, read_file};
use outturn::returns::{Beside, Providers, TableId, assemble};
use outturn::validate::{DISAGREEMENTS, Finding, Rule, Validated, WHOLE_RETURN, Year, rules, validate};
use outturn::words::{CollectionYear, Period, day, read_date};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Whether a disagreement shows in one place or another, by the name that this test gives it.
fn listed(shown_by: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let all = DISAGREEMENTS.iter().flat_map(|one| one.shown_by.iter().map(|place| (one.rule, *place)));
    all.filter(|(_, place)| shown_by(place)).map(|(rule, place)| format!("{rule} {place}")).collect()
}

/// In which order a case's rows are given.
#[derive(Clone, Copy)]
enum Order {
    AsPublished,
    Reversed,
}

impl Order {
    /// The published position of the row that is given at a position.
    fn at(self, rows: usize, at: usize) -> usize {
        match self {
            Self::AsPublished => at,
            Self::Reversed => rows - 1 - at,
        }
    }
}

/// Table name → row labels: the answer of a rule.
type Answer = BTreeMap<String, BTreeSet<u32>>;

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases/ssda903");
    if !folder.is_dir() {
        println!("skipped: there are no worked cases beside this project");
        return None;
    }
    Some(folder)
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn our_rules_answer_the_worked_cases() {
    let Some(folder) = folder() else { return };
    let (mut agreed, mut wrong) = (0, Vec::new());
    let mut listed = listed(|place| place != WHOLE_RETURN);
    let in_list = listed.len();
    let mut covered = BTreeSet::new();
    for year in (2023..=2027).map(CollectionYear::ending) {
        for rule in rules::in_force(year).unwrap() {
            let path = folder.join(year.to_string()).join(format!("{}.json", rule.code));
            if !path.is_file() {
                continue;
            }
            let file = json(&path);
            covered.insert(rule.code);
            for case in file["cases"].as_array().unwrap() {
                let name = format!("{} {year} case {}", rule.code, case["case"]);
                let (ours, expected) = (answer(rule, year, case, Order::AsPublished), expected(case));
                if answer(rule, year, case, Order::Reversed) != ours {
                    wrong.push(format!("{name}: the answer depends on the order of rows"));
                }
                let known = listed.remove(name.as_str());
                match (ours == expected, known) {
                    (true, false) => agreed += 1,
                    (false, true) => {}
                    (true, true) => wrong.push(format!("{name} agrees: strike it off the list")),
                    (false, false) => wrong.push(format!("{name}: ours {ours:?}, expected {expected:?}")),
                }
            }
        }
    }
    wrong.extend(listed.iter().map(|name| format!("{name} is listed, but there is no such case")));
    let rules = rules::all().iter().map(|rule| rule.code).collect::<BTreeSet<_>>().len();
    println!("{agreed} cases agree, {in_list} listed, of {} rules", covered.len());
    println!("{rules} rules in all");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn expected(case: &Value) -> Answer {
    let strings = &case["as_strings"];
    let from = if strings.is_object() { strings } else { case };
    let rows = from.get("expected_set").unwrap_or(&from["expected"]).as_object().unwrap();
    rows.iter().map(|(table, rows)| (table.clone(), labels(rows))).collect()
}

/// Row labels: numbers, runs such as `"3-5"`, and texts that are numbers.
fn labels(rows: &Value) -> BTreeSet<u32> {
    let run = |row: &Value| {
        let text = row.as_str().map_or_else(|| row.to_string(), ToString::to_string);
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        first.parse::<u32>().unwrap()..=last.parse::<u32>().unwrap()
    };
    rows.as_array().unwrap().iter().flat_map(run).collect()
}

/// What a rule marks in a case, in the tables that the expected answer names.
fn answer(rule: &'static Rule, year: CollectionYear, case: &Value, order: Order) -> Answer {
    let mut this: Vec<Sheet> = Vec::new();
    let mut last: Vec<Sheet> = Vec::new();
    for (name, table) in case["tables"].as_object().unwrap() {
        match name.strip_suffix("_last") {
            Some(plain) => last.push(sheet(plain, name, table, order)),
            None => this.push(sheet(name, name, table, order)),
        }
    }
    let sent =
        [(Period::Year(year), this.iter().collect()), (Period::Year(year.before()), last.iter().collect())];
    let given = assemble("case", Period::Year(year), &sent).read_beside(beside(case));
    let validated = validate(given, &judged_by(year, case), &[rule]);
    let labels = |name: &str, row: u32| {
        let table = &case["tables"][name];
        let at = order.at(table["rows"].as_array().unwrap().len(), row as usize - 2);
        table.get("index").map_or_else(|| at.to_string(), |index| text(&index[at])).parse().unwrap()
    };
    marked(validated.findings.iter(), expected(case).keys(), labels)
}

/// The provider list and the council's code, where a case has them.
fn beside(case: &Value) -> Beside {
    let authority = case["metadata"]["localAuthority"].as_str().map(Into::into);
    let list = &case["metadata"]["provider_info"];
    let Some(rows) = list["rows"].as_array() else { return Beside { authority, ..Beside::default() } };
    let columns = list["columns"].as_array().unwrap();
    let mut sheet = Sheet::new("providers.csv", None);
    sheet.push(1, Providers::HEADINGS);
    for (number, row) in (2..).zip(rows) {
        let theirs = ["URN", "PLACE_CODES", "PROVIDER_CODES", "REG_END", "POSTCODE", "LA_CODE_INFERRED"];
        let cell = |name: &str| columns.iter().position(|column| column == name).map(|at| text(&row[at]));
        let cells = theirs.map(|name| cell(name).unwrap_or_default());
        sheet.push(number, cells.iter().map(String::as_str));
    }
    let mut remarks = Vec::new();
    let providers = Providers::read(&[&sheet], &mut remarks).map(Arc::new);
    assert!(remarks.is_empty(), "{remarks:?}");
    Beside { authority, providers, postcodes: None }
}

fn judged_by(year: CollectionYear, case: &Value) -> Year {
    let date = |name: &str| case["metadata"][name].as_str().and_then(read_date);
    let whole = Year::of(Period::Year(year));
    let ending = date("collection_end").map_or(whole, |last| whole.ending(last));
    Year { first: date("collection_start").unwrap_or(ending.first), ..ending }
}

fn marked<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    tables: impl Iterator<Item = &'a String>,
    label: impl Fn(&str, u32) -> u32,
) -> Answer {
    let mut answer: Answer = tables.map(|table| (table.clone(), BTreeSet::new())).collect();
    for finding in findings {
        let last = if finding.last_year { "_last" } else { "" };
        let name = format!("{}{last}", finding.table);
        if let Some(rows) = answer.get_mut(&name) {
            rows.insert(label(&name, finding.place.row.unwrap()));
        }
    }
    answer
}

/// A case's table with all headings. Where the case has no CHILD at all, every row is a child of its own.
fn sheet(table: &str, name: &str, given: &Value, order: Order) -> Sheet {
    let table = TableId::named(table).unwrap_or_else(|| panic!("{table} is a table"));
    let columns: Vec<&str> = given["columns"].as_array().unwrap().iter().map(meant).collect();
    let required = table.required();
    let here = |name: &&str| required.contains(name) || columns.contains(name);
    let headings: Vec<&str> = table.headings().into_iter().filter(here).collect();
    let mut sheet = Sheet::new(name, Some(name.into()));
    sheet.push(1, headings.iter().copied());
    let rows = given["rows"].as_array().unwrap();
    for (number, at) in (2..).zip(0..rows.len()) {
        let row = &rows[order.at(rows.len(), at)];
        let cells = headings.iter().map(|heading| match columns.iter().position(|name| name == heading) {
            Some(at) => text(&row[at]),
            None if *heading == "CHILD" => format!("ROW{number}"),
            None => String::new(),
        });
        let cells: Vec<String> = cells.collect();
        sheet.push(number, cells.iter().map(String::as_str));
    }
    sheet
}

/// The column that a case means: three of them name one that no return has.
fn meant(column: &Value) -> &str {
    match column.as_str().unwrap() {
        "DATE_EPISODE_CEASED" => "DEC",
        "PLACEMENT" => "PLACE",
        "UASC_STATUS" => "UASC",
        name => name,
    }
}

fn text(cell: &Value) -> String {
    match cell {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[test]
fn our_rules_answer_the_whole_made_up_return() {
    let Some(folder) = folder() else { return };
    let mut wrong = whole_run(&folder, "this_year_only");
    wrong.extend(whole_run(&folder, "with_last_year_and_providers"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Runs every rule on the made-up return, in one of the two published ways, and says which answers are not as expected.
fn whole_run(folder: &Path, way: &str) -> Vec<String> {
    let run = json(&folder.join(format!("full_run/{way}.json")));
    let validated = validate_whole(folder, &run);
    let mut listed = listed(|place| place == WHOLE_RETURN);
    let (mut agreed, in_list, mut wrong) = (0, listed.len(), Vec::new());
    for ran in &validated.ran {
        let result = &run["results"][ran.rule.code];
        if result["status"] != "ran" {
            continue;
        }
        let rows = result["rows"].as_object().unwrap();
        let expected: Answer = rows.iter().map(|(table, rows)| (table.clone(), labels(rows))).collect();
        let found = validated.findings.iter().filter(|found| found.rule == ran.rule.code);
        let ours = marked(found, expected.keys(), |_, row| row - 2);
        let name = format!("{} {way}", ran.rule.code);
        match (ours == expected, listed.remove(&format!("{} {WHOLE_RETURN}", ran.rule.code))) {
            (true, false) => agreed += 1,
            (false, true) => {}
            (true, true) => wrong.push(format!("{name} agrees: strike it off the list")),
            (false, false) => wrong.push(format!("{name}: {}", differences(&ours, &expected))),
        }
    }
    wrong.extend(listed.iter().map(|code| format!("{code} {way} is listed, but did not run")));
    println!("{agreed} rules agree on the whole return, {way}, {in_list} listed");
    wrong
}

/// The made-up return, by the rules of 2026-27; in one of the two ways beside itself as last year's, and a provider list.
fn validate_whole(folder: &Path, run: &Value) -> Validated {
    let files = run["this_year"].as_array().unwrap();
    let files: Vec<Sheet> = files.iter().map(|file| csv_sheet(folder, file.as_str().unwrap())).collect();
    // The return is of 2017-18, the rules are those of 2026-27.
    let (of, rules_of) = (CollectionYear::ending(2018), CollectionYear::ending(2027));
    let mut sent = vec![(Period::Year(of), files.iter().collect::<Vec<_>>())];
    if run["last_year"].is_string() {
        sent.push((Period::Year(of.before()), files.iter().collect()));
    }
    let beside = Beside {
        authority: run["metadata"]["localAuthority"].as_str().map(Into::into),
        providers: run["providers"].as_str().map(|file| Arc::new(provider_list(folder, file))),
        postcodes: None,
    };
    let given = assemble("made-up", Period::Year(of), &sent).read_beside(beside);
    let year = Year::of(Period::Year(rules_of)).ending(day(2018, 3, 31));
    validate(given, &year, &rules::in_force(rules_of).unwrap())
}

fn provider_list(folder: &Path, file: &str) -> Providers {
    let intake = read_file(&folder.join("../../data/lac_fake").join(file), &Workbooks::Here).unwrap();
    let mut remarks = Vec::new();
    let list = Providers::read(&intake.sheets.iter().collect::<Vec<_>>(), &mut remarks);
    assert!(remarks.is_empty(), "{file}: {remarks:?}");
    list.unwrap()
}

#[test]
fn every_published_provider_list_is_read() {
    let Some(folder) = folder() else { return };
    let one = |file: &str, urn: &str| {
        let list = provider_list(&folder, file);
        assert_eq!(list.of(urn).len(), 1, "{file} {urn}");
        list.of(urn)[0].clone()
    };
    assert_eq!(one("ch_fake.xlsx", "njascn").postcode.as_deref(), Some("BN208JX"));
    assert_eq!(one("scp_fake.xlsx", "bababooey").closed_on, None);
    assert_eq!(one("scp_fake.xlsx", "p4baboo7").closed_on, Some(day(2023, 1, 1)));
    assert_eq!(one("combined_scp_ch_fake.xlsx", "ARN00001").placements.len(), 6);
    assert_eq!(one("scpch_assisted.xlsx", "ISL00001").placements.len(), 2);
    assert_eq!(one("scp_ch_2025_fake.xlsx", "1").postcode.as_deref(), Some("RT14RT"));
    assert_eq!(one("scp_ch_2025_fake.xlsx", "2").closed_on, Some(day(2024, 2, 1)));
}

fn differences(ours: &Answer, expected: &Answer) -> String {
    let tables = ours.iter().map(|(table, rows)| {
        let theirs = &expected[table];
        let only = |one: &BTreeSet<u32>, other: &BTreeSet<u32>| {
            one.difference(other).take(12).map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        format!(
            "{table} ours {} theirs {}, only ours: {}, only theirs: {}",
            rows.len(),
            theirs.len(),
            only(rows, theirs),
            only(theirs, rows)
        )
    });
    tables.collect::<Vec<_>>().join("; ")
}

fn csv_sheet(folder: &Path, file: &str) -> Sheet {
    let bytes = fs::read(folder.join("../../data/lac_fake").join(file)).unwrap();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut sheet = Sheet::new(file, None);
    for (number, row) in (1..).zip(reader.records()) {
        sheet.push(number, row.unwrap().iter());
    }
    sheet
}
