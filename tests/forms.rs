//! A return says the same in every form that it may come in: findings, figures and pence, with only the places of rows and
//! the seals of files as they are in each form.
#![expect(clippy::unwrap_used, reason = "a run that cannot be started fails, and says where")]

#[path = "forms/written.rs"]
mod written;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use written::{Table, ods, separated, tables, xlsx, xml, zip};

const COUNCIL: &str = "hillingdon";

/// Files of one folder of the return.
type Files = Vec<(String, Vec<u8>)>;

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().map(|entry| entry.unwrap()) {
        let at = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(at).unwrap();
        } else {
            fs::copy(entry.path(), at).unwrap();
        }
    }
}

/// The example inputs of one council, with its returns in another form.
fn inputs(root: &Path, form: impl Fn(Vec<Table>) -> Files) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let inputs = root.join("inputs");
    let contract = format!("contracts/{COUNCIL}-practice");
    copy(&example.join(&contract), &inputs.join(&contract));
    fs::copy(example.join("councils.csv"), inputs.join("councils.csv")).unwrap();
    for folder in
        fs::read_dir(example.join("returns").join(COUNCIL)).unwrap().map(|entry| entry.unwrap().path())
    {
        let to = inputs.join("returns").join(COUNCIL).join(folder.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for (name, bytes) in form(tables(&folder)) {
            fs::write(to.join(name), bytes).unwrap();
        }
    }
    inputs
}

fn outturn(root: &Path, words: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_outturn"));
    let done = command.current_dir(root).args(words).output().unwrap();
    let code = done.status.code().unwrap();
    assert!(code < 64, "{words:?} ended with {code}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Every finding of the month without its place, in an order that places have no part in.
fn findings(root: &Path) -> Vec<String> {
    let month = format!("inputs/returns/{COUNCIL}/2026-10");
    let last = format!("inputs/returns/{COUNCIL}/2025-26");
    let text = outturn(root, &["check", &month, "--last", &last, "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let place: Vec<usize> = (0..)
        .zip(reader.headers().unwrap())
        .filter(|(_, name)| ["FILE", "SHEET", "ROW"].contains(&name.to_uppercase().as_str()))
        .map(|(at, _)| at)
        .collect();
    assert_eq!(place.len(), 3, "{:?}", reader.headers());
    let line = |record: csv::StringRecord| {
        let cells = record.iter().enumerate().filter(|(at, _)| !place.contains(at)).map(|(_, cell)| cell);
        cells.collect::<Vec<_>>().join("|")
    };
    let mut findings: Vec<String> = reader.records().map(|record| line(record.unwrap())).collect();
    findings.sort();
    findings
}

/// What a month's run writes for machines, without the seals of the files that it read.
fn written_by(root: &Path) -> BTreeMap<String, String> {
    outturn(root, &["run", "--period", "2026-10", "--as-at", "2026-11-03", "--outputs", "outputs"]);
    let outputs = root.join("outputs");
    let mut written = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&outputs).sort_by_file_name().into_iter().map(|entry| entry.unwrap()) {
        let path = entry.path().strip_prefix(&outputs).unwrap().to_string_lossy().replace('\\', "/");
        let name = path.rsplit('/').next().unwrap();
        if matches!(
            name,
            "statement.csv"
                | "statement.json"
                | "payment.csv"
                | "payment.json"
                | "gaming.json"
                | "transparency.csv"
        ) {
            written.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
    assert!(written.len() >= 6, "{:?}", written.keys());
    written
}

/// What the returns say in a form: findings and outputs.
fn said(form: impl Fn(Vec<Table>) -> Files) -> (Vec<String>, BTreeMap<String, String>) {
    let root = tempfile::tempdir().unwrap();
    inputs(root.path(), form);
        eprintln!(
            "{}",
            outturn(root.path(), &["check", "inputs/returns/hillingdon/2026-10"])
                .lines()
                .filter(|l| l.contains("xml") && !l.contains("rule"))
                .take(8)
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
    (findings(root.path()), written_by(root.path()))
}

fn as_csv(tables: Vec<Table>) -> Files {
    tables.iter().map(|table| (format!("{}.csv", table.name), separated(table, b','))).collect()
}

fn as_xml(tables: Vec<Table>) -> Files {
    let (of_return, of_workers, beside) = xml(tables);
    let mut files = as_csv(beside);
    files.push(("return.xml".into(), of_return));
    files.push(("workers.xml".into(), of_workers));
    files
}

#[test]
fn every_form_of_a_return_says_the_same() {
    let (findings, written) = said(as_csv);
    assert!(findings.len() > 10, "the example has findings: {findings:?}");
    let pounds = |text: &str| text.contains("fact-control-total,facts,facts,Control total,,money,207000.00");
    assert!(written.values().any(|text| pounds(text)), "the example is paid");
    let forms: [(&str, fn(Vec<Table>) -> Files); 7] = [
        ("xlsx", |tables| vec![("return.xlsx".into(), xlsx(&tables))]),
        ("a workbook a table", |tables| {
            tables.into_iter().map(|table| (format!("{}.xlsx", table.name), xlsx(&[table]))).collect()
        }),
        ("ods", |tables| vec![("return.ods".into(), ods(&tables))]),
        ("xml", as_xml),
        ("xml in a zip", |tables| vec![("return.zip".into(), zip(&as_xml(tables)))]),
        ("csv in a zip", |tables| vec![("return.zip".into(), zip(&as_csv(tables)))]),
        ("tabs in utf-16", |tables| {
            let wide = |bytes: Vec<u8>| {
                let text = String::from_utf8(bytes).unwrap();
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            };
            tables
                .iter()
                .map(|table| (format!("{}.txt.csv", table.name), wide(separated(table, b'\t'))))
                .collect()
        }),
    ];
    for (name, form) in forms {
        let (theirs, outputs) = said(form);
        let only = |one: &[String], other: &[String]| -> Vec<String> {
            one.iter().filter(|finding| !other.contains(finding)).take(5).cloned().collect()
        };
        assert_eq!((only(&findings, &theirs), only(&theirs, &findings)), (vec![], vec![]), "{name}");
        assert_eq!(findings.len(), theirs.len(), "{name}");
        for (path, text) in &written {
            let other = outputs.get(path).unwrap_or_else(|| panic!("{name}: {path} is not written"));
            let differ = text.lines().zip(other.lines()).find(|(one, other)| one != other);
            assert!(text == other, "{name}: {path} differs: {differ:?}");
        }
    }
}
